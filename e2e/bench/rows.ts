/**
 * `npm run bench:rows [ROWS]`: a feed of a million rows through the whole job, dry and real, into a store on disk. All
 * rows show one picture, so that the models (here a hash) do next to nothing and the memory is that of the job.
 */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { testImporter } from '../../companion/testing/importer.ts';
import { bytesOf } from './made-feeds.ts';

/** What the job may take above the process that starts it. */
const MAX_RSS_MB = 300;
const MB = 2 ** 20;

const rows = Number(process.argv[2] ?? 1_000_000);
const home = mkdtempSync(join(tmpdir(), 'lookalike-rows-'));
try {
  const folder = join(home, 'shop');
  mkdirSync(folder);
  writeFileSync(join(folder, 'one.jpg'), 'a picture');
  const made = {
    before: 'id\ttitle\tlink\timage_link\tprice\tbrand\tproduct_type\n',
    product: (i: number) =>
      `${i}\tSlim shirt ${i}\thttps://shop.example/${i}\tone.jpg\t${(i % 200) + 9}.90 EUR\tAcme\tClothing > Shirts\n`,
  };
  await pipeline(bytesOf(made, rows), createWriteStream(join(folder, 'feed.tsv')));
  const { importer } = testImporter(home);
  const before = process.memoryUsage().rss / MB;
  for (const [name, dryRun] of [
    ['dry run', true],
    ['first import', false],
    ['the same again', false],
  ] as const) {
    const report = await importer.run({ from: folder, dryRun });
    if (report.usable !== rows) throw new Error(`${rows - report.usable} rows were lost.`);
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(
      `${name}: ${rows} rows, ${Math.round(rows / report.seconds)} a second, peak RSS ${peak.toFixed(0)} MB so far, ` +
        `${(peak - before).toFixed(0)} MB above the start`,
    );
    if (peak - before > MAX_RSS_MB) process.exitCode = 1;
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
