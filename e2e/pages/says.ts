import { until } from '../support/until.ts';

/** Resolves when a text holds the words. @throws with what it says instead @param where `the page` */
export async function untilSays(
  where: string,
  text: () => Promise<string>,
  words: string | RegExp,
  ms?: number,
): Promise<void> {
  let seen = '';
  await until(
    `${where} to say ${words}`,
    async () => {
      seen = await text();
      return typeof words === 'string' ? seen.includes(words) : words.test(seen);
    },
    ms,
  ).catch((error: Error) => {
    throw new Error(`${error.message}; it says:\n${seen}`, { cause: error });
  });
}
