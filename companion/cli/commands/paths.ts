/** `lookalike paths`: where the companion keeps its files. */
import type { Config } from '../../config.ts';
import { catalogueFile } from '../../store/store.ts';
import { printJson } from '../output.ts';

export function paths(config: Config, { json }: { json?: boolean }): void {
  const found = {
    home: config.home,
    catalogue: catalogueFile(config.home),
    models: config.models,
    ownModels: config.ownModels,
  };
  if (json) printJson(found);
  else for (const [name, path] of Object.entries(found)) process.stdout.write(`${name}\t${path}\n`);
}
