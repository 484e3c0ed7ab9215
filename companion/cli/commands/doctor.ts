/** `lookalike doctor`: what is installed and how it stands, to look at or to send along with a question. No secrets. */
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { API_VERSION, DEFAULT_PORT, FALLBACK_PORTS } from '../../../contract/index.ts';
import type { Config } from '../../config.ts';
import { loadFaiss } from '../../index/faiss.ts';
import { openLibrary } from '../../library.ts';
import { ownCommand } from '../../own-command.ts';
import { spaceOf } from '../../space.ts';
import { openClients } from '../../store/clients.ts';
import { openProducts } from '../../store/products/products.ts';
import { catalogueFile, openStore } from '../../store/store.ts';
import { openVectors } from '../../store/vectors/vectors.ts';
import { EXIT, ExitError } from '../exit.ts';
import { homeProblem, nearest } from '../home-problem.ts';
import { printJson } from '../output.ts';
import { whoHolds } from '../serving/port.ts';
import { ownVersion, versionOf } from '../version.ts';
import { problemOf } from './models.ts';

/** Less than this and an import of ten thousand products may not fit. */
const ENOUGH_BYTES = 1e9;
const LIBRARIES = ['onnxruntime-node', 'sharp', 'koa', 'faiss-node'] as const;

export async function doctor(config: Config, { json }: { json?: boolean }): Promise<void> {
  const report = {
    versions: {
      lookalike: ownVersion(),
      api: API_VERSION,
      node: process.versions.node,
      system: `${process.platform} ${process.arch}`,
      ...Object.fromEntries(LIBRARIES.map((name) => [name, libraryVersion(name)])),
    },
    home: config.home,
    homeProblem: homeProblem(config.home),
    freeBytes: await freeBytes(config.home),
    engine: engineOf(config),
    encoder: config.encoder,
    models: await modelsOf(config),
    ports: await portsOf(config),
    catalogue: catalogueOf(config),
  };
  const problems = problemsOf(report);
  if (json) printJson({ ...report, problems });
  else print({ ...report, problems });
  if (problems.length > 0) throw new ExitError(EXIT.failed, problems.join('\n'));
}

type Facts = Parameters<typeof problemsOf>[0];

function problemsOf(facts: {
  homeProblem: string | null;
  freeBytes: number | null;
  engine: string | null;
  encoder: string;
  models: Record<string, string>;
  catalogue: Catalogue | string | null;
}): string[] {
  const { catalogue, freeBytes: free } = facts;
  return [
    ...Object.values(facts.models).filter((state) => state !== 'ok'),
    ...(facts.homeProblem ? [facts.homeProblem] : []),
    ...(facts.engine ? [] : ['The engine "faiss" is not installed here: see docs/faiss.md.']),
    ...(free !== null && free < ENOUGH_BYTES ? [`Only ${(free / 1e6).toFixed(0)} MB of disk are free.`] : []),
    ...(typeof catalogue === 'string'
      ? [`The catalogue ${catalogue}. More says: ${ownCommand('verify')}`]
      : []),
    ...(typeof catalogue === 'object' && catalogue && catalogue.withoutVector > 0
      ? [
          `${catalogue.withoutVector} of ${catalogue.products} products have no vector of "${facts.encoder}": ` +
            ownCommand(`reindex --encoder ${facts.encoder}`),
        ]
      : []),
  ];
}

async function modelsOf(config: Config): Promise<Record<string, string>> {
  const library = openLibrary(config);
  // Says so at once when the chosen encoder is none of them.
  library.choose(config.encoder);
  const states = library.cards.map(
    async (card) => [card.id, (await problemOf(card, library.weightsOf(card))) ?? 'ok'] as const,
  );
  return Object.fromEntries(await Promise.all(states));
}

async function portsOf({ port }: Config): Promise<Record<number, string>> {
  const ports = [...new Set([port || DEFAULT_PORT, DEFAULT_PORT, ...FALLBACK_PORTS])];
  const states = ports.map(async (one) => [one, await whoHolds(one)] as const);
  return Object.fromEntries(await Promise.all(states));
}

interface Catalogue {
  products: number;
  withoutVector: number;
  paired: number;
  codeOpen: boolean;
}

/** Null when there is none yet: looking must not make one. A text when it cannot be read. */
function catalogueOf(config: Config): Catalogue | string | null {
  if (!existsSync(catalogueFile(config.home))) return null;
  try {
    return describeCatalogue(config);
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}

function describeCatalogue(config: Config): Catalogue {
  const store = openStore(config.home);
  try {
    const products = openProducts(store).count();
    const space = spaceOf(openLibrary(config).choose(config.encoder), false);
    const { paired, codeOpen } = openClients(store).state();
    return { products, withoutVector: products - openVectors(store).count(space), paired, codeOpen };
  } finally {
    store.close();
  }
}

function engineOf({ engine }: Config): 'exact' | 'faiss' | null {
  if (engine === 'exact') return 'exact';
  if (loadFaiss()) return 'faiss';
  return engine === 'auto' ? 'exact' : null;
}

async function freeBytes(home: string): Promise<number | null> {
  const found = await statfs(nearest(home)).catch(() => null);
  return found && found.bavail * found.bsize;
}

function libraryVersion(name: string): string | null {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const file = folders.map((folder) => join(folder, name, 'package.json')).find(existsSync);
  return file ? versionOf(file) : null;
}

function print(facts: Facts & Record<string, unknown>): void {
  for (const [name, value] of Object.entries(facts)) {
    if (name === 'problems' || name === 'homeProblem') continue;
    const text =
      typeof value === 'object' && value !== null
        ? Object.entries(value)
            .map(([key, inner]) => `${key} ${inner ?? 'not installed'}`)
            .join(', ')
        : String(value ?? 'none');
    process.stdout.write(`${name}\t${text}\n`);
  }
}
