/** For options that may be given several times, each with one value: a list of values would swallow the arguments behind it. */
export function oneMore(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}
