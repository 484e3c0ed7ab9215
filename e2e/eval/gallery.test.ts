import { expect, test } from 'vitest';
import { COLOUR_DIM, plainColour } from '../../companion/pipeline/colour/colour.ts';
import type { GarmentType } from '../../contract/index.ts';
import { createGallery } from './gallery.ts';
import { steerFigures } from './sections/steering.ts';
import type { Seen } from './seeing/seen.ts';

/** A garment of one colour whose look is an angle: the nearer the angles, the more alike. */
function garment(type: GarmentType, angle: number, hex = '#336699'): Seen {
  const look = Float32Array.from([Math.cos(angle), Math.sin(angle), 0, 0]);
  const colour = plainColour(hex);
  return { types: [{ type, confidence: 1 }], look, colour, details: new Int8Array(), dominant: [0, 0, 0] };
}

test('hits are of the likely types; nearest vectors of any', async () => {
  const gallery = createGallery([garment('shirt', 1.2), garment('skirt', 1), garment('shirt', 1.1)]);
  const query = garment('shirt', 0);
  expect(gallery.nearest(query, 3)).toEqual([1, 2, 0]);
  expect(await gallery.search(query, 2)).toEqual({ places: [2, 0], widened: false });
});

test('others are taken in when too few are of the likely types, and none from below the cut-off', async () => {
  const far = garment('shirt', Math.PI, '#ff0000');
  const gallery = createGallery([garment('top', 1), garment('hat', 1.3), garment('shirt', 0.2), far]);
  expect(await gallery.search(garment('shirt', 0), 3)).toEqual({ places: [2, 0], widened: true });
});

test('colour counts beside the look', () => {
  const gallery = createGallery([garment('shirt', 0, '#ff0000'), garment('shirt', 0.3, '#336699')]);
  expect(gallery.nearest(garment('shirt', 0), 1)).toEqual([1]);
  expect(plainColour('#336699')).toHaveLength(COLOUR_DIM);
});

test('thumbs bend the query: more like the one, less like the other', async () => {
  const gallery = createGallery([garment('shirt', 0.1), garment('shirt', -0.2), garment('shirt', -0.4)]);
  const query = garment('shirt', 0);
  expect((await gallery.search(query, 3)).places).toEqual([0, 1, 2]);
  expect((await gallery.search(query, 3, { up: [2], down: [0] })).places).toEqual([1, 2, 0]);
});

test('of steered hits, what was judged does not count', async () => {
  const truths: GarmentType[] = ['skirt', 'shirt', 'skirt', 'skirt', 'shirt', 'shirt'];
  const angles = [0.1, -0.3, 0.2, 0.3, -0.6, -0.7];
  const catalogue = truths.map((truth, i) => ({ truth, seen: garment('shirt', angles[i] as number) }));
  const figures = await steerFigures([{ truth: 'shirt', seen: garment('shirt', 0) }], catalogue);
  // Two shirts are left of six products when one of each kind was judged, and both fit into ten places.
  expect(figures).toEqual({ queries: 1, precisionAt10Before: 0.2, precisionAt10After: 0.2 });
});

test('an empty catalogue finds nothing', async () => {
  const gallery = createGallery([]);
  expect(gallery.nearest(garment('hat', 0), 5)).toEqual([]);
  expect(await gallery.search(garment('hat', 0), 5)).toEqual({ places: [], widened: false });
});
