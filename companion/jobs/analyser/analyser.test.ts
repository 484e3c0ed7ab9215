import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../config.ts';
import { openStore } from '../../store/store.ts';
import { temporaryHome } from '../../testing/home.ts';
import { type Analyser, startAnalyser } from './analyser.ts';
import { queryOptions } from './options.ts';
import type { WorkerSetup } from './protocol.ts';

/** A worker that answers each call after 30 ms with what it was given, refuses "bad" and dies of "die". */
const ECHO = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id, args: [word] }) => setTimeout(() => {
    if (word === 'die') throw new Error('died');
    parentPort.postMessage(word === 'bad'
      ? { id, ok: false, slug: 'bad-crop', message: 'no' }
      : { id, ok: true, value: word });
  }, 30));`;

function start(
  options: { workers?: number; inFlight?: number; queue?: number; yieldTo?: Analyser } = {},
): Analyser {
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-worker-'));
  const file = join(folder, 'echo.mjs');
  writeFileSync(file, ECHO);
  const setup: WorkerSetup = {
    home: folder,
    models: folder,
    ownModels: folder,
    engine: 'exact',
    encoder: '',
    space: '',
    threads: 1,
  };
  const entry = pathToFileURL(file);
  const analyser = startAnalyser({ entry, setup, workers: 1, inFlight: 1, queue: 2, ...options });
  onTestFinished(async () => {
    await analyser.close();
    rmSync(folder, { recursive: true });
  });
  return analyser;
}

const ask = (analyser: Analyser, word: string, signal?: AbortSignal) =>
  analyser.call('warmUp', [word], signal);

test('answers come to whom they belong', async () => {
  const analyser = start({ workers: 2, inFlight: 2, queue: 10 });
  const words = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(await Promise.all(words.map((word) => ask(analyser, word)))).toEqual(words);
});

test('one more than the queue holds is refused at once, the others are answered', async () => {
  const analyser = start();
  const settled = await Promise.allSettled(['a', 'b', 'c', 'd'].map((word) => ask(analyser, word)));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
  expect((settled[3] as PromiseRejectedResult).reason).toMatchObject({ slug: 'busy', retryAfter: 1 });
});

test('a refusal keeps its slug across the thread', async () => {
  await expect(ask(start(), 'bad')).rejects.toMatchObject({ slug: 'bad-crop', message: 'no' });
});

test('an aborted call that waits never reaches the worker and makes room', async () => {
  const analyser = start();
  const stop = new AbortController();
  const running = ask(analyser, 'a');
  const dropped = ask(analyser, 'die', stop.signal);
  stop.abort();
  await expect(dropped).rejects.toThrow(/abort/i);
  expect(await running).toBe('a');
  expect(await ask(analyser, 'b')).toBe('b');
});

test('when a worker dies, whoever it held is told, and a new one answers whoever comes later', async () => {
  const analyser = start({ workers: 2, queue: 10 });
  const [dying, other] = await Promise.allSettled([ask(analyser, 'die'), ask(analyser, 'a')]);
  expect(dying).toMatchObject({ status: 'rejected', reason: { message: 'died' } });
  expect(other).toMatchObject({ status: 'fulfilled', value: 'a' });
  expect(await Promise.all(['b', 'c', 'd', 'e'].map((word) => ask(analyser, word)))).toHaveLength(4);
});

test('whoever yields starts nothing while the other one works', async () => {
  const first = start();
  const second = start({ yieldTo: first });
  const ended: string[] = [];
  const note = (word: string) => () => ended.push(word);
  await Promise.all([
    ask(first, 'a').then(note('a')),
    ask(second, 'later').then(note('later')),
    ask(first, 'b').then(note('b')),
  ]);
  expect(ended).toEqual(['a', 'b', 'later']);
});

test('models that are others than at the start are not taken for the same', async () => {
  const home = temporaryHome();
  openStore(home).close();
  const config = readConfig({}, { LOOKALIKE_HOME: home });
  const analyser = startAnalyser(queryOptions(config, 'mobile-of-last-week', 1));
  onTestFinished(() => analyser.close());
  await expect(ask(analyser, config.encoder)).rejects.toThrow('start it anew');
});
