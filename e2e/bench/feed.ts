/**
 * `npm run bench:feed [-- [NAME] ROWS]`: feeds of a million products, made as they are read, through recognition and parsing;
 * no pictures, no models, no store. Each runs in a process of its own, so that its peak memory is its own.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { HEAD_BYTES, recogniseFeed } from '../../catalog/recognise.ts';
import { bytesOf, MADE_FEEDS } from './made-feeds.ts';

/** What reading may take above the process that reads; V8 alone lets its young generation grow to 134 of them. */
const MAX_RSS_MB = 300;
/** What is alive at the end and was not after the first tenth would be kept for ever. */
const MAX_GROWTH_MB = 8;
const MB = 2 ** 20;

async function read(name: string, rows: number): Promise<void> {
  const made = MADE_FEEDS[name] as (typeof MADE_FEEDS)[string];
  const { value: start } = await bytesOf(made, rows)[Symbol.asyncIterator]().next();
  const feed = recogniseFeed((start as Uint8Array).subarray(0, HEAD_BYTES), name);
  const before = process.memoryUsage().rss / MB;
  const begin = performance.now();
  let products = 0;
  let alive = 0;
  for await (const row of feed.rows(bytesOf(made, rows))) {
    if (row.record) products++;
    if (products === Math.floor(rows / 10)) alive = aliveMb();
  }
  const seconds = (performance.now() - begin) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  const growth = aliveMb() - alive;
  console.log(
    `${name}: ${products} products, ${Math.round(rows / seconds)} rows a second, peak RSS ${peak.toFixed(0)} MB, ` +
      `${(peak - before).toFixed(0)} MB of it for reading; ${growth.toFixed(1)} MB more alive than after a tenth`,
  );
  if (products !== rows) throw new Error(`${rows - products} rows of ${name} were lost.`);
  if (peak - before > MAX_RSS_MB) throw new Error(`${name} took more than ${MAX_RSS_MB} MB.`);
  if (growth > MAX_GROWTH_MB) throw new Error(`${name} keeps what it has read.`);
}

function aliveMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MB;
}

const [first = '1000000', second = '1000000'] = process.argv.slice(2);
if (first in MADE_FEEDS && globalThis.gc) await read(first, Number(second));
else {
  const [names, rows] = first in MADE_FEEDS ? [[first], second] : [Object.keys(MADE_FEEDS), first];
  for (const name of names) {
    const child = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), name, rows], {
      stdio: 'inherit',
    });
    if (child.status !== 0) process.exitCode = 1;
  }
}
