/**
 * `npm run bench`: the figures of the main job on real photos. Needs ../shared/data.
 * Times differ between machines; the ratios (share of session.run, engine against engine) are what carries.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createApp } from '../../companion/app.ts';
import { readConfig } from '../../companion/config.ts';
import { startServer } from '../../companion/http/server.ts';
import { API_HEADER, API_VERSION, SearchReply, type Timings } from '../../contract/index.ts';
import { needPhotos, photos } from '../support/photos.ts';
import { compareEngines } from './engines.ts';
import { quantile } from './quantile.ts';

const CATALOGUE = 1000;
const SEARCHES = 100;

needPhotos();
const root = mkdtempSync(join(tmpdir(), 'lookalike-bench-'));
try {
  const config = readConfig({ engine: 'exact' }, { LOOKALIKE_HOME: join(root, 'home') });
  await importRate();
  await searchTimes();
  compareEngines();

  async function importRate(): Promise<void> {
    const folder = join(root, 'flatlay');
    mkdirSync(folder);
    for (const path of photos('flatlay', 'train').slice(0, CATALOGUE))
      symlinkSync(path, join(folder, basename(path)));
    const app = createApp(config, 'bulk');
    const { embedded, seconds } = await app.importer.run({ from: folder });
    await app.close();
    console.log(
      `import: ${embedded} photos of ../shared/data/flatlay, ${(embedded / seconds).toFixed(1)} a second`,
    );
  }

  async function searchTimes(): Promise<void> {
    const app = createApp(config, 'query');
    const server = await startServer(app, 0, console.error);
    const { token } = app.clients.pair(app.clients.newCode().code, null);
    const headers = {
      [API_HEADER]: String(API_VERSION),
      authorization: `Bearer ${token}`,
      'content-type': 'image/jpeg',
    };
    const times: number[] = [];
    const steps: Timings[] = [];
    const queries = [
      ...photos('flatlay', 'test').slice(0, SEARCHES / 2),
      ...photos('street', 'test').slice(0, SEARCHES / 2),
    ];
    for (const [i, path] of [queries[0] as string, ...queries].entries()) {
      const start = performance.now();
      const body = new Uint8Array(readFileSync(path));
      const reply = await fetch(`${server.url}/v1/search?k=20`, { method: 'POST', headers, body });
      const { timings } = SearchReply.parse(await reply.json());
      // The first one loads the models and the index.
      if (i === 0) continue;
      times.push(performance.now() - start);
      steps.push(timings);
    }
    await server.close();
    await app.close();
    const share = sum(steps, 'inference') / times.reduce((total, time) => total + time, 0);
    console.log(
      `crop to hits over HTTP, ${times.length} photos among ${CATALOGUE}: p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`,
    );
    console.log(`of that inside session.run: ${(share * 100).toFixed(0)} %`);
    for (const step of ['decode', 'parse', 'cut', 'embed', 'classify', 'search'] as const) {
      console.log(`  ${step}: mean ${(sum(steps, step) / steps.length).toFixed(1)} ms`);
    }
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}

function sum(steps: readonly Timings[], key: keyof Timings): number {
  return steps.reduce((total, step) => total + step[key], 0);
}
