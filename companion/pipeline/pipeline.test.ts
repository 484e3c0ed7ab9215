import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { ParserCard } from '../../models/card.ts';
import type { Model } from '../../models/session.ts';
import { mapOf } from '../testing/garment-map.ts';
import type { Models } from './models.ts';
import { findIn } from './pipeline.ts';

/** Two people beside each other, each in a dress. */
const FRIENDS = mapOf([
  '................',
  '..sss......sss..',
  '..sss......sss..',
  ...Array.from({ length: 10 }, () => '.ddddd....ddddd.'),
  '..s.s......s.s..',
  '..s.s......s.s..',
  '................',
]);
const SIDE = 16;

/** A parser that gives this map for any picture, and leads each place to the middle of the half that it lies in. */
function parserOf(probs: Float32Array): Model {
  const offsets = Float32Array.from({ length: 2 * SIDE * SIDE }, (_, i) => {
    const [x, y] = [((i % SIDE) + 0.5) / SIDE, ((Math.floor(i / SIDE) % SIDE) + 0.5) / SIDE];
    return i < SIDE * SIDE ? (x < 0.5 ? 0.25 : 0.75) - x : 0.5 - y;
  });
  return {
    run: async () => ({
      data: probs,
      dims: [1, FRIENDS.classes.length, SIDE, SIDE],
      also: () => ({ data: offsets, dims: [1, 2, SIDE, SIDE] }),
    }),
    takeRunTime: () => 0,
    close: async () => {},
  };
}

/** @param sure probability of the second dress */
function modelsFor(sure: number, grouped: boolean): Models {
  const probs = FRIENDS.probs.slice();
  const dress = FRIENDS.classes.indexOf('dress') * SIDE * SIDE;
  for (let at = 0; at < SIDE * SIDE; at++) {
    if (at % SIDE > 8 && (probs[dress + at] as number) > 0.5) probs[dress + at] = sure;
  }
  const card = (offsets?: string) =>
    ({
      input: { width: 64, height: 64, mean: [0, 0, 0], std: [1, 1, 1], fill: [0, 0, 0], fit: 'letterbox' },
      output: { name: 'probs', classes: [...FRIENDS.classes], ...(offsets && { offsets }) },
    }) as unknown as ParserCard;
  const groupParser = grouped ? parserOf(probs) : null;
  const cards = { parser: card(), groupParser: grouped ? card('offsets') : null };
  return { cards, parser: parserOf(probs), groupParser } as unknown as Models;
}

const photo = await sharp({ create: { width: 320, height: 320, channels: 3, background: '#888' } })
  .png()
  .toBuffer();

test('people who stand together get a box each, in pixels of the picture', async () => {
  const { garments } = await findIn(photo, modelsFor(0.9, true));
  expect(garments.map(({ group, wearer }) => [group, wearer]).sort()).toEqual([
    ['dress', 1],
    ['dress', 2],
  ]);
  const [left, right] = garments.map(({ box }) => box).sort((a, b) => a.x - b.x);
  expect([left?.x, right?.x]).toEqual([20, 200]);
});

test('among them a garment that the parser is unsure of is not offered', async () => {
  const { garments } = await findIn(photo, modelsFor(0.4, true));
  expect(garments.map(({ box }) => box.x)).toEqual([20]);
});

test('where nobody is told apart the same garment is offered', async () => {
  const { garments } = await findIn(photo, modelsFor(0.4, false));
  expect(garments.map(({ group, wearer }) => [group, wearer])).toEqual([['dress', 0]]);
  expect(garments[0]?.box).toMatchObject({ x: 20, w: 280 });
});
