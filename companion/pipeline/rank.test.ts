import { expect, test } from 'vitest';
import { DETAILS_FROM } from '../../contract/index.ts';
import { DETAIL_DIM } from '../../models/card.ts';
import { bandOf, CLOSE, CUT_OFF, DETAILS, detailBonus, queryVector, VERY_CLOSE } from './rank.ts';

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

test("the inner product is the weighted mean of the parts' cosines", () => {
  const stored = Float32Array.of(1, 0, 0, 1);
  const [look, colour] = [Float32Array.of(0.6, 0.8), Float32Array.of(0, 1)];
  expect(dot(queryVector(look, colour, { look: 1, colour: 1 }), stored)).toBeCloseTo(0.8);
  expect(dot(queryVector(look, colour, { look: 3, colour: 1 }), stored)).toBeCloseTo(0.7);
  expect(dot(queryVector(look, colour, { look: 1, colour: 0 }), stored)).toBeCloseTo(0.6);
});

test('without a colour part the look decides alone', () => {
  expect([...queryVector(Float32Array.of(0, 1), new Float32Array())]).toEqual([0, 1]);
});

test('bands go down with the score, and there is none below the cut-off', () => {
  expect(
    [1, VERY_CLOSE, VERY_CLOSE - 0.01, CLOSE, CLOSE - 0.01, CUT_OFF, CUT_OFF - 0.01, -1].map(bandOf),
  ).toEqual(['very close', 'very close', 'similar', 'similar', 'loose', 'loose', null, null]);
});

test('details that do not clearly agree take nothing from a score, nor do those that nobody can compare', () => {
  const cell = (...values: number[]) => Int8Array.from({ length: DETAIL_DIM }, (_, i) => values[i] ?? 0);
  const [one, half, other] = [cell(127), cell(64, 110), cell(0, 0, 127)];
  expect([half, other, new Int8Array()].map((details) => detailBonus(one, details))).toEqual([0, 0, 0]);
  expect(detailBonus(one, one)).toBeCloseTo((1 - DETAILS_FROM) * DETAILS.weight);
});
