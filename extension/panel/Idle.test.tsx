// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageFacts } from '../page-facts/facts.ts';
import { eraseHistory } from '../storage/history.ts';
import { writeLast } from '../storage/last-search.ts';
import { click, show, unshow } from '../testing/show.ts';
import { Idle } from './Idle.tsx';
import { pictureOf } from './state/pictures.ts';

vi.mock('../storage/database.ts');
beforeEach(() => fakeBrowser.reset());
afterEach(unshow);

test('takes a picture that is chosen, and the same one again', () => {
  const take = vi.fn();
  const input = show(<Idle take={take} go={vi.fn()} />).querySelector<HTMLInputElement>('[type=file]');
  const file = new File(['x'], 'dress.webp', { type: 'image/webp' });
  Object.defineProperty(input, 'files', { value: [file] });
  for (let turn = 1; turn <= 2; turn++) {
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(take).toHaveBeenCalledTimes(turn);
    expect(input?.value).toBe('');
  }
  expect(take).toHaveBeenLastCalledWith(file);
});

test('leads back to the search that a panel showed before it was closed', async () => {
  const go = vi.fn();
  expect(show(<Idle take={vi.fn()} go={go} />).querySelector('.main')).toBeNull();
  unshow();
  const page = { title: 'A shop', url: 'https://shop.example/7' } as PageFacts;
  await writeLast({ at: 7, picture: 'data:image/webp;base64,eA==', page, address: '#crop=1,2,3,4&brand=A' });
  const body = show(<Idle take={vi.fn()} go={go} />);
  await vi.waitFor(() => expect(body.querySelector('.main')?.textContent).toBe('Back to the last search'));
  click(body.querySelector('.main'));
  expect(go).toHaveBeenCalledWith(expect.objectContaining({ picture: 7, crop: '1,2,3,4', brand: ['A'] }));
  expect(await pictureOf(7)?.picture.text()).toBe('x');
  expect(pictureOf(7)?.page).toEqual(page);
});

test('one that another window erases is not offered any more', async () => {
  await writeLast({ at: 7, picture: 'data:image/webp;base64,eA==', page: null, address: '#' });
  const body = show(<Idle take={vi.fn()} go={vi.fn()} />);
  await vi.waitFor(() => expect(body.querySelector('.main')).not.toBeNull());
  await eraseHistory();
  await vi.waitFor(() => expect(body.querySelector('.main')).toBeNull());
});
