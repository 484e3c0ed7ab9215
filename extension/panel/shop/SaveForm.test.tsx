// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { saveProduct } from '../../companion/search.ts';
import type { PageFacts } from '../../page-facts/facts.ts';
import { companionIn, PAIRING } from '../../testing/companion.ts';
import { change, show, unshow } from '../../testing/show.ts';
import { SaveForm } from './SaveForm.tsx';

vi.mock('../../companion/search.ts');

const page: PageFacts = {
  url: 'https://shop.example/dress',
  title: 'Wrap dress',
  brand: 'Plainweave',
  category: null,
  image: null,
  price: 49.9,
  listPrice: null,
  currency: 'EUR',
  available: null,
  sizes: [],
  from: 'opengraph',
};
const companion = companionIn({ status: 'absent' });
const field = (body: HTMLElement, name: string) => body.querySelector<HTMLInputElement>(`[name=${name}]`);

afterEach(unshow);

test('stands half filled, and says why it was not enough', () => {
  const body = show(
    <SaveForm {...{ companion, page }} fault="The picture could not be fetched" onClose={vi.fn()} />,
  );
  expect(['title', 'url', 'brand', 'price', 'currency'].map((name) => field(body, name)?.value)).toEqual([
    'Wrap dress',
    page.url,
    'Plainweave',
    '49.90',
    'EUR',
  ]);
  expect(body.querySelector('[role=alert]')?.textContent).toBe('The picture could not be fetched');
  // Nothing was searched on the page, so there is no picture to stand in.
  expect(field(body, 'own')).toBeNull();
});

test('asks for what is missing, there', () => {
  const body = show(<SaveForm {...{ companion, page }} onClose={vi.fn()} />);
  body.querySelector('form')?.requestSubmit();
  expect(companion.check).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field(body, 'image'));
});

test.each([
  ['currency', 'euros', 'three letters, such as EUR'],
  ['price', '10 - 20', 'A price is one amount'],
  ['image', '', 'Give the address of its picture: '],
  ['image', 'dress.jpg', 'An address begins with http'],
  ['url', 'shop', 'An address begins with http'],
])('says of %s %j what is wanted instead', (name, typed, words) => {
  const facts = { ...page, image: 'https://shop.example/1.jpg' };
  const body = show(<SaveForm {...{ companion, page: facts }} onClose={vi.fn()} />);
  change(field(body, name), typed);
  act(() => body.querySelector('form')?.requestSubmit());
  expect(field(body, name)?.parentElement?.textContent).toContain(words);
});

test('offers the picture that was searched', () => {
  const ownPicture = { picture: new Blob(['x']), crop: undefined };
  const body = show(<SaveForm {...{ companion, page, ownPicture }} onClose={vi.fn()} />);
  expect(field(body, 'own')?.checked).toBe(false);
  act(() => body.querySelector('form')?.requestSubmit());
  expect(body.textContent).toContain('or use the one you searched with');
});

test('a form that is closed while it waits takes back what it asked for, and closes none after it', async () => {
  const ready = { status: 'ready', port: 8787, pairing: PAIRING } as const;
  const answer = Promise.withResolvers<never>();
  vi.mocked(saveProduct).mockReturnValue(answer.promise);
  const onClose = vi.fn();
  const facts = { ...page, image: 'https://shop.example/1.jpg' };
  const asked = companionIn(ready, { check: vi.fn().mockResolvedValue(ready) });
  const body = show(<SaveForm {...{ page: facts, onClose }} companion={asked} />);
  await act(async () => body.querySelector('form')?.requestSubmit());
  const signal = vi.mocked(saveProduct).mock.lastCall?.[3];
  expect(signal?.aborted).toBe(false);
  unshow();
  await vi.waitFor(() => expect(signal?.aborted).toBe(true));
  answer.reject(signal?.reason);
  await new Promise((resolve) => setTimeout(resolve));
  expect(onClose).not.toHaveBeenCalled();
});
