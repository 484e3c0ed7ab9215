/** How long answers of the companion hold: the catalogue changes, and the addresses of their pictures die. */
import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '../../../contract/limits.ts';
import { watchChanges } from '../../changes.ts';

/** Ten minutes before the addresses of its pictures die. */
const KEPT_MS = (LIMITS.signedSeconds - 10 * 60) * 1000;

/** One search brings all of its pictures anew, however many of them are missed. */
const RENEW_MS = 60_000;

let changedAt = 0;
let renewedAt = 0;
const renewals = new EventTarget();

/** Whether an answer of then, in milliseconds since 1970, may be shown again. */
export function isCurrent(at: number): boolean {
  return at > changedAt && Date.now() - at < KEPT_MS;
}

/** For a picture whose address is dead: whoever shows an answer that is too old asks for it again. */
export function renew(): void {
  if (Date.now() - renewedAt < RENEW_MS) return;
  renewedAt = Date.now();
  renewals.dispatchEvent(new Event('renew'));
}

/** A number that rises whenever answers that are shown may be old: then they are asked for again. */
export function useAnswerAge(): number {
  const [age, setAge] = useState(0);
  useEffect(() => {
    const look = () => setAge((n) => n + 1);
    renewals.addEventListener('renew', look);
    const stop = watchChanges('catalogue', () => {
      changedAt = Date.now();
      look();
    });
    return () => {
      renewals.removeEventListener('renew', look);
      stop();
    };
  }, []);
  return age;
}
