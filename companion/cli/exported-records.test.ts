import { expect, test } from 'vitest';
import { toRow } from '../../catalog/record.ts';
import type { ProductRecord, SourceKind } from '../../contract/index.ts';
import { exportedRecords } from './exported-records.ts';

const PLAIN = toRow({ id: '1', image: 'https://shop.example/1.jpg' }, 1).record as ProductRecord;

function exported(sources: Record<string, { kind?: SourceKind; records: Partial<ProductRecord>[] }>) {
  const left: string[] = [];
  const known = Object.entries(sources).map(([id, { kind = 'shop' }]) => ({ id, kind }));
  const records = (id: string) => (sources[id]?.records ?? []).map((record) => ({ ...PLAIN, ...record }));
  return { records: [...exportedRecords(known, { records }, (why) => left.push(why))], left };
}

const HOODIE = { id: 'hoodie', groupId: 'hoodie', image: 'https://shop.example/hoodie.jpg' };

test('one source is written as it is', () => {
  const beside = { ...HOODIE, image: 'a/hoodie.jpg' };
  expect(exported({ mine: { kind: 'wardrobe', records: [beside] } })).toMatchObject({
    records: [beside],
    left: [],
  });
});

test('the same handle in two shops stays two products and two cards', () => {
  const { records } = exported({
    a: { records: [HOODIE] },
    b: { records: [HOODIE, { ...HOODIE, groupId: null }] },
  });
  expect(records).toMatchObject([
    { id: 'a:hoodie', groupId: 'a:hoodie' },
    { id: 'b:hoodie', groupId: 'b:hoodie' },
    { groupId: null },
  ]);
});

test('ids that grow too long are shortened, and still differ', () => {
  const long = 'x'.repeat(199);
  const records = [`${long}1`, `${long}2`].map((id) => ({ ...HOODIE, id, groupId: id }));
  const found = exported({ shop: { records }, other: { records: [] } }).records;
  expect(new Set(found.flatMap(({ id, groupId }) => [id, groupId])).size).toBe(2);
  for (const { id } of found) expect(id).toHaveLength(200);
});

test('what would come back as something else is left out of several, and told', () => {
  const { records, left } = exported({
    shop: { records: [HOODIE] },
    mine: { kind: 'wardrobe', records: [HOODIE] },
    photos: { records: [{ ...HOODIE, image: 'summer/1.jpg' }] },
  });
  expect(records).toHaveLength(1);
  expect(left).toEqual([
    'of the wardrobe mine, which --source mine writes by itself',
    'with pictures beside the feed of photos, which --source photos writes by itself',
  ]);
});
