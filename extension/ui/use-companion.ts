/** Keeps an eye on the companion: looks again by itself while it cannot be used. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { backOff } from '../back-off.ts';
import { type Connection, connect, pair, unpair } from '../companion/client.ts';
import { changeSettings, readSettings, watchSettings } from '../storage/settings.ts';

export type CompanionState = Connection | { status: 'connecting' };

export interface Companion {
  state: CompanionState;
  /** Looks now. With `signal` aborted it rejects and the state stays as it is. */
  check: (signal: AbortSignal) => Promise<Connection>;
  /** Looks now and begins the back-off anew. */
  retry: () => void;
  /** @throws CompanionError, when the code is wrong for example. */
  pairWith: (code: string, signal: AbortSignal) => Promise<void>;
  /** Forgets the token, here and, where it answers, at the companion. */
  leave: (signal: AbortSignal) => Promise<void>;
  /** The port in the settings; null while the usual ones are tried. */
  port: number | null;
  usePort: (port: number | null) => Promise<void>;
}

export function useCompanion(): Companion {
  const [state, setState] = useState<CompanionState>({ status: 'connecting' });
  const [port, setPort] = useState<number | null>(null);
  const [round, setRound] = useState(0);

  const check = useCallback(async (signal: AbortSignal) => {
    const settings = await readSettings();
    const connection = await connect(settings, signal);
    setPort(settings.port);
    setState((before) => (JSON.stringify(before) === JSON.stringify(connection) ? before : connection));
    return connection;
  }, []);

  const ready = state.status === 'ready';
  // Begun anew whenever it becomes ready or is lost: a ready companion is asked before every search, not in between.
  useEffect(() => {
    const controller = new AbortController();
    void watch(controller.signal).catch(() => undefined);
    return () => controller.abort();

    async function watch(signal: AbortSignal): Promise<void> {
      for (let turn = 0; ; turn++) {
        const { status } = await check(signal);
        if (status === 'ready') return;
        // One that loads is ready within seconds.
        if (status === 'loading') turn = 0;
        await backOff(turn, signal);
      }
    }
  }, [check, round, ready]);

  const retry = useCallback(() => setRound((n) => n + 1), []);
  // Whatever page of ours settles the port or the pairing, all of them go on from there.
  useEffect(() => watchSettings(retry), [retry]);

  const pairWith = useCallback(
    async (code: string, signal: AbortSignal) => {
      const found = await check(signal);
      // It went away, or somebody else took its place, while the code was typed: the panel shows that now.
      if (found.status !== 'unpaired') return;
      const pairing = await pair(found.port, code, signal);
      await changeSettings({ pairing });
      await check(signal);
    },
    [check],
  );

  const leave = useCallback(
    async (signal: AbortSignal) => {
      const found = await check(signal);
      // One that cannot be reached keeps a token that nobody has any more.
      if (found.status === 'ready') await unpair(found, signal).catch(() => undefined);
      await changeSettings({ pairing: null });
      await check(signal);
    },
    [check],
  );

  const usePort = useCallback((chosen: number | null) => changeSettings({ port: chosen }), []);

  return { state, check, retry, pairWith, leave, port, usePort };
}
