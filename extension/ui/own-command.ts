/** What a person types in a terminal: npm's words in a checkout, those of its own program in a release. */

const RELEASE = Boolean(import.meta.env.WXT_RELEASE);
const PROGRAM = navigator.userAgent.includes('Windows') ? '.\\lookalike' : './lookalike';

/** @param words command and options of the companion, such as `pair` */
export function ownCommand(words: string): string {
  return `${RELEASE ? PROGRAM : 'npm run -s lookalike --'} ${words}`;
}

/** @param port null where the companion takes it without being told */
export function startCommand(port: number | null): string {
  if (port === null) return RELEASE ? PROGRAM : 'npm start';
  return `${RELEASE ? `${PROGRAM} start` : 'npm start --'} --port ${port}`;
}

/** A release is unpacked anew, in place of the older one. */
export function updateCommand(port: number | null): string {
  return `${RELEASE ? '' : 'git pull && '}${startCommand(port)}`;
}
