/** How the person calls the companion: by npm in a checkout, by its own program in a release, whose launcher says which. */

/** @param words command and options, such as `import FEED` */
export function ownCommand(words: string): string {
  return `${process.env.LOOKALIKE_COMMAND ?? 'npm run -s lookalike --'} ${words}`;
}
