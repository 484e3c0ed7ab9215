/** The companion's imports and sources, kept up to date while the page is open. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ImportJob } from '../../../contract/imports.ts';
import type { Source } from '../../../contract/sources.ts';
import { tellChange } from '../../changes.ts';
import type { Ready } from '../../companion/client.ts';
import { followImport, listImports } from '../../companion/imports.ts';
import { CompanionError } from '../../companion/request.ts';
import { listSources } from '../../companion/sources.ts';
import { sleep } from '../../sleep.ts';
import type { Companion } from '../../ui/use-companion.ts';

/** Between two tries to hear of an import again, in ms. */
const RETRY_MS = 2_000;

export interface Catalogue {
  /** The newest first; null until the companion has told. */
  jobs: ImportJob[] | null;
  sources: Source[] | null;
  /** The companion did not answer; it is asked again. */
  lost: boolean;
  /** Takes in a job that the companion has just started or changed. */
  tell: (job: ImportJob) => void;
  /** Asks for everything anew. */
  reload: () => void;
}

export function useCatalogue({ state, check }: Companion): Catalogue {
  const [jobs, setJobs] = useState<ImportJob[] | null>(null);
  const [sources, setSources] = useState<Source[] | null>(null);
  const [lost, setLost] = useState(false);
  const [round, setRound] = useState(0);
  const told = useRef<string | null>(null);

  const tell = useCallback((job: ImportJob) => setJobs((known) => withJob(known ?? [], job)), []);
  const reload = useCallback(() => setRound((n) => n + 1), []);

  useEffect(() => {
    if (state.status !== 'ready') return setLost(false);
    const controller = new AbortController();
    void keepTrying(check, controller.signal, setLost, async (ready, signal) => {
      const [imports, all] = await Promise.all([listImports(ready, signal), listSources(ready, signal)]);
      setJobs(imports);
      setSources(all);
      const now = JSON.stringify(all);
      // What a panel has found before an import or a deletion is not what it would find after it.
      if (told.current !== null && told.current !== now) tellChange('catalogue');
      told.current = now;
    });
    return () => controller.abort();
  }, [round, state, check]);

  // One runs at a time; the next one is followed when it has ended.
  const current = jobs?.findLast(({ endedAt }) => endedAt === null)?.id;
  useEffect(() => {
    if (current === undefined || state.status !== 'ready') return undefined;
    const controller = new AbortController();
    void keepTrying(check, controller.signal, setLost, async (ready, signal) => {
      try {
        for await (const job of followImport(ready, current, signal)) {
          setLost(false);
          tell(job);
        }
      } catch (error) {
        // A companion that was started anew goes on with it under another id.
        if (!isGone(error)) throw error;
      }
      reload();
    });
    return () => controller.abort();
  }, [current, state, check, tell, reload]);

  return { jobs, sources, lost, tell, reload };
}

/** Works until it has worked: a companion that is stopped half-way comes back, and goes on with the import. */
async function keepTrying(
  check: Companion['check'],
  signal: AbortSignal,
  setLost: (lost: boolean) => void,
  work: (ready: Ready, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      // Whoever sits on the port now proves itself before the token leaves.
      const connection = await check(signal);
      // The page says why it is not, and works anew once it is.
      if (connection.status === 'ready') await work(connection, signal);
      setLost(false);
      return;
    } catch {
      if (signal.aborted) return;
      setLost(true);
      await sleep(RETRY_MS, signal).catch(() => undefined);
    }
  }
}

function isGone(error: unknown): boolean {
  return error instanceof CompanionError && error.problem?.slug === 'not-found';
}

function withJob(jobs: readonly ImportJob[], job: ImportJob): ImportJob[] {
  return jobs.some(({ id }) => id === job.id)
    ? jobs.map((known) => (known.id === job.id ? job : known))
    : [job, ...jobs];
}
