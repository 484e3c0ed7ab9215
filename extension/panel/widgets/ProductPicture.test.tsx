// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show, unshow } from '../../testing/show.ts';
import { renew } from '../search/answer-age.ts';
import { ProductPicture } from './ProductPicture.tsx';

vi.mock('../search/answer-age.ts');

const ADDRESS = 'http://127.0.0.1:8787/v1/products/shop:1/image?signature=x';
const SIZE = { width: '56', height: '70' };
let answers: boolean;
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  answers = false;
  asked = [];
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('nobody there')));
  vi.stubGlobal(
    'Image',
    class {
      onload = () => undefined;
      onerror = () => undefined;
      set src(address: string) {
        asked.push(address);
        setTimeout(() => (answers ? this.onload() : this.onerror()));
      }
    },
  );
});
afterEach(() => {
  unshow();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));

test('a plain ground stands for what does not come, until the companion is back', async () => {
  const image = show(<ProductPicture src={ADDRESS} {...SIZE} />).querySelector('img') as HTMLImageElement;
  expect(image.src).toBe(ADDRESS);
  act(() => void image.dispatchEvent(new Event('error')));
  expect(image.src).toMatch(/^data:image\/svg/);
  await pass(1_100);
  expect(asked).toEqual([ADDRESS]);
  expect(image.src).toMatch(/^data:/);
  answers = true;
  await pass(2_100);
  expect(image.src).toBe(ADDRESS);
  await pass(60_000);
  expect(asked).toHaveLength(2);
});

test('another product in its place is tried at once, and nothing is asked for once it is away', async () => {
  const image = show(<ProductPicture src={ADDRESS} {...SIZE} />).querySelector('img') as HTMLImageElement;
  act(() => void image.dispatchEvent(new Event('error')));
  show(<ProductPicture src={`${ADDRESS}2`} {...SIZE} />);
  expect(image.src).toBe(`${ADDRESS}2`);
  unshow();
  await pass(60_000);
  expect(asked).toEqual([]);
});

test('an address that is dead is asked for no longer, and a new one is wanted', async () => {
  const image = show(<ProductPicture src={ADDRESS} {...SIZE} />).querySelector('img') as HTMLImageElement;
  act(() => void image.dispatchEvent(new Event('error')));
  vi.mocked(fetch).mockResolvedValue(new Response(null, { status: 403 }));
  await pass(1_100);
  expect(renew).not.toHaveBeenCalled();
  await pass(600_000);
  expect(asked).toHaveLength(2);
  expect(renew).toHaveBeenCalledTimes(1);
});
