/** `lookalike verify`: whether catalogue, indexes and models are whole; `--repair` mends what can be mended. */
import { existsSync } from 'node:fs';
import { ProblemError } from '../../contract/index.ts';
import type { Config } from '../config.ts';
import { openLibrary } from '../library.ts';
import { spaceOf, spacesOf } from '../space.ts';
import { checkStore, type Finding } from '../store/check.ts';
import { diskAdvice, isDamaged } from '../store/disk-advice.ts';
import { catalogueFile, openStore, type Store } from '../store/store.ts';
import { EXIT, ExitError } from './exit.ts';
import { problemOf } from './models.ts';
import { printJson, say } from './output.ts';
import { checkIndexes, checkLeftovers } from './verify-files.ts';

export async function verify(
  config: Config,
  { json, repair = false }: { json?: boolean; repair?: boolean },
): Promise<void> {
  const path = catalogueFile(config.home);
  if (!existsSync(path)) {
    throw new ProblemError(
      'catalogue-empty',
      `There is no catalogue in ${config.home}: import a feed first.`,
    );
  }
  const library = openLibrary(config);
  const spaces = new Set(
    library.cards.flatMap((card) => (card.task === 'embed' ? spacesOf(library.choose(card.id)) : [])),
  );
  const inUse = { encoder: config.encoder, space: spaceOf(library.choose(config.encoder), false) };
  const findings: Finding[] = [];
  for (const card of library.cards) {
    const problem = await problemOf(card, library.weightsOf(card));
    if (problem) findings.push({ problem, remedy: null });
  }
  const store = tryToOpen(config.home);
  if (store instanceof Error) findings.push({ problem: unreadable(path, store), remedy: null });
  const inStore = store instanceof Error ? [] : checkStore(store, spaces, inUse);
  findings.push(...checkIndexes(config.home, spaces, store instanceof Error ? null : store));
  findings.push(...(await checkLeftovers(config.home)));
  const mendable = inStore.filter((finding) => finding.repair);
  if (repair) for (const finding of [...mendable, ...findings]) finding.repair?.();
  // Mending takes vectors out as well, and their products then wait for others.
  const again = repair && mendable.length > 0 && !(store instanceof Error);
  findings.unshift(...(again ? [...mendable, ...checkStore(store, spaces, inUse)] : inStore));
  if (!(store instanceof Error)) store.close();
  report(findings, repair, json ?? false);
}

function tryToOpen(home: string): Store | Error {
  try {
    return openStore(home);
  } catch (error) {
    return error as Error;
  }
}

/** A whole catalogue that only may not be written, or lies on a disk that fails, must not be thrown away. */
function unreadable(path: string, error: Error): string {
  if (isDamaged(error)) {
    return `${path} is damaged (${error.message}): move it away and import your feeds again.`;
  }
  return diskAdvice(error) ?? `${path} cannot be read (${error.message}).`;
}

function report(findings: readonly Finding[], repair: boolean, json: boolean): void {
  const left = findings.filter((finding) => !repair || !finding.repair);
  if (json) {
    const shown = findings.map((finding) => ({
      problem: finding.problem,
      remedy: finding.remedy,
      repaired: repair && finding.repair !== undefined,
    }));
    printJson({ ok: left.length === 0, findings: shown });
  } else {
    for (const finding of findings) {
      const mended = !left.includes(finding);
      const hint = !mended && finding.remedy ? ` --repair ${finding.remedy}.` : '';
      say(`${mended ? 'Mended' : 'Wrong'}: ${finding.problem}${hint}`);
    }
  }
  if (left.length > 0) throw new ExitError(EXIT.failed, `Not everything is whole: ${left.length} to mend.`);
  say(findings.length === 0 ? 'Catalogue, indexes and models are whole.' : 'Everything is mended.');
}
