// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { hit } from '../../testing/replies.ts';
import { click, show, unshow } from '../../testing/show.ts';
import { SavedItem, type SavedItemProps } from './SavedItem.tsx';

afterEach(unshow);

const today = { ...hit, prices: [] };

function item(over: Partial<SavedItemProps>): string {
  const saved = { product: hit, at: 0, thumbnail: null };
  const props = { saved, now: undefined, owned: undefined, since: 'Mar 1, 2026', go: vi.fn(), ...over };
  return show(<SavedItem {...props} />).textContent ?? '';
}

test('says what became of its price', () => {
  expect(item({ now: { ...today, price: 9.5 } })).toContain('€10.00 less than on Mar 1, 2026');
  expect(item({ now: { ...today, price: 29.5 } })).toContain('€10.00 more than on Mar 1, 2026');
  expect(item({ now: today })).toContain('Saved on Mar 1, 2026');
});

test('shows what holds today, and says of which day it is where nobody knows that', () => {
  const later = { ...today, title: 'Wrap dress, new', image: 'http://127.0.0.1:8787/new', available: false };
  const words = item({ now: later });
  expect(words).toContain('Wrap dress, new');
  expect(words).toContain('Sold out');
  expect(document.querySelector('img')?.getAttribute('src')).toBe(later.image);
  const unknown = item({ now: undefined });
  expect(unknown).toContain(hit.title);
  expect(unknown).toContain('Saved on Mar 1, 2026');
  expect(unknown).not.toContain('Sold out');
});

test('says when it was cheaper than today, in the currency of today', () => {
  const price = (at: string, price: number | null, currency = hit.currency) => ({
    at: `${at}T12:00:00Z`,
    price,
    listPrice: null,
    currency,
  });
  const prices = [price('2026-01-05', 14), price('2026-01-09', 12.5), price('2026-01-12', 1, 'GBP')];
  expect(item({ now: { ...today, prices } })).toContain('Was as low as €12.50, on Jan 9, 2026');
  expect(item({ now: { ...today, price: 12.5, prices } })).not.toContain('as low as');
  expect(item({ now: { ...today, prices: [price('2026-01-05', null)] } })).not.toContain('as low as');
});

test('shows the picture that is kept where the one of today does not come', async () => {
  item({ now: today, saved: { product: hit, at: 0, thumbnail: new Blob(['x']) } });
  const image = document.querySelector('img');
  expect(image?.getAttribute('src')).toBe(today.image);
  await vi.waitFor(() => {
    act(() => void image?.dispatchEvent(new Event('error')));
    expect(image?.getAttribute('src')).toMatch(/^blob:/);
  });
});

test('keeps what the catalogue no longer has, and says so', () => {
  const words = item({ now: null });
  expect(words).toContain('No longer in your catalogue');
  expect(words).toContain(hit.title);
});

test('says when the person owns something close', () => {
  expect(item({ now: today, owned: 'My blue dress' })).toContain('You own something close: My blue dress');
});

test('hands out the link to its shop, where it has one', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  item({ now: today });
  const link = () => document.querySelector('.acts [aria-label^="Copy link"]');
  click(link());
  expect(writeText).toHaveBeenCalledWith(hit.url);
  await vi.waitFor(() => expect(document.querySelector('.acts [aria-label^="Copied"]')).not.toBeNull());
  item({ now: { ...today, url: null } });
  expect(document.querySelector('.acts [aria-label^="Cop"]')).toBeNull();
});
