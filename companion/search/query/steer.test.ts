import { expect, test } from 'vitest';
import { plainColour } from '../../pipeline/colour/colour.ts';
import { normalise } from '../../pipeline/embed.ts';
import { WEIGHTS } from '../../pipeline/rank.ts';
import { type Parts, type Steering, steer } from './steer.ts';

const NOTHING: Steering = { up: [], down: [] };
const parts = (look: number[], colour: number[]): Parts => ({
  look: normalise(Float32Array.from(look)),
  colour: normalise(Float32Array.from(colour)),
  details: Int8Array.of(1, 2),
});
const QUERY = parts([1, 0, 0], [1, 0]);
const SLEEVES = parts([0.6, 0.8, 0], [0, 1]);
const LACE = parts([0.6, 0, 0.8], [1, 0]);

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

test('nothing asked, nothing bent', () => {
  expect(steer(QUERY, NOTHING)).toEqual({ ...QUERY, weights: WEIGHTS });
});

test('what the person wants more of comes nearer, what they want less of goes further', () => {
  const steered = steer(QUERY, { up: [SLEEVES], down: [LACE] });
  for (const part of ['look', 'colour'] as const) {
    expect(dot(steered[part], SLEEVES[part])).toBeGreaterThan(dot(QUERY[part], SLEEVES[part]));
    expect(dot(steered[part], steered[part])).toBeCloseTo(1, 5);
  }
  expect(dot(steered.look, LACE.look)).toBeLessThan(dot(QUERY.look, LACE.look));
});

test('many thumbs move the query no further than one: their mean counts', () => {
  const one = steer(QUERY, { up: [SLEEVES], down: [] });
  const many = steer(QUERY, { up: [SLEEVES, SLEEVES, SLEEVES], down: [] });
  expect(dot(one.look, many.look)).toBeCloseTo(1, 5);
});

test('another colour leaves the cut alone, and weights come through', () => {
  const red = plainColour('#c02030');
  const query = { ...QUERY, colour: plainColour('#203080') };
  const steered = steer(query, { ...NOTHING, inColour: '#c02030', colourWeight: 2 });
  expect(steered.look).toEqual(QUERY.look);
  expect(dot(steered.colour, red)).toBeCloseTo(1, 5);
  expect(steered.weights).toEqual({ look: 1, colour: 2 });
  // They were seen in the garment's own colour.
  expect(steered.details).toHaveLength(0);
  expect(steer(query, { ...NOTHING, colourWeight: 2 }).details).toEqual(query.details);
});

test('in parity mode there is no colour to bend', () => {
  const look = { ...QUERY, colour: new Float32Array() };
  const liked = { ...SLEEVES, colour: new Float32Array() };
  expect(steer(look, { up: [liked], down: [] }).colour).toHaveLength(0);
});
