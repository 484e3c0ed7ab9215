/** `lookalike sources`: what the catalogue is made of; rename, refresh or remove one. */
import { type Source, SourceChange } from '../../../contract/index.ts';
import type { Config } from '../../config.ts';
import { refreshAdvice } from '../../jobs/sources/refresh-advice.ts';
import { ownCommand } from '../../own-command.ts';
import { EXIT, ExitError } from '../exit.ts';
import { countOf, printJson, say } from '../output.ts';
import { unknownSource } from '../unknown-source.ts';
import { withApp } from '../with-app.ts';
import { runImport } from './import.ts';

export async function listSources(config: Config, { json }: { json?: boolean }): Promise<void> {
  await withApp(config, 'query', (app) => {
    const sources = app.sources.list();
    if (json) printJson({ sources });
    else if (sources.length === 0) say(`There are no sources yet: ${ownCommand('import FEED')}`);
    else for (const source of sources) process.stdout.write(`${lineOf(source, app.runs.busy(source.id))}\n`);
  });
}

export async function renameSource(
  config: Config,
  id: string,
  name: string,
  { json }: { json?: boolean },
): Promise<void> {
  await withApp(config, 'query', (app) => {
    const asked = SourceChange.safeParse({ name });
    if (!asked.success) throw new ExitError(EXIT.usage, 'A name has 1 to 60 characters.');
    if (!app.sources.change(id, asked.data)) throw unknownSource(id, app.sources.list());
    if (json) printJson(app.sources.byId(id));
    else say(`"${id}" is called ${asked.data.name} now.`);
  });
}

export async function removeSource(config: Config, id: string, { json }: { json?: boolean }): Promise<void> {
  await withApp(config, 'query', async (app) => {
    if (!app.sources.byId(id)) throw unknownSource(id, app.sources.list());
    const products = await app.hideSource(id);
    await app.finishRemovals();
    if (json) printJson({ products });
    else say(`"${id}" is gone, and ${countOf(products, 'product')} with it.`);
  });
}

export async function refreshSource(
  config: Config,
  id: string,
  flags: { json?: boolean },
  signal: AbortSignal,
): Promise<void> {
  await withApp(config, 'bulk', async (app) => {
    const source = app.sources.byId(id);
    if (!source) throw unknownSource(id, app.sources.list());
    const task = app.importer.again(id);
    if (!task) throw new ExitError(EXIT.usage, refreshAdvice(source, `--source ${id}`));
    await runImport(app, task, flags, signal);
  });
}

function lineOf(source: Source, isRunning: boolean): string {
  const { id, name, kind, products, retired, from } = source;
  const state = stateOf(source, isRunning);
  return [id, name, kind, countOf(products, 'product'), `${retired} retired`, state, from].join('\t');
}

/** A cursor alone does not tell whether somebody is at work behind it. */
function stateOf({ importedAt, resumeAt }: Source, isRunning: boolean): string {
  if (isRunning) return `being imported, ${resumeAt ?? 0} rows done`;
  if (resumeAt !== null) return `stopped at row ${resumeAt}`;
  return importedAt === null ? 'never' : LOCAL.format(new Date(importedAt));
}

/** Swedish writes a time as scripts can sort it: `2026-11-28 14:13`; the zone is the person's own. */
const LOCAL = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short' });
