/** `lookalike verify`: whether catalogue, indexes and models are whole; `--repair` mends what can be mended. */
import { existsSync } from 'node:fs';
import { ProblemError } from '../../../contract/index.ts';
import type { Config } from '../../config.ts';
import { openLibrary } from '../../library.ts';
import { spaceOf, spacesOf } from '../../space.ts';
import { checkStore, type Finding } from '../../store/check.ts';
import { diskAdvice, isDamaged } from '../../store/disk/advice.ts';
import { catalogueFile, openStore } from '../../store/store.ts';
import { EXIT, ExitError } from '../exit.ts';
import { printJson, say } from '../output.ts';
import { checkIndexes, checkLeftovers } from '../verify-files.ts';
import { problemOf } from './models.ts';

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
  const store = tryTo(() => openStore(config.home));
  const told = store instanceof Error ? store : tryTo(() => checkStore(store, spaces, inUse));
  const inStore = told instanceof Error ? [unreadable(path, told)] : told;
  const readable = store instanceof Error || told instanceof Error ? null : store;
  const inIndexes = tryTo(() => checkIndexes(config.home, spaces, readable));
  findings.push(...(inIndexes instanceof Error ? [unreadable(path, inIndexes)] : inIndexes));
  findings.push(...(await checkLeftovers(config.home)));
  const mendable = inStore.filter((finding) => finding.repair);
  if (repair) for (const finding of [...mendable, ...findings]) finding.repair?.();
  // Mending takes vectors out as well, and their products then wait for others.
  const again = repair && mendable.length > 0 ? readable : null;
  findings.unshift(...(again ? [...mendable, ...checkStore(again, spaces, inUse)] : inStore));
  if (!(store instanceof Error)) store.close();
  report(findings, repair, json ?? false);
}

/** A damaged page is found by whatever first needs it. */
function tryTo<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error as Error;
  }
}

/** A whole catalogue that only may not be written, or lies on a disk that fails, must not be thrown away. */
function unreadable(path: string, error: Error): Finding {
  const problem = isDamaged(error)
    ? `${path} is damaged (${error.message}): move it away and import your feeds again.`
    : (diskAdvice(error) ?? `${path} cannot be read (${error.message}).`);
  return { problem, remedy: null };
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
