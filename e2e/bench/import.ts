/**
 * `npm run bench:import [PICTURES]`: how much of what bare session.run calls reach on every core an import reaches,
 * for the same pictures in the same run. Other work on the machine slows both, so the two take turns and the median
 * of the shares counts; the share of processor time hardly feels it. Needs ../shared/data.
 */

import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createApp } from '../../companion/app.ts';
import { readConfig } from '../../companion/config.ts';
import { needPhotos, photos } from '../support/photos.ts';
import { quantile } from './quantile.ts';

const ROUNDS = 5;

needPhotos();
const count = Number(process.argv[2] ?? 200);
const root = mkdtempSync(join(tmpdir(), 'lookalike-bench-import-'));
const paths = photos('flatlay', 'train').slice(0, count * (ROUNDS + 1));
const cores = availableParallelism();

try {
  const config = readConfig({ engine: 'exact' }, { LOOKALIKE_HOME: join(root, 'home') });
  const app = createApp(config, 'bulk');
  const bare = await startBare(paths.slice(0, count), config.encoder);
  // The first one loads the models.
  await importRate(0);
  const shares: number[] = [];
  const ofTime: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const before = await bare.rate();
    const rate = await importRate(round);
    const after = await bare.rate();
    const share = rate.wall / ((before.wall + after.wall) / 2);
    shares.push(share);
    ofTime.push((before.cpu + after.cpu) / 2 / rate.cpu);
    console.log(
      `round ${round}: bare ${before.wall.toFixed(1)} and ${after.wall.toFixed(1)}, import ${rate.wall.toFixed(1)} pictures a second: ${percent(share)}; ` +
        `processor time ${before.cpu.toFixed(0)}, ${after.cpu.toFixed(0)} and ${rate.cpu.toFixed(0)} ms a picture`,
    );
  }
  const rss = process.memoryUsage.rss() / 2 ** 20;
  console.log(
    `median share of bare session.run on ${cores} cores: ${percent(quantile(shares, 0.5))}; of processor time ${percent(quantile(ofTime, 0.5))}; ${rss.toFixed(0)} MB`,
  );
  await app.close();
  await bare.close();

  async function importRate(round: number): Promise<Rate> {
    const folder = join(root, `round-${round}`);
    mkdirSync(folder);
    const own = paths.slice(round * count, (round + 1) * count);
    for (const path of own) symlinkSync(path, join(folder, basename(path)));
    return rateOf(own.length, () => app.importer.run({ from: folder }));
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}

interface Rate {
  /** Pictures a second. */
  wall: number;
  /** Milliseconds of processor time a picture. */
  cpu: number;
}

async function rateOf(pictures: number, work: () => Promise<unknown>): Promise<Rate> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return {
    wall: pictures / ((performance.now() - start) / 1000),
    cpu: (user + system) / 1000 / pictures,
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

/** One thread a core, each with its share of the pictures. */
async function startBare(all: readonly string[], encoder: string) {
  const workers = Array.from({ length: cores }, (_, core) => {
    const own = all.filter((_path, i) => i % cores === core);
    return new Worker(new URL('./bare-worker.ts', import.meta.url), { workerData: { paths: own, encoder } });
  });
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  return {
    rate: () =>
      rateOf(all.length, () => {
        const answers = workers.map((worker) => once(worker, 'message'));
        for (const worker of workers) worker.postMessage('go');
        return Promise.all(answers);
      }),
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}
