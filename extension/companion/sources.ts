/** What the catalogue is made of: lists, refreshes, changes and deletes sources. All throw CompanionError. */
import { ROUTES } from '../../contract/api.ts';
import type { ImportJob } from '../../contract/imports.ts';
import type { Source, SourceChange } from '../../contract/sources.ts';
import { call, pathOf } from './call.ts';
import type { Ready } from './client.ts';

export async function listSources(ready: Ready, signal: AbortSignal): Promise<Source[]> {
  return (await call(ready, ROUTES.sources, ROUTES.sources.path, signal)).sources;
}

/** Reads its feed again. */
export function refreshSource(ready: Ready, id: string, signal: AbortSignal): Promise<ImportJob> {
  return call(ready, ROUTES.refreshSource, pathOf(ROUTES.refreshSource.path, id), signal);
}

export function changeSource(
  ready: Ready,
  id: string,
  change: SourceChange,
  signal: AbortSignal,
): Promise<Source> {
  return call(ready, ROUTES.changeSource, pathOf(ROUTES.changeSource.path, id), signal, change);
}

/** How many products went with it. */
export async function removeSource(ready: Ready, id: string, signal: AbortSignal): Promise<number> {
  return (await call(ready, ROUTES.removeSource, pathOf(ROUTES.removeSource.path, id), signal)).products;
}
