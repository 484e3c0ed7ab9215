import { expect, test } from 'vitest';
import { testProduct } from '../../testing/product.ts';
import { type HitContext, toHits } from './hits.ts';

const PARTS = { look: new Float32Array([1]), colour: new Float32Array([1]), details: new Int8Array() };

function contextOf(group: ReturnType<typeof testProduct>[]): HitContext {
  return {
    query: { ...PARTS, weights: { look: 1, colour: 0.5 } },
    garment: PARTS,
    variantsOf: () => group,
    vectorsOf: () => new Map(),
    addresses: { image: ({ image }) => image, cutout: () => null },
    isWanted: () => true,
    isOwned: () => false,
  };
}

test('a feed with a row for every size gives a hit the sizes of all rows of its look', () => {
  const row = (at: number, size: string[], picture: string) =>
    testProduct(at, { groupId: 'g', sizes: size, picture });
  const [small, medium, blue] = [row(1, ['S'], 'red'), row(2, ['M'], 'red'), row(3, ['L'], 'blue')];
  const [hit] = toHits([{ product: medium, score: 0.9 }], contextOf([small, medium, blue]));
  expect(hit?.sizes.toSorted()).toEqual(['M', 'S']);
  // Of one picture one is shown, whatever its size.
  expect(hit?.variants.map(({ id }) => id)).toEqual(['shop:3']);
});
