/**
 * `npm run trials:import [-- --kills N] [--products N] [--feed PATH]`: kills an import with SIGKILL at random moments,
 * lets it go on, and holds what is in the catalogue in the end to what an undisturbed import leaves. Every second
 * round is a first import, the others bring a full catalogue up to date. The models are replaced by a hash, for what
 * is on trial is the store; a named feed goes through the real ones, by the command line.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { contentOf } from '../../companion/testing/content-of.ts';
import type { ImportReport } from '../../contract/index.ts';
import { writeBigFeed } from './big-feed.ts';
import { killUntilDone, type Program, runOnce } from './kill.ts';
import { createKillWindow } from './kill-window.ts';
import { wholeNumber } from './options.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    products: { type: 'string', default: '5000' },
    feed: { type: 'string' },
  },
});
const wanted = wholeNumber('kills', values.kills);
const products = wholeNumber('products', values.products);
const work = mkdtempSync(join(tmpdir(), 'lookalike-trial-'));

interface Course {
  name: string;
  feed: string;
  /** A home that the import starts from; an empty one when null. */
  from: string | null;
}

const program = (feed: string, home: string): Program =>
  values.feed === undefined
    ? {
        args: [join(ROOT, 'companion', 'testing', 'slow-import.ts'), join(work, home), feed],
        env: process.env,
      }
    : {
        args: [join(ROOT, 'companion', 'main.ts'), 'import', feed, '--source', 'trial', '--json'],
        env: { ...process.env, LOOKALIKE_HOME: join(work, home) },
      };

/** Imports without a kill, to compare with and to know how long it takes on a quiet machine. */
async function undisturbed({ name, feed, from }: Course) {
  const home = `whole ${name}`;
  if (from) cpSync(join(work, from), join(work, home), { recursive: true });
  const whole = await runOnce(program(feed, home), null);
  const { rows, added, updated, unchanged, retired, skipped } = JSON.parse(whole.out) as ImportReport;
  console.log(
    `undisturbed ${name}: ${rows} rows, ${added} new, ${updated} changed, ${unchanged} as before, ` +
      `${retired} retired, ${skipped} skipped, ${(whole.ms / 1000).toFixed(1)} s`,
  );
  return { content: contentOf(join(work, home)), window: createKillWindow(whole.ms) };
}

function courses(): Course[] {
  if (values.feed !== undefined) return [{ name: 'import', feed: values.feed, from: null }];
  const [first, later] = [join(work, 'feed', 'shop'), join(work, 'later', 'shop')];
  writeBigFeed(first, products);
  writeBigFeed(later, products, true);
  return [
    { name: 'first import', feed: first, from: null },
    { name: 'update', feed: later, from: 'whole first import' },
  ];
}

try {
  const all = courses();
  const before = [];
  for (const course of all) before.push({ course, ...(await undisturbed(course)) });
  const sum = { kills: 0, lost: 0, duplicated: 0, different: 0 };
  let rounds = 0;
  for (; sum.kills < wanted; rounds++) {
    const { course, content, window } = before[rounds % before.length] as (typeof before)[number];
    const home = `killed ${rounds}`;
    if (course.from) cpSync(join(work, course.from), join(work, home), { recursive: true });
    const kills = await killUntilDone(program(course.feed, home), window, wanted - sum.kills);
    const after = contentOf(join(work, home));
    const [ids, idsBefore] = [idsOf(after), idsOf(content)];
    const lost = new Set(idsBefore).difference(new Set(ids)).size;
    const duplicated = ids.length - new Set(ids).size;
    const same = isDeepStrictEqual(after, content);
    sum.kills += kills;
    sum.lost += lost;
    sum.duplicated += duplicated;
    if (!same) sum.different++;
    console.log(
      `round ${rounds + 1}, ${course.name}: ${kills} kills (${sum.kills} of ${wanted}), ${lost} lost, ` +
        `${duplicated} duplicated, ${same ? 'equal' : 'DIFFERENT'}`,
    );
    if (!same) showFirst(after, content);
    rmSync(join(work, home), { recursive: true });
  }
  console.log(
    `${sum.kills} kills in ${rounds} imports: ${sum.lost} lost, ${sum.duplicated} duplicated, ` +
      `${rounds - sum.different} of ${rounds} catalogues equal to the undisturbed one`,
  );
  process.exitCode = sum.different === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** `source:id` of every product. */
function idsOf({ products = [] }: Record<string, string[]>): string[] {
  return products.map((line) => {
    const [, source, id] = JSON.parse(line) as unknown[];
    return `${source}:${id}`;
  });
}

/** The first line of each kind that differs. */
function showFirst(after: Record<string, string[]>, before: Record<string, string[]>): void {
  for (const [kind, lines] of Object.entries(before)) {
    const at = lines.findIndex((line, i) => line !== after[kind]?.[i]);
    if (at >= 0) console.log(`  ${kind} ${at}:\n    ${lines[at]}\n    ${after[kind]?.[at]}`);
  }
}
