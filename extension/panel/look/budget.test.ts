import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestLook, cheapestLook, type Offer } from './budget.ts';

const offer = (id: string, price: number, score: number): Offer => ({ id, price, score });
const shirts = [offer('fine shirt', 60, 0.9), offer('fair shirt', 25, 0.8), offer('cheap shirt', 10, 0.5)];
const shoes = [offer('fine shoes', 80, 0.95), offer('fair shoes', 40, 0.8)];

test('the cheapest look takes the cheapest of each garment, and leaves out what has none', () => {
  const look = cheapestLook([shirts, [], shoes]);
  expect(look.offers.map(({ id }) => id)).toEqual(['cheap shirt', 'fair shoes']);
  expect(look.total).toBe(50);
});

test('a budget picks the best match that it pays for', () => {
  const ids = (budget: number) => bestLook([shirts, shoes], budget)?.offers.map(({ id }) => id);
  expect(ids(1000)).toEqual(['fine shirt', 'fine shoes']);
  expect(ids(105)).toEqual(['fair shirt', 'fine shoes']);
  expect(ids(65)).toEqual(['fair shirt', 'fair shoes']);
  expect(ids(64.99)).toEqual(['cheap shirt', 'fair shoes']);
  expect(ids(49.99)).toBeUndefined();
});

test('sums of prices do not miss the budget by a rounding error', () => {
  const look = bestLook([[offer('a', 0.1, 1)], [offer('b', 0.2, 1)]], 0.3);
  expect(look?.total).toBe(0.3);
});

test('no other look within the budget matches better', () => {
  const offers = fc.array(
    fc.record({
      id: fc.string(),
      price: fc.integer({ min: 1, max: 30_000 }).map((n) => n / 100),
      score: fc.integer({ min: -100, max: 100 }).map((n) => n / 100),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(fc.array(offers, { maxLength: 4 }), fc.integer({ min: 0, max: 800 }), (garments, budget) => {
      const possible = everyLook(garments.filter((some) => some.length > 0)).filter(
        ({ cost }) => cost <= budget * 100,
      );
      const look = bestLook(garments, budget);
      expect(look !== null).toBe(possible.length > 0);
      if (!look) return;
      expect(look.total).toBeLessThanOrEqual(budget);
      const score = look.offers.reduce((sum, one) => sum + one.score, 0);
      expect(score).toBeCloseTo(Math.max(...possible.map((one) => one.score)), 9);
    }),
    { numRuns: 300 },
  );
});

test('thousandths of a dinar are paid as they are', () => {
  const garments = ['a', 'b', 'c'].map((id) => [offer(id, 4.995, 1)]);
  expect(cheapestLook(garments).total).toBe(14.985);
  expect(bestLook(garments, 14.985)?.total).toBe(14.985);
});

test('eight garments of two hundred products each make a look that a budget pays', () => {
  const garments = Array.from({ length: 8 }, (_, g) =>
    Array.from({ length: 200 }, (_, n) =>
      offer(`${g}-${n}`, 5 + ((n * 7919 + g * 104729) % 20000) / 100, n / 200),
    ),
  );
  expect(bestLook(garments, 400)?.total).toBeLessThanOrEqual(400);
});

function everyLook(garments: Offer[][]): { cost: number; score: number }[] {
  return garments.reduce(
    (looks, offers) =>
      looks.flatMap(({ cost, score }) =>
        offers.map((one) => ({ cost: cost + Math.round(one.price * 100), score: score + one.score })),
      ),
    [{ cost: 0, score: 0 }],
  );
}
