import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { GARMENT_TYPES } from '../contract/index.ts';
import { chooseModels, ModelError, readCards } from './card.ts';
import { openModel } from './session.ts';

const CARDS = readCards(join(import.meta.dirname, 'cards'));
const WEIGHTS = join(import.meta.dirname, 'weights');

test.each(CARDS)('$id: the weights are those of the card and answer in its shape', async (card) => {
  const model = await openModel(card, WEIGHTS, 1);
  onTestFinished(() => model.close());
  const dims = card.task === 'classify' ? [1, card.input.dim] : [1, 3, card.input.height, card.input.width];
  const input = new Float32Array(dims.reduce((size, n) => size * n)).fill(0.1);
  const { data, dims: shape } = await model.run(input, dims);
  const width = card.task === 'embed' ? card.output.dim : card.output.classes.length;
  expect(shape.slice(0, 2)).toEqual([1, width]);
  expect(data.every(Number.isFinite)).toBe(true);
  expect(model.takeRunTime()).toBeGreaterThan(0);
});

test('every encoder has a parser and a head over the 13 types beside it', () => {
  for (const card of CARDS.filter(({ task }) => task === 'embed')) {
    const { head, parser, groupParser, parserHead } = chooseModels(CARDS, card.id, 'none');
    expect(head.output.classes).toEqual(GARMENT_TYPES);
    expect(parserHead?.output.classes).toEqual(GARMENT_TYPES);
    expect([parser.id, groupParser?.id]).toEqual(['parser', 'group-parser']);
  }
});

test('one flipped byte is refused', async () => {
  const card = CARDS.find(({ task }) => task === 'classify');
  if (!card) throw new Error('no head among the cards');
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-weights-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, card.file);
  cpSync(join(WEIGHTS, card.file), path);
  const bytes = readFileSync(path);
  bytes[1000] = (bytes[1000] as number) ^ 1;
  writeFileSync(path, bytes);
  await expect(openModel(card, folder, 1)).rejects.toThrow(/not the ones of its card/);
});

test('missing weights are named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-models-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await expect(openModel(CARDS[0] as (typeof CARDS)[0], folder, 1)).rejects.toThrow(
    /weights of .* are missing/,
  );
});

test.each(['{"id":"x","task":"embed"}', '{"id":', ''])('a malformed card is named: %j', (text) => {
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-cards-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'broken.json'), text);
  expect(() => readCards(folder)).toThrow(ModelError);
  expect(() => readCards(folder)).toThrow(/broken\.json/);
});
