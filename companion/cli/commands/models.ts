/** `lookalike models`: the cards that are there, whether their files are the right ones, and encoders of one's own. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EncoderCard, ModelCard } from '../../../models/card.ts';
import { readDraft } from '../../../models/draft.ts';
import type { Library } from '../../../models/library.ts';
import { readWeights } from '../../../models/session.ts';
import type { Config } from '../../config.ts';
import { indexFiles } from '../../index/files.ts';
import { openLibrary } from '../../library.ts';
import { ownCommand } from '../../own-command.ts';
import { spacesOf } from '../../space.ts';
import { writeAtomically } from '../../store/disk/atomic.ts';
import { openStore } from '../../store/store.ts';
import { openSpaces } from '../../store/vectors/spaces.ts';
import { EXIT, ExitError } from '../exit.ts';
import { figuresOf } from '../figures.ts';
import { printJson, say } from '../output.ts';

export async function listModels(
  config: Config,
  { json, verify }: { json?: boolean; verify?: boolean },
): Promise<void> {
  const library = openLibrary(config);
  const rows = [];
  for (const card of library.cards) {
    const path = library.weightsOf(card);
    const problem = verify ? await problemOf(card, path) : null;
    const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? null;
    rows.push({ ...card, bytes, path, own: library.isOwn(card), ...(verify ? { problem } : {}) });
  }
  if (json) printJson({ encoder: config.encoder, models: rows });
  else for (const row of rows) printRow(row, config.encoder);
  const broken = rows.filter(({ problem }) => problem);
  for (const { problem } of broken) say(`${problem}`);
  if (broken.length > 0)
    throw new ExitError(EXIT.failed, `${broken.length} of ${rows.length} files are not right.`);
  if (verify) say(`All ${rows.length} files are the ones of their cards.`);
}

/** What is wrong with a card's weight file; null when nothing is. */
export async function problemOf(card: ModelCard, path: string): Promise<string | null> {
  return readWeights(card, path).then(
    () => null,
    (error: Error) => error.message,
  );
}

export async function addModel(config: Config, path: string, { json }: { json?: boolean }): Promise<void> {
  const { card, weights } = await readDraft(path);
  const known = openLibrary(config).cards.find(({ id }) => id === card.id);
  if (known) {
    throw new ExitError(
      EXIT.usage,
      `There is a model "${card.id}" already: choose another id, or remove it first.`,
    );
  }
  const { cards, files } = foldersOf(config);
  for (const folder of [cards, files]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  // The card last: without one, weights are only a file that nobody looks at.
  writeAtomically(join(files, card.file), weights);
  writeAtomically(join(cards, `${card.id}.json`), Buffer.from(`${JSON.stringify(card, null, 2)}\n`));
  if (json) printJson(card);
  else say(`Added "${card.id}", ${card.output.dim} numbers a picture.`);
  say(`Next: ${ownCommand(`reindex --encoder ${card.id}`)}, then search or serve with --encoder ${card.id}.`);
}

/** Takes the encoder's card, weights, vectors and indexes away. */
export function removeModel(config: Config, id: string, { json }: { json?: boolean }): void {
  const library = openLibrary(config);
  const card = findOwn(library, id);
  const spaces = spacesOf(library.choose(id));
  const vectors = forget(config, spaces);
  for (const { space, path } of indexFiles(config.home)) if (spaces.includes(space)) rmSync(path);
  // The card last: as long as it is there, whoever was stopped half-way can ask again.
  const { cards, files } = foldersOf(config);
  rmSync(join(files, card.file), { force: true });
  rmSync(join(cards, `${id}.json`), { force: true });
  if (json) printJson({ id, vectors });
  else say(`Removed "${id}" and its ${vectors} vectors.`);
}

/** Takes the vectors of these spaces out of the catalogue; returns how many there were. */
function forget({ home }: Config, spaces: readonly string[]): number {
  const store = openStore(home);
  try {
    const { remove } = openSpaces(store);
    return store.change(() => spaces.reduce((sum, space) => sum + remove(space), 0));
  } finally {
    store.close();
  }
}

function findOwn(library: Library, id: string): EncoderCard {
  const own = library.cards.filter((card) => card.task === 'embed').filter(library.isOwn);
  const card = own.find((known) => known.id === id);
  if (card) return card;
  const there = own.length > 0 ? `You added: ${own.map((one) => one.id).join(', ')}.` : 'You added none.';
  throw new ExitError(EXIT.usage, `"${id}" is no encoder that you added. ${there}`);
}

function foldersOf({ ownModels }: Config): { cards: string; files: string } {
  return { cards: join(ownModels, 'cards'), files: join(ownModels, 'weights') };
}

function printRow(row: ModelCard & { bytes: number | null; own: boolean }, chosen: string): void {
  const size = row.bytes === null ? 'missing' : `${(row.bytes / 1e6).toFixed(1)} MB`;
  const notes = [row.own ? 'added by you' : '', row.id === chosen ? 'in use' : ''].filter(Boolean).join(', ');
  const cells = [row.id, row.task, size, figuresOf(row.metrics) || 'not measured', row.licence, notes];
  process.stdout.write(`${cells.join('\t').trimEnd()}\n`);
}
