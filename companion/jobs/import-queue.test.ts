import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { type ImportReport, LIMITS, ProblemError } from '../../contract/index.ts';
import { openWaiting } from '../store/sources/waiting.ts';
import { openStore } from '../store/store.ts';
import { temporaryHome } from '../testing/home.ts';
import { openUploads } from './feeds/uploads.ts';
import { createImportQueue } from './import-queue.ts';
import type { ImportTask } from './import-task.ts';
import type { Importer, ImportHooks } from './importer.ts';

/** Runs that end when the test says so. */
function setUp(home = temporaryHome()) {
  const started: { task: ImportTask; hooks: ImportHooks; fail: (error: unknown) => void }[] = [];
  const cutOff: string[] = [];
  const importer: Importer = {
    sourceOf: ({ source, from }) => source ?? from,
    named: async (task) => task,
    run: (task, hooks = {}) =>
      new Promise((_resolve, reject) => {
        started.push({ task, hooks, fail: reject });
        hooks.signal?.addEventListener('abort', () => reject(hooks.signal?.reason));
      }),
    again: () => null,
    goOn: (source) => ({ from: source }),
  };
  const unexpected: unknown[] = [];
  let idle = 0;
  const onIdle = vi.fn(() => void idle++);
  const uploads = openUploads(home);
  const store = openStore(home);
  const queue = createImportQueue({
    importer,
    runs: {
      cutOff: () => cutOff,
      giveUp: (source) => cutOff.splice(cutOff.indexOf(source), 1),
    },
    uploads,
    waiting: openWaiting(store),
    onIdle,
    report: (error) => unexpected.push(error),
  });
  return { queue, uploads, store, started, cutOff, unexpected, onIdle, idleCount: () => idle };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('one runs at a time, the next one starts when it has ended', async () => {
  const { queue, started, unexpected, idleCount } = setUp();
  const first = queue.submit({ from: 'a' });
  const second = queue.submit({ from: 'b' });
  expect(started.map(({ task }) => task.from)).toEqual(['a']);
  started[0]?.fail(new Error('the wire broke'));
  await turn();
  expect(queue.get(first.id)).toMatchObject({ state: 'failed', problem: { status: 500 } });
  expect(unexpected).toMatchObject([{ message: 'the wire broke' }]);
  expect(queue.get(second.id)?.state).toBe('running');
  expect(idleCount()).toBe(0);
  queue.cancel(second.id);
  await turn();
  expect(idleCount()).toBe(1);
});

test('a file that cannot be deleted keeps neither its import from its end nor the next one from its turn', async () => {
  const { queue, uploads, started, unexpected } = setUp();
  uploads.drop = () => {
    throw new Error('the disk is read-only');
  };
  const first = queue.submit({
    from: await uploads.receive(Readable.from([Buffer.from('x')])),
    uploadedAs: 'a.csv',
    source: 'a',
  });
  const second = queue.submit({ from: 'b' });
  started[0]?.fail(new ProblemError('bad-feed', 'broken'));
  await turn();
  expect(queue.get(first.id)?.state).toBe('failed');
  expect(queue.get(second.id)?.state).toBe('running');
  expect(unexpected).toMatchObject([{ message: 'the disk is read-only' }]);
});

test('models that do not rest are told of, and the next import has its turn', async () => {
  const { queue, started, unexpected, onIdle } = setUp();
  onIdle.mockImplementationOnce(() => {
    throw new Error('no thread');
  });
  queue.cancel(queue.submit({ from: 'a' }).id);
  await turn();
  expect(unexpected).toMatchObject([{ message: 'no thread' }]);
  queue.submit({ from: 'b' });
  expect(started.map(({ task }) => task.from)).toEqual(['a', 'b']);
});

test('a file that cannot be deleted keeps no import that was left from going on', async () => {
  const { queue, uploads, started, cutOff, unexpected } = setUp();
  uploads.tidy = () => Promise.reject(new Error('the disk is read-only'));
  cutOff.push('a');
  await queue.goOn();
  expect(started.map(({ task }) => task.from)).toEqual(['a']);
  expect(unexpected).toMatchObject([{ message: 'the disk is read-only' }]);
});

test('what waits can be taken out, and never starts', async () => {
  const { queue, started } = setUp();
  const first = queue.submit({ from: 'a' });
  const second = queue.submit({ from: 'b' });
  queue.cancel(second.id);
  queue.cancel(first.id);
  await turn();
  expect(queue.list().map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  expect(started).toHaveLength(1);
});

test('an upload whose import was stopped by its shop stays for the next companion', async () => {
  const home = temporaryHome();
  const { queue, uploads, started } = setUp(home);
  const from = await uploads.receive(Readable.from([Buffer.from('feed')]));
  const { id } = queue.submit({ from, source: 'a', uploadedAs: 'a.csv' });
  started[0]?.fail(new ProblemError('import-stopped', 'The shop has enough.'));
  await turn();
  expect(queue.get(id)).toMatchObject({ state: 'failed', problem: { detail: 'The shop has enough.' } });
  const next = setUp(home);
  await next.queue.goOn();
  expect(next.started.map(({ task }) => task)).toMatchObject([{ source: 'a', uploadedAs: 'a.csv' }]);
  expect(readFileSync(next.started[0]?.task.from ?? '', 'utf8')).toBe('feed');
});

test('what runs and what waits when the companion stops is what the next one goes on with, in order', async () => {
  const home = temporaryHome();
  const { queue, uploads } = setUp(home);
  for (const source of ['a', 'b']) {
    const from = await uploads.receive(Readable.from([Buffer.from(source)]));
    queue.submit({ from, source, uploadedAs: `${source}.csv`, mapping: { title: 'Name' } });
  }
  queue.submit({ from: 'https://shop.example' });
  queue.submit({ from: 'c', dryRun: true });
  queue.cancel(queue.submit({ from: 'd' }).id);
  await queue.close();

  const next = setUp(home);
  await next.queue.goOn();
  expect(next.queue.list().map(({ source }) => source)).toEqual(['https://shop.example', 'b', 'a']);
  const { task } = next.started[0] ?? {};
  expect(task).toMatchObject({ uploadedAs: 'a.csv', mapping: { title: 'Name' } });
  expect(readFileSync(task?.from ?? '', 'utf8')).toBe('a');
  for (const { id } of next.queue.list()) next.queue.cancel(id);
  await turn();

  const last = setUp(home);
  await last.queue.goOn();
  expect(last.queue.list()).toEqual([]);
});

test('a stop puts back what runs, takes out what is only dry, and tells whoever watches', async () => {
  const { queue } = setUp();
  const ids = [{ from: 'a' }, { from: 'b' }, { from: 'c', dryRun: true }].map(
    (task) => queue.submit(task).id,
  );
  const heard = new Set<string>();
  for (const id of ids) queue.watch(id, () => heard.add(id));
  await queue.close();
  expect(heard).toEqual(new Set(ids));
  expect(ids.map((id) => queue.get(id))).toMatchObject([
    { state: 'queued', startedAt: null, endedAt: null },
    { state: 'queued', endedAt: null },
    { state: 'cancelled' },
  ]);
  expect(queue.isClosed()).toBe(true);
});

test('one that ends the companion again and again is told as failed, and the others go on', async () => {
  const home = temporaryHome();
  const first = setUp(home);
  first.queue.submit({ from: 'deadly' });
  first.queue.submit({ from: 'b' });
  // A stop is none of its faults; what follows are no stops.
  await first.queue.close();
  for (const _ of ['it dies', 'and again']) {
    const { queue, started } = setUp(home);
    await queue.goOn();
    expect(started.map(({ task }) => task.from)).toEqual(['deadly']);
  }
  const { queue, started, cutOff } = setUp(home);
  cutOff.push('deadly');
  await queue.goOn();
  expect(started.map(({ task }) => task.from)).toEqual(['b']);
  expect(queue.list().find(({ source }) => source === 'deadly')).toMatchObject({
    state: 'failed',
    problem: { detail: expect.stringMatching(/Import it again/) },
  });
  expect(cutOff).toEqual([]);
  await queue.close();

  const next = setUp(home);
  await next.queue.goOn();
  expect(next.queue.list().map(({ source }) => source)).toEqual(['b']);
});

test('one that another process is at keeps its file and its turn after the next start', async () => {
  const home = temporaryHome();
  const { queue, uploads, started } = setUp(home);
  const from = await uploads.receive(Readable.from([Buffer.from('a')]));
  const { id } = queue.submit({ from, source: 'a', uploadedAs: 'a.csv' });
  started[0]?.fail(new ProblemError('source-busy', 'being imported'));
  await turn();
  expect(queue.get(id)).toMatchObject({ state: 'failed', problem: { status: 409 } });
  const next = setUp(home);
  await next.queue.goOn();
  expect(readFileSync(next.started[0]?.task.from ?? '', 'utf8')).toBe('a');
});

test('one that goes forward before the companion dies is begun again however often that is', async () => {
  const home = temporaryHome();
  setUp(home).queue.submit({ from: 'long' });
  for (let rows = 64; rows < 64 * 4; rows += 64) {
    const { queue, started } = setUp(home);
    await queue.goOn();
    expect(started).toHaveLength(1);
    started[0]?.hooks.onReport?.({ rows, resumedAt: rows - 64 } as ImportReport);
  }
  for (const _ of ['dies', 'and again, where it was']) {
    const { queue, started } = setUp(home);
    await queue.goOn();
    started[0]?.hooks.onReport?.({ rows: 256, resumedAt: 256 } as ImportReport);
  }
  const { queue, started } = setUp(home);
  await queue.goOn();
  expect(started).toHaveLength(0);
});

test('one whose file is gone is forgotten, and the others go on', async () => {
  const home = temporaryHome();
  const { queue, uploads } = setUp(home);
  const from = await uploads.receive(Readable.from([Buffer.from('a')]));
  queue.submit({ from, source: 'a', uploadedAs: 'a.csv' });
  queue.submit({ from: 'b' });
  await queue.close();
  uploads.drop(uploads.of('a') as string);
  const next = setUp(home);
  await next.queue.goOn();
  expect(next.queue.list().map(({ source }) => source)).toEqual(['b']);
  expect(next.unexpected).toEqual([]);
});

test('an upload that cannot be written down stays where it was received, for that to drop', async () => {
  const { queue, uploads, store } = setUp();
  const from = await uploads.receive(Readable.from([Buffer.from('a')]));
  store.db.exec('PRAGMA query_only = ON');
  expect(() => queue.submit({ from, source: 'a', uploadedAs: 'a.csv' })).toThrow(/readonly/);
  expect(existsSync(from)).toBe(true);
  expect(uploads.of('a')).toBeNull();
});

test('a source is not imported twice at once; a dry run of it may wait', () => {
  const { queue } = setUp();
  queue.submit({ from: 'a' });
  expect(() => queue.submit({ from: 'a' })).toThrow(/is being imported/);
  expect(queue.submit({ from: 'a', dryRun: true }).state).toBe('queued');
});

test('one more than may wait is told to come back', () => {
  const { queue } = setUp();
  for (let i = 0; i <= LIMITS.importQueue; i++) queue.submit({ from: String(i) });
  expect(() => queue.submit({ from: 'last' })).toThrow(
    expect.objectContaining({ slug: 'busy', retryAfter: 30 }),
  );
});

test('watchers hear of every change until they stop listening', async () => {
  const { queue, started } = setUp();
  const { id } = queue.submit({ from: 'a' });
  let heard = 0;
  const unwatch = queue.watch(id, () => heard++);
  started[0]?.hooks.onProgress?.({ phase: 'importing', rows: 5, total: 10, rate: 1, secondsLeft: 5 });
  expect(heard).toBe(1);
  expect(queue.get(id)?.progress.rows).toBe(5);
  unwatch();
  queue.cancel(id);
  await turn();
  expect(heard).toBe(1);
});
