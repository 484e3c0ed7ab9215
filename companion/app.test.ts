import { expect, onTestFinished, test } from 'vitest';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { indexFiles } from './index/files.ts';
import { openLibrary } from './library.ts';
import { spaceOf } from './space.ts';
import { filledStore } from './testing/filled-store.ts';

test('a companion that is warm has its index open, so that no first search waits for it', async () => {
  const { home, store, vectors, put } = filledStore();
  const config = readConfig({}, { LOOKALIKE_HOME: home });
  const space = spaceOf(openLibrary(config).choose(config.encoder), false);
  store.change(() => {
    const product = put('a');
    const [look, colour] = [Float32Array.of(1, 0), Float32Array.of(1)];
    vectors.put(space, 'a/', { product, look, colour, palette: [], details: new Int8Array() });
  });
  store.close();
  const app = createApp(config, 'query');
  onTestFinished(() => app.close());
  expect(indexFiles(home)).toEqual([]);
  expect(app.isLoading()).toBe(true);
  await app.warmUp();
  expect(indexFiles(home).map((file) => file.space)).toEqual([space]);
  expect(app.isLoading()).toBe(false);
});
