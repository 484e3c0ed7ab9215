/** Pairing codes for whoever starts for the first time, and takes longer over loading the extension than a code lives. */
import { LIMITS } from '../../../contract/index.ts';

/** Half an hour: a companion that nobody pairs with does not go on talking. */
const RENEWALS = 15;

/** @param renew see `Clients.renewCode` */
export function showFreshCodes(
  renew: () => string | null,
  show: (code: string) => void,
  signal: AbortSignal,
): void {
  let left = RENEWALS;
  const next = () => {
    const code = renewed();
    if (code !== null) show(code);
    if (--left === 0) clearInterval(timer);
  };
  // A second later, so that the last one has run out for certain.
  const timer = setInterval(next, (LIMITS.pairing.seconds + 1) * 1000).unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });

  function renewed(): string | null {
    try {
      return renew();
    } catch {
      // Another program is writing just now: the command shows one at any time.
      return null;
    }
  }
}
