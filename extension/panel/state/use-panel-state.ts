/** The panel's state and the one way to change it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { takeTravelKeys } from '../window/take-travel-keys.ts';
import { type PanelState, readState, writeState } from './state.ts';

/** `replace` for what changes while a thing is dragged: nobody wants to go back through that. */
export type Go = (change: Partial<PanelState>, how?: 'push' | 'replace') => void;

export function usePanelState(): [PanelState, Go] {
  const [state, setState] = useState(() => readState(location.hash));

  useEffect(() => {
    const follow = () => setState(readState(location.hash));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  useEffect(takeTravelKeys, []);

  const go = useCallback<Go>((change, how = 'push') => {
    // From the address and not from `state`: two changes in one turn must both count.
    const next = { ...readState(location.hash), ...change };
    const address = writeState(next);
    if (address === (location.hash || '#')) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    setState(next);
  }, []);

  return [state, go];
}
