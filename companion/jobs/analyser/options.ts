/** How many workers there are, and what each may hold: for searches, and for imports. */
import { LIMITS } from '../../../contract/index.ts';
import type { Config } from '../../config.ts';
import type { AnalyserOptions } from './analyser.ts';

/** Pictures that a worker holds at once: one in session.run, the next ones being read and decoded. */
export const IN_FLIGHT = 3;

const WORKER = new URL('../../worker.ts', import.meta.url);

/** One picture at a time; an added encoder gets every core for it. */
export function queryOptions(config: Config, space: string, cores: number): AnalyserOptions {
  const setup = { ...setupOf(config), space, threads: cores };
  return { entry: WORKER, setup, workers: 1, inFlight: 1, queue: LIMITS.queue };
}

/** Every core gets a picture of its own. @param background beside a companion that answers searches */
export function bulkOptions(
  config: Config,
  space: string,
  cores: number,
  background = false,
): AnalyserOptions {
  const setup = { ...setupOf(config), space, threads: 1, background };
  return { entry: WORKER, setup, workers: cores, inFlight: IN_FLIGHT, queue: Number.POSITIVE_INFINITY };
}

function setupOf({ home, models, ownModels, engine, encoder }: Config) {
  return { home, models, ownModels, engine, encoder };
}
