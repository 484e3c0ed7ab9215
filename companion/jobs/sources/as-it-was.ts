/** Puts back where a source comes from and how it is read, after an import that brought nothing of another. */
import type { Origin, Sources } from '../../store/sources/sources.ts';

/** @returns a function that puts it back as it is now; it does nothing for a source that nothing was imported into */
export function asItWas(source: string, sources: Sources): () => void {
  const known = sources.byId(source);
  const from = sources.originOf(source);
  if (!known?.format || from === null) return () => {};
  const origin: Origin = {
    from,
    refreshable: known.refreshable,
    folder: sources.folderOf(source),
    format: known.format,
    options: sources.optionsOf(source),
  };
  return () => {
    sources.describe(source, origin);
    sources.change(source, { kind: known.kind });
  };
}
