/** A thread that keeps what the models are given for its pictures, and then does nothing but call them with it. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readConfig } from '../../companion/config.ts';
import { openLibrary } from '../../companion/library.ts';
import { openModels } from '../../companion/pipeline/models.ts';
import { analyse } from '../../companion/pipeline/pipeline.ts';
import type { Model } from '../../models/session.ts';

const { paths, encoder } = workerData as { paths: string[]; encoder: string };
const models = await openModels(openLibrary(readConfig()), encoder, 1);
const calls: (() => Promise<unknown>)[] = [];
const recording = (model: Model): Model => ({
  ...model,
  run(data, dims) {
    const kept = data.slice();
    calls.push(() => model.run(kept, dims));
    return model.run(data, dims);
  },
});
const { parser, head, parserHead } = models;
const recorded = {
  ...models,
  parser: recording(parser),
  encoder: recording(models.encoder),
  head: recording(head),
  parserHead: parserHead && recording(parserHead),
};
for (const path of paths) await analyse(readFileSync(path), recorded);

parentPort?.on('message', async () => {
  const start = performance.now();
  for (const call of calls) await call();
  parentPort?.postMessage(performance.now() - start);
});
parentPort?.postMessage('ready');
