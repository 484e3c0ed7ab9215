// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readKeptFilters, writeKeptFilters } from '../../storage/kept-filters.ts';
import { change, show, unshow } from '../../testing/show.ts';
import { fresh } from '../state/state.ts';
import { KeepFilters } from './KeepFilters.tsx';
import { keptFilters, keptOf } from './kept.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(unshow);

const asked = fresh({
  ...{ size: ['M', '38'], gender: ['female'], priceMax: 30, currency: 'EUR', inStock: true },
  ...{ colour: ['red'], brand: ['Acme'], words: 'linen', type: ['dress'], picture: 4 },
});
const kept = { size: ['M', '38'], gender: ['female'], priceMax: 30, currency: 'EUR', inStock: true };

const toggle = (body: HTMLElement) => body.querySelector<HTMLInputElement>('[role="switch"]');
async function shown(state = asked): Promise<HTMLElement> {
  const body = show(<KeepFilters state={state} />);
  await vi.waitFor(() => expect(toggle(body)).not.toBeNull());
  return body;
}

test('what a person pays and wears is kept for the next picture, and nothing of the garment', async () => {
  expect(await keptFilters()).toEqual(pickOf(fresh({})));
  change(toggle(await shown()), true);
  await vi.waitFor(async () => expect(await keptFilters()).toEqual({ ...pickOf(fresh({})), ...kept }));
});

test.each([
  ['the same', asked],
  ['others', fresh({ size: ['L'] })],
  ['none', fresh({})],
])('what is kept can be seen, and switched off, where %s are set', async (_which, state) => {
  await writeKeptFilters(keptOf(asked));
  const body = await shown(state);
  expect(toggle(body)?.checked).toBe(true);
  change(toggle(body), false);
  await vi.waitFor(async () => expect(await readKeptFilters()).toBeNull());
  await vi.waitFor(() => expect(toggle(body)?.checked ?? false).toBe(false));
});

test.each([
  ['a colour', fresh({ colour: ['red'] })],
  ['a currency without a bound', fresh({ currency: 'EUR' })],
])('%s alone is nothing to keep', async (_what, state) => {
  const body = show(<KeepFilters state={state} />);
  await new Promise((done) => setTimeout(done, 20));
  expect(toggle(body)).toBeNull();
});

test('the switch follows what is kept elsewhere, and goes back where nothing can be stored', async () => {
  const body = await shown();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  change(toggle(body), true);
  await vi.waitFor(() => expect(toggle(body)?.checked).toBe(false));
  expect(body.querySelector('[role=alert]')?.textContent).toContain('could not store');
  await writeKeptFilters('size=L');
  await vi.waitFor(() => expect(toggle(body)?.checked).toBe(true));
});

test('what cannot be read keeps no picture back', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('broken'));
  expect(await keptFilters()).toEqual(pickOf(fresh({})));
  await writeKeptFilters('size=M&priceMax=cheap&view=saved');
  expect(await keptFilters()).toEqual({ ...pickOf(fresh({})), size: ['M'] });
});

/** As they stand in a state that sets none of them. */
function pickOf({
  source,
  gender,
  size,
  priceMin,
  priceMax,
  currency,
  onSale,
  inStock,
  apart,
}: typeof asked) {
  return { source, gender, size, priceMin, priceMax, currency, onSale, inStock, apart };
}
