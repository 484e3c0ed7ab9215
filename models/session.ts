/** Turns a card into a running model; refuses a weight file that is not the one that the card names. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelCard } from './card.ts';

export interface Output {
  data: Float32Array;
  dims: readonly number[];
}

export interface Model {
  /** One float32 input, one float32 output; blocks the thread it runs in (see docs/adr/0003). `also`: another output. */
  run(data: Float32Array, dims: readonly number[]): Promise<Output & { also(name: string): Output }>;
  /** Milliseconds spent inside session.run since the last call of this function. */
  takeRunTime(): number;
  close(): Promise<void>;
}

/**
 * @param weights folder of the weight files
 * @param threads intra-op threads of this session
 * @throws when the file is missing or its sha256 differs from the card's
 */
export async function openModel(card: ModelCard, weights: string, threads: number): Promise<Model> {
  return startModel(card, await readWeights(card, join(weights, card.file)), threads);
}

/** @throws when the file is missing or its sha256 differs from the card's */
export async function readWeights(card: ModelCard, path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const what = cause.code === 'ENOENT' ? 'are missing' : `cannot be read (${cause.code})`;
    throw new Error(`The weights of "${card.id}" ${what}: ${path}`, { cause });
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== card.sha256) {
    throw new Error(
      `The weights of "${card.id}" are not the ones of its card (sha256 differs): ${path}. Restore the file with git checkout, or add a model of your own again.`,
    );
  }
  return bytes;
}

/** @param bytes of the weight file, checked before */
export async function startModel(card: ModelCard, bytes: Uint8Array, threads: number): Promise<Model> {
  const session = await InferenceSession.create(bytes, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });
  let spent = 0;
  return {
    async run(data, dims) {
      const feeds = { [card.input.name]: new Tensor('float32', data, dims) };
      const start = performance.now();
      const outputs = await session.run(feeds);
      spent += performance.now() - start;
      const also = (name: string) => {
        const output = outputs[name];
        if (output?.data instanceof Float32Array) return { data: output.data, dims: output.dims };
        throw new Error(`"${card.id}" has no float32 output named ${name}`);
      };
      return { ...also(card.output.name), also };
    },
    takeRunTime() {
      const time = spent;
      spent = 0;
      return time;
    },
    close: () => session.release(),
  };
}
