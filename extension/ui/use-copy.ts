/** Copies a text, and what came of it: a browser may refuse its clipboard. */
import { useState } from 'preact/hooks';
import { t } from '../i18n.ts';

export type Copied = 'copied' | 'copy_failed';

/** Null until something came of it. `tell` says it where the button alone would not be heard. */
export function useCopy(text: string, tell?: (words: string) => void): [Copied | null, () => void] {
  const [outcome, setOutcome] = useState<Copied | null>(null);
  const copy = async () => {
    const came = await navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => 'copy_failed' as const,
    );
    setOutcome(came);
    tell?.(t(came));
  };
  return [outcome, () => void copy()];
}
