import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { makeShop } from '../../companion/testing/shop.ts';
import { GARMENT_TYPES } from '../../contract/index.ts';
import type { Report } from './evaluate.ts';

const WEIGHTS = join(import.meta.dirname, '..', '..', '..', 'shared', 'weights');
const EVAL = join(import.meta.dirname, 'eval.ts');

let data: string;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'lookalike-eval-test-'));
  await makeData(data);
  return () => rmSync(data, { recursive: true, force: true });
});

test('every measure of a small folder, as one JSON document', async () => {
  const { code, out, err } = await evaluate(
    '--data',
    data,
    '--only',
    'types,chips,precision,small,instance,pairs,steer,parser',
    '--json',
  );
  expect(err).toBe('');
  expect(code).toBe(0);
  const report = JSON.parse(out) as Report;
  expect(report).toMatchObject({
    encoder: 'mobile',
    parser: 'parser',
    photos: { flatlay: 4, street: 1, catalogue: 4 },
    instanceRecallAtOfVectors: { '10': 1 },
    // The queries are the gallery's photos, only smaller.
    pairs: { recallAt: { '1': 1 }, recallAtOfVectors: { '1': 1, '5': 1, '10': 1 }, gallery: 4, queries: 2 },
    small: { products: 4, flatlay: { possible: 4 }, street: { possible: 4 } },
    // Nothing but T-shirts: there is never a hit of another type to thumb down.
    steer: { queries: 0, precisionAt10Before: null, precisionAt10After: null },
    // The parser finds the one T-shirt that is drawn in the mask.
    chips: { chips: 1 },
    parserFigures: { photos: 1 },
  });
  const { flatlay, street, all } = report.typeAccuracy ?? {};
  expect(all).toBeCloseTo((4 * (flatlay as number) + (street as number)) / 5, 3);
  const counted = report.confusion?.flatlay[GARMENT_TYPES.indexOf('t-shirt')] ?? [];
  expect(counted.reduce((sum, n) => sum + n)).toBe(4);
  // Four photos of the right type fill four of ten places; hits may stop at the cut-off before.
  expect(report.precisionAt10OfVectors).toEqual({ flatlay: 0.4, street: 0.4 });
  expect(report.precisionAt10Possible).toEqual({ flatlay: 0.4, street: 0.4 });
  expect(report.precisionAt10?.flatlay).toBeGreaterThan(0);
  expect(report.widened).not.toBeNull();
  const { hits, right } = report.small?.flatlay ?? {};
  expect(right).toBe(hits);
  expect(right).toBeGreaterThan(0);
  expect(report.colourDeltaE).toBeGreaterThan(0);
  expect(report.parserFigures?.foregroundIoU).toBeGreaterThan(0.5);
});

test('time per step, beside the original where its weights are there', async () => {
  const { code, out } = await evaluate('--data', data, '--only', 'speed', '--limit', '1', '--json');
  expect(code).toBe(0);
  const { msPerStep = {}, speed } = JSON.parse(out) as Report;
  expect(Object.keys(msPerStep)).toEqual(['decode', 'parse', 'cut', 'embed', 'classify']);
  expect(Object.values(msPerStep).every((ms) => Number(ms) > 0)).toBe(true);
  expect(speed?.query).toBeGreaterThan(0);
  if (existsSync(WEIGHTS)) expect(speed?.ratio).toBeLessThan(1);
  else expect(speed?.original).toBeNull();
});

test('pairs alone, from a CSV whose paths start at --data, as a table', async () => {
  const { code, out } = await evaluate('--data', data, '--pairs', join(data, 'own.csv'), '--only', 'pairs');
  expect(code).toBe(0);
  expect(out).toMatch(/pairs +R@1 1\.000/);
});

test("the original's way has an encoder of its own and no colour part", async () => {
  const { code, out } = await evaluate('--data', data, '--parity', '--only', 'types,pairs', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    encoder: 'resnet34',
    parity: true,
    pairs: { recallAt: { '1': 1 } },
  });
});

test.each([
  ['a folder that is not there', () => ['--data', '/nowhere/at/all'], /There is no folder/],
  ['an empty folder', () => ['--data', import.meta.dirname], /neither images\.csv nor pairs/],
  ['a split that nobody has', () => ['--data', data, '--split', 'best'], /There are: train, test/],
  ['a limit of nothing', () => ['--data', data, '--limit', '0'], /whole number from 1/],
  ['an unknown section', () => ['--data', data, '--only', 'beauty'], /--only takes some of/],
  ['an unknown encoder', () => ['--data', data, '--encoder', 'x'], /There are: /],
  ['pairs without a query', () => ['--data', data, '--pairs', join(data, 'half.csv')], /no query photo/],
  ['pairs without a photo', () => ['--data', data, '--pairs', join(data, 'gone.csv')], /no photo gone\.jpg/],
  ['pairs without columns', () => ['--data', data, '--pairs', join(data, 'images.csv')], /lacks the columns/],
])('%s', async (_name, args, line) => {
  const { code, out, err } = await evaluate(...args());
  expect(err).toMatch(line);
  expect(err).not.toMatch(/\n\s+at /);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

/** Eight drawn T-shirts as flat-lays, one of them also as a street photo with its mask, and some pairs. */
async function makeData(folder: string): Promise<void> {
  await makeShop(folder);
  mkdirSync(join(folder, 'pairs'));
  const rows = ['image,domain,split,garment,source_label,sender,kids,mask,width,height'];
  for (let i = 1; i <= 8; i++) {
    rows.push(`pictures/${i}.jpg,flatlay,${i <= 4 ? 'train' : 'test'},t-shirt,T-Shirt,a,False,,320,320`);
  }
  rows.push('pictures/5.jpg,street,test,,,,,mask.png,320,320');
  writeFileSync(join(folder, 'images.csv'), `${rows.join('\n')}\n`);
  writeFileSync(join(folder, 'labels.csv'), 'index,street_label,garment\n0,null,\n51,t-shirt,t-shirt\n');
  const body = await sharp({ create: { width: 200, height: 230, channels: 3, background: '#333333' } })
    .extend({ top: 50, left: 60, right: 60, bottom: 40, background: '#000000' })
    .toColourspace('b-w')
    .linear(1, 0)
    .png()
    .toBuffer();
  writeFileSync(join(folder, 'mask.png'), body);
  const pairs = ['product,image,role'];
  for (const i of [1, 2, 3, 4]) pairs.push(`tee-${i},pictures/${i}.jpg,gallery`);
  for (const i of [1, 3]) {
    const photo = readFileSync(join(folder, 'pictures', `${i}.jpg`));
    writeFileSync(
      join(folder, 'pairs', `${i}.jpg`),
      await sharp(photo).resize(280).jpeg({ quality: 70 }).toBuffer(),
    );
    pairs.push(`tee-${i},pairs/${i}.jpg,query`);
  }
  const usual = pairs.map((line) => line.replace('pictures/', '../pictures/').replace('pairs/', ''));
  writeFileSync(join(folder, 'pairs', 'pairs.csv'), `${usual.join('\n')}\n`);
  writeFileSync(join(folder, 'own.csv'), `${pairs.join('\n')}\n`);
  writeFileSync(join(folder, 'half.csv'), `${pairs.slice(0, 5).join('\n')}\n`);
  writeFileSync(join(folder, 'gone.csv'), `${pairs[0]}\na,gone.jpg,query\n`);
}

async function evaluate(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [EVAL, ...args]);
  const [[code], out, err] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, out, err };
}
