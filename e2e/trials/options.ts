/** Options of the trials, checked: one that is mistyped must not look like a trial in which nothing went wrong. */

/** @throws when it is none from 1 on */
export function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${option} takes a whole number from 1 on, not "${text}".`);
}

/** @throws when it is not among them */
export function oneOf<T extends string>(option: string, text: string, known: readonly T[]): T {
  const found = known.find((name) => name === text);
  if (found !== undefined) return found;
  throw new Error(`--${option} takes one of ${known.join(', ')}, not "${text}".`);
}
