// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { hit } from '../../testing/replies.ts';
import { click, show, unshow } from '../../testing/show.ts';
import { SavedItem, type SavedItemProps } from './SavedItem.tsx';

afterEach(unshow);

function item(over: Partial<SavedItemProps>): string {
  const saved = { product: hit, at: 0, thumbnail: null };
  const props = { saved, now: undefined, owned: undefined, since: 'Mar 1, 2026', go: vi.fn(), ...over };
  return show(<SavedItem {...props} />).textContent ?? '';
}

test('says what became of its price', () => {
  expect(item({ now: { ...hit, price: 9.5 } })).toContain('€10.00 less than on Mar 1, 2026');
  expect(item({ now: { ...hit, price: 29.5 } })).toContain('€10.00 more than on Mar 1, 2026');
  expect(item({ now: hit })).toContain('Saved on Mar 1, 2026');
});

test('keeps what the catalogue no longer has, and says so', () => {
  const words = item({ now: null });
  expect(words).toContain('No longer in your catalogue');
  expect(words).toContain(hit.title);
});

test('says when the person owns something close', () => {
  expect(item({ now: hit, owned: 'My blue dress' })).toContain('You own something close: My blue dress');
});

test('hands out the link to its shop, where it has one', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  item({ now: hit });
  const link = () => document.querySelector('.acts [aria-label^="Copy link"]');
  click(link());
  expect(writeText).toHaveBeenCalledWith(hit.url);
  await vi.waitFor(() => expect(document.querySelector('.acts [aria-label^="Copied"]')).not.toBeNull());
  item({ now: { ...hit, url: null } });
  expect(document.querySelector('.acts [aria-label^="Cop"]')).toBeNull();
});
