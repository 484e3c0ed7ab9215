/** Notices what another program does to the catalogue: an import in a terminal, or in another browser. */
import { useEffect, useRef } from 'preact/hooks';
import { tellChange, watchChanges } from '../changes.ts';
import { generationOf } from '../companion/client.ts';
import type { CompanionState } from '../ui/use-companion.ts';

const EVERY_MS = 30_000;

export function useCatalogueWatch(state: CompanionState): void {
  /** Of the catalogue that the panel knows: another one may stand there after a companion was away. */
  const told = useRef<number | null>(null);
  useEffect(() => {
    if (state.status !== 'ready') return;
    const controller = new AbortController();
    let last: number | null = null;
    // One that went away is the concern of the next search.
    const ask = () => generationOf(state, controller.signal).catch(() => null);
    // What a page of this extension has told, nobody else has done.
    const learn = async () => {
      told.current = (await ask()) ?? told.current;
    };
    const look = async () => {
      if (document.hidden) return;
      const now = await ask();
      if (now === null) return;
      told.current ??= now;
      // An import writes again and again: it is told once, when two looks find the same.
      if (now !== told.current && now === last) {
        told.current = now;
        tellChange('catalogue');
      }
      last = now;
    };
    void look();
    const stop = watchChanges('catalogue', () => void learn());
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => {
      clearInterval(timer);
      stop();
      controller.abort();
    };
  }, [state]);
}
