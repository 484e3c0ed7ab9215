/** The sample catalogue is whole, says plainly what it is, and is what its generator draws. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { feedOf } from './feed.ts';
import { drawn } from './generate.ts';
import { products, types } from './product.ts';

const here = import.meta.dirname;
const feed = await readFile(path.join(here, 'feed.xml'), 'utf8');
const items = feed.split('<item>').slice(1);
const ids = items.map((item) => field(item, 'id'));

describe('the sample feed', () => {
  test('has at least 200 items, and 15 of each of the 13 types', () => {
    expect(items.length).toBeGreaterThanOrEqual(200);
    expect(types).toHaveLength(13);
    for (const type of types) {
      const own = items.filter((item) => field(item, 'product_type') === `Clothing &gt; ${type}`);
      expect(own.length, type).toBeGreaterThanOrEqual(15);
    }
  });

  test('has unique ids of 50 characters at most', () => {
    expect(new Set(ids).size).toBe(items.length);
    expect(ids.filter((id) => id.length > 50 || id === '')).toEqual([]);
  });

  test('says in every title and brand that it is a sample', () => {
    const silent = items.filter(
      (item) => !field(item, 'title').startsWith('Sample ') || !field(item, 'brand').startsWith('Sample '),
    );
    expect(silent).toEqual([]);
  });

  test('gives every item a price in euros, and some a lower sale price', () => {
    const sales = items.filter((item) => item.includes('<g:sale_price>'));
    for (const item of items) expect(field(item, 'price')).toMatch(/^\d+\.\d\d EUR$/);
    for (const item of sales) {
      expect(Number.parseFloat(field(item, 'sale_price'))).toBeLessThan(
        Number.parseFloat(field(item, 'price')),
      );
    }
    expect(sales.length).toBeGreaterThan(10);
  });

  test('groups the colours of one cut', () => {
    const groups = Map.groupBy(
      items.filter((item) => item.includes('<g:item_group_id>')),
      (item) => field(item, 'item_group_id'),
    );
    expect(groups.size).toBeGreaterThan(20);
    for (const [group, members] of groups) {
      expect(members.length, group).toBeGreaterThan(1);
      expect(new Set(members.map((item) => field(item, 'color'))).size, group).toBe(members.length);
    }
  });

  test('is what the generator writes today', () => {
    expect(feed).toBe(feedOf(products()));
  });
});

describe('the sample pictures', () => {
  test('all exist beside the feed and decode', async () => {
    for (const item of items) {
      const { info } = await sharp(path.join(here, field(item, 'image_link')))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height, info.channels], field(item, 'id')).toEqual([480, 600, 3]);
    }
  }, 120_000);

  test.each(['t-shirt-crew-ivory-navy', 'shoes-pump-red', 'bag-basket-sand-cognac'])(
    '%s is drawn again as it lies here',
    async (id) => {
      const product = products().find((candidate) => candidate.id === id);
      if (!product) throw new Error(`${id} is gone from the catalogue: name another id here`);
      const again = await drawn(product);
      const committed = await sharp(path.join(here, 'images', `${id}.webp`))
        .raw()
        .toBuffer();
      expect(committed.length).toBe(again.data.length);
      // WebP is lossy: a level or two a channel; another garment or another seed is far beyond.
      expect(meanDifference(committed, again.data)).toBeLessThan(4);
    },
    120_000,
  );

  test('differ from one another', async () => {
    const [one, other] = await Promise.all(
      ['t-shirt-crew-white', 't-shirt-crew-black'].map((id) =>
        sharp(path.join(here, 'images', `${id}.webp`))
          .raw()
          .toBuffer(),
      ),
    );
    expect(meanDifference(one ?? Buffer.alloc(0), other ?? Buffer.alloc(0))).toBeGreaterThan(20);
  });
});

function field(item: string, name: string): string {
  return new RegExp(`<g:${name}>([^<]*)</g:${name}>`).exec(item)?.[1] ?? '';
}

/** Mean absolute difference of two equally long pixel arrays, 0..255. */
function meanDifference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return sum / Math.max(1, a.length);
}
