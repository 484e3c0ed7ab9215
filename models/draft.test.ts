import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readDraft } from './draft.ts';
import { TINY, tinyEncoder } from './testing/tiny-encoder.ts';

const NORMALISE = { mean: [0.5, 0.5, 0.5], std: [0.5, 0.5, 0.5] };
const INPUT = { width: TINY.side, height: TINY.side, ...NORMALISE };
const DRAFT = { id: 'tiny', file: 'tiny.onnx', input: INPUT };

function write(card: unknown, weights: Uint8Array | string = tinyEncoder()): string {
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-draft-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'tiny.onnx'), weights);
  writeFileSync(join(folder, 'card.json'), typeof card === 'string' ? card : JSON.stringify(card));
  return join(folder, 'card.json');
}

test('what a card leaves out is read from the file', async () => {
  const { card } = await readDraft(write(DRAFT));
  expect(card).toMatchObject({
    task: 'embed',
    file: 'tiny.onnx',
    input: { name: 'image', fit: 'letterbox', fill: [127, 127, 127] },
    output: { name: 'embedding', dim: TINY.dim },
    licence: 'not stated',
  });
  expect(card.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test.each<[string, unknown, Uint8Array | undefined, RegExp]>([
  ['no JSON', 'hello', undefined, /is no JSON/],
  ['no size', { ...DRAFT, input: NORMALISE }, undefined, /width/],
  ['a file that is not there', { ...DRAFT, file: 'gone.onnx' }, undefined, /There is no file .*gone\.onnx/],
  ['a folder for a file', { ...DRAFT, file: '.' }, undefined, /Cannot read .*EISDIR/],
  ['an id that is a path', { ...DRAFT, id: '../x' }, undefined, /small letters/],
  ['another task', { ...DRAFT, task: 'parse' }, undefined, /task/],
  ['another file', { ...DRAFT, sha256: '0'.repeat(64) }, undefined, /its sha256 is/],
  ['no ONNX file', DRAFT, new TextEncoder().encode('hello'), /onnxruntime cannot load tiny\.onnx/],
  [
    'a size that the net refuses',
    { ...DRAFT, input: { ...INPUT, width: 16 } },
    undefined,
    /does not take 1 x 3 x 32 x 16/,
  ],
  ['an input of another name', { ...DRAFT, input: { ...INPUT, name: 'x' } }, undefined, /There are: image/],
  [
    'an output of another name',
    { ...DRAFT, output: { name: 'x', dim: 48 } },
    undefined,
    /There are: embedding/,
  ],
  [
    'another dimension',
    { ...DRAFT, output: { name: 'embedding', dim: 512 } },
    undefined,
    /48 numbers, not 512/,
  ],
  ['a map instead of a vector', DRAFT, tinyEncoder('map'), /1 x 3 x 4 x 4/],
])('%s is refused with a reason', async (_name, card, weights, reason) => {
  await expect(readDraft(write(card, weights))).rejects.toThrow(reason);
});
