/** A list whose values keep their places while it is on the screen, so that nobody ticks what has just come there. */
import { useRef } from 'preact/hooks';

/**
 * @param isSame whether two values are one, however it is written
 * @param compare the place of each among the others; where absent, each stays where it first came, and new ones come last
 */
export function useSteady<T, Option extends { value: T }>(
  options: readonly Option[],
  isSame: (a: T, b: T) => boolean,
  compare?: (a: T, b: T) => number,
): Option[] {
  const seen = useRef<T[]>([]);
  if (compare) return options.toSorted((a, b) => compare(a.value, b.value));
  const place = (value: T) => seen.current.findIndex((one) => isSame(one, value));
  // One that is gone for now has its place when it comes again.
  for (const { value } of options) if (place(value) < 0) seen.current.push(value);
  return options.toSorted((a, b) => place(a.value) - place(b.value));
}
