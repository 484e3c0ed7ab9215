/** The main thread's side of the workers: one bounded queue, so that too much at once is answered at once. */
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { PROBLEMS, ProblemError, type ProblemSlug } from '../../../contract/index.ts';
import type { Answer, Call, Method, WorkerMethods, WorkerSetup } from './protocol.ts';

/** A call that takes longer than this once the companion stops hangs, and is ended by force. */
const LONGEST_CALL_MS = 10_000;

export interface AnalyserOptions {
  /** Entry file of a worker. */
  entry: URL;
  setup: WorkerSetup;
  workers: number;
  /** Calls that a worker may hold at once: the next picture is decoded while session.run blocks on this one. */
  inFlight: number;
  /** Calls that may wait; one more is refused with `busy`. */
  queue: number;
  /** Nothing is started while this one has work: a person waits for a search, nobody for an import. */
  yieldTo?: Analyser | undefined;
}

export interface Analyser {
  /** Throws ProblemError `busy` at once when the queue is full; an aborted call that still waits is dropped. */
  call<M extends Method>(
    method: M,
    args: Parameters<WorkerMethods[M]>,
    signal?: AbortSignal,
  ): ReturnType<WorkerMethods[M]>;
  isIdle(): boolean;
  /** Calls back each time that the last call has been answered. @returns a function that ends it */
  onIdle(listener: () => void): () => void;
  /**
   * Every worker closes its models. Its thread stays for what comes next: on Linux each new thread may have a heap of
   * its own, of which little goes back to the system when the thread ends.
   */
  rest(): void;
  close(): Promise<void>;
}

interface Waiting {
  call: Call;
  settle(answer: Answer): void;
  fail(error: unknown): void;
}

export function startAnalyser({
  entry,
  setup,
  workers,
  inFlight,
  queue,
  yieldTo,
}: AnalyserOptions): Analyser {
  const waiting: Waiting[] = [];
  const pool = Array.from({ length: workers }, () => startWorker(entry, setup, onFree));
  const idle = new EventEmitter().setMaxListeners(0);
  const isIdle = () => waiting.length === 0 && pool.every((worker) => worker.busy() === 0);
  let lastId = 0;
  const unwatch = yieldTo?.onIdle(dispatch);

  function onFree(): void {
    dispatch();
    if (isIdle()) idle.emit('idle');
  }

  function dispatch(): void {
    while (waiting.length > 0 && (yieldTo?.isIdle() ?? true)) {
      const freest = pool.reduce((least, worker) => (worker.busy() < least.busy() ? worker : least));
      if (freest.busy() >= inFlight) return;
      freest.send(waiting.shift() as Waiting);
    }
  }

  return {
    call: (method, args, signal) =>
      new Promise<unknown>((resolve, reject) => {
        signal?.throwIfAborted();
        const free = pool.some((worker) => worker.busy() < inFlight);
        if (!free && waiting.length >= queue) {
          throw new ProblemError('busy', 'Other pictures are being searched. Try again in a moment.', {
            retryAfter: 1,
          });
        }
        const onAbort = () => drop(item, signal?.reason);
        const item: Waiting = {
          call: { id: ++lastId, method, args },
          settle: (answer) => {
            // One signal may serve a whole import: thousands of listeners must not pile up on it.
            signal?.removeEventListener('abort', onAbort);
            if (answer.ok) resolve(answer.value);
            else reject(revive(answer));
          },
          fail: reject,
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        waiting.push(item);
        dispatch();
      }) as ReturnType<WorkerMethods[typeof method]>,
    isIdle,
    onIdle(listener) {
      idle.on('idle', listener);
      return () => idle.off('idle', listener);
    },
    rest() {
      const call = (): Call => ({ id: ++lastId, method: 'rest', args: [] });
      for (const worker of pool) worker.send({ call: call(), settle: () => {}, fail: () => {} });
    },
    async close() {
      unwatch?.();
      for (const item of waiting.splice(0)) item.fail(new Error('The companion stops.'));
      // A thread that is ended inside onnxruntime takes the whole process along.
      if (!isIdle())
        await Promise.race([once(idle, 'idle'), sleep(LONGEST_CALL_MS, undefined, { ref: false })]);
      await Promise.all(pool.map((worker) => worker.close()));
    },
  };

  function drop(item: Waiting, reason: unknown): void {
    const at = waiting.indexOf(item);
    if (at >= 0) waiting.splice(at, 1);
    item.fail(reason);
  }
}

/** A worker, and a new one in its place should it die: of a picture that eats up its memory, say. */
function startWorker(entry: URL, setup: WorkerSetup, onFree: () => void) {
  const held = new Map<number, Waiting>();
  let worker: Worker | null = start();

  function start(): Worker {
    const started = new Worker(entry, { workerData: setup });
    const end = (error: Error) => {
      if (worker !== started) return;
      worker = null;
      for (const item of held.values()) item.fail(error);
      held.clear();
      onFree();
    };
    started.on('message', (answer: Answer) => {
      const item = held.get(answer.id);
      held.delete(answer.id);
      item?.settle(answer);
      onFree();
    });
    started.on('error', end);
    started.on('exit', (code) => end(new Error(`A worker ended with code ${code}.`)));
    return started;
  }

  return {
    busy: () => held.size,
    send(item: Waiting) {
      worker ??= start();
      held.set(item.call.id, item);
      worker.postMessage(item.call);
    },
    close: () => worker?.terminate(),
  };
}

function revive(answer: Extract<Answer, { ok: false }>): Error {
  const { slug, message } = answer;
  return slug && slug in PROBLEMS ? new ProblemError(slug as ProblemSlug, message) : new Error(message);
}
