/** How long answers of the companion hold: the catalogue changes, and the addresses of their pictures die. */
import { useEffect, useState } from 'preact/hooks';
import { watchChanges } from '../changes.ts';

/** The addresses die after an hour. */
const KEPT_MS = 50 * 60_000;

let changedAt = 0;

/** Whether an answer of then, in milliseconds since 1970, may be shown again. */
export function isCurrent(at: number): boolean {
  return at > changedAt && Date.now() - at < KEPT_MS;
}

/** A number that rises whenever answers that are shown may be old: then they are asked for again. */
export function useAnswerAge(): number {
  const [age, setAge] = useState(0);
  useEffect(
    () =>
      watchChanges('catalogue', () => {
        changedAt = Date.now();
        setAge((n) => n + 1);
      }),
    [],
  );
  return age;
}
