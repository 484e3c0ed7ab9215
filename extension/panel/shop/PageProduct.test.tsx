// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CompanionError } from '../../companion/request.ts';
import { saveProduct, soldOn } from '../../companion/search.ts';
import type { PageFacts } from '../../page-facts/facts.ts';
import { companionIn, PAIRING } from '../../testing/companion.ts';
import { hit } from '../../testing/replies.ts';
import { change, click, show, unshow } from '../../testing/show.ts';
import { AddOpenPage } from './AddOpenPage.tsx';
import { readOpenPage } from './open-page.ts';
import { PageProduct } from './PageProduct.tsx';

vi.mock('../../companion/search.ts');
vi.mock('./open-page.ts');

const page: PageFacts = {
  url: 'https://shop.example/dress',
  title: 'Wrap dress',
  brand: 'Plainweave',
  category: null,
  image: 'https://shop.example/dress.webp',
  price: 49.9,
  listPrice: null,
  currency: 'EUR',
  available: null,
  sizes: [],
  from: 'json-ld',
};
const picture = new Blob(['x'], { type: 'image/webp' });
const ready = { status: 'ready', port: 1, pairing: PAIRING } as never;
const companion = companionIn(ready, { check: vi.fn().mockResolvedValue(ready) });
const unreachable = new CompanionError('problem', {
  problem: { type: 'about:lookalike/picture-unreachable', title: 'no', status: 422, detail: 'ENOTFOUND' },
});

beforeEach(() => {
  vi.mocked(saveProduct).mockReset().mockResolvedValue(hit);
  vi.mocked(soldOn).mockReset().mockResolvedValue([]);
});
afterEach(unshow);

const offer = (over: Partial<PageFacts> = {}) =>
  show(<PageProduct {...{ companion, picture }} crop={undefined} page={{ ...page, ...over }} />);
const said = (body: HTMLElement) => body.querySelector('.page-product .held')?.textContent;
const button = (body: HTMLElement) =>
  body.querySelector<HTMLButtonElement>('.page-product > .offer > button');

test('one click puts what the page says into the catalogue', async () => {
  const body = offer();
  expect(button(body)?.getAttribute('aria-describedby')).toBe('page-product');
  click(button(body));
  expect(button(body)?.textContent).toBe('Adding…');
  await vi.waitFor(() => expect(said(body)).toBe('In your catalogue'));
  const [, product, own] = vi.mocked(saveProduct).mock.lastCall ?? [];
  expect(product).toMatchObject({ title: 'Wrap dress', price: 49.9, image: page.image });
  expect(own).toBeNull();
});

test('what was added before is in the catalogue when the panel opens again, and can be brought up to date', async () => {
  vi.mocked(soldOn).mockResolvedValue([hit, { ...hit, source: 'saved', url: page.url }]);
  const body = offer({ url: `${page.url}?utm_source=mail#reviews` });
  await vi.waitFor(() => expect(said(body)).toBe('In your catalogue'));
  expect(button(body)?.textContent).toBe('Update');
  click(button(body));
  expect(button(body)?.textContent).toBe('Updating…');
  await vi.waitFor(() => expect(button(body)?.textContent).toBe('Update'));
  expect(saveProduct).toHaveBeenCalledOnce();
  expect(said(body)).toBe('In your catalogue');
});

test('what a feed brought is in the catalogue, and is left to its feed', async () => {
  vi.mocked(soldOn).mockResolvedValue([hit]);
  const body = offer();
  await vi.waitFor(() => expect(said(body)).toBe('In your catalogue, from an import'));
  expect(vi.mocked(soldOn).mock.lastCall?.[1]).toBe(page.url);
  expect(button(body)).toBeNull();
});

test('another colour that was saved from the same page keeps nobody from adding this one', async () => {
  vi.mocked(soldOn).mockResolvedValue([{ ...hit, source: 'saved', url: `${page.url}?variant=2` }]);
  const body = offer();
  await act(async () => undefined);
  await vi.waitFor(() => expect(soldOn).toHaveBeenCalled());
  await act(async () => undefined);
  expect(button(body)?.textContent).toBe('Add');
});

test.each([
  ['nothing of it', [], 1, 'In your catalogue'],
  ['it from a feed', [hit], 0, 'In your catalogue, from an import'],
])(
  'whoever adds it before the companion has told that it has %s waits for that',
  async (_what, sold, saves, words) => {
    const slow = Promise.withResolvers<(typeof hit)[]>();
    vi.mocked(soldOn).mockReturnValue(slow.promise);
    const body = offer();
    click(button(body));
    await act(async () => undefined);
    expect(button(body)?.textContent).toBe('Adding…');
    expect(saveProduct).not.toHaveBeenCalled();
    slow.resolve(sold);
    await vi.waitFor(() => expect(said(body)).toBe(words));
    expect(saveProduct).toHaveBeenCalledTimes(saves);
  },
);

test('a companion that cannot tell whether it has the product keeps nobody from adding it', async () => {
  vi.mocked(soldOn).mockRejectedValue(new CompanionError('slow'));
  const body = offer();
  click(button(body));
  await vi.waitFor(() => expect(said(body)).toBe('In your catalogue'));
});

test('asks for what the page does not say', async () => {
  const body = offer({ image: null });
  click(button(body));
  await vi.waitFor(() => expect(body.querySelector('.save-form')).not.toBeNull());
  expect(saveProduct).not.toHaveBeenCalled();
});

test('a picture that cannot be fetched is replaced by the one that was searched', async () => {
  vi.mocked(saveProduct).mockRejectedValueOnce(unreachable);
  const body = offer();
  click(button(body));
  await vi.waitFor(() =>
    expect(body.querySelector('[role=alert]')?.textContent).toBe('The picture could not be fetched'),
  );
  change(body.querySelector('[name=own]'), true);
  body.querySelector('form')?.requestSubmit();
  await vi.waitFor(() => expect(body.querySelector('dialog')).toBeNull());
  expect(vi.mocked(saveProduct).mock.lastCall?.[2]).toBe(picture);
  expect(said(body)).toBe('In your catalogue');
});

test('a companion that hangs is what is blamed for it', async () => {
  const late = AbortSignal.abort(new DOMException('too late', 'TimeoutError'));
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late);
  vi.mocked(saveProduct).mockImplementation(async (_ready, _product, _picture, signal) => {
    signal.throwIfAborted();
    throw new CompanionError('slow');
  });
  const body = offer();
  const fault = () => body.querySelector('.save-form [role=alert]')?.textContent;
  click(button(body));
  await vi.waitFor(() => expect(fault()).toBe('The companion did not answer in time.'));
  change(body.querySelector('[name=own]'), true);
  body.querySelector('form')?.requestSubmit();
  await vi.waitFor(() => expect(saveProduct).toHaveBeenCalledTimes(2));
  await vi.waitFor(() => expect(fault()).toBe('The companion did not answer in time.'));
  timeout.mockRestore();
});

test('from anywhere else the open page is read, and what could not be read is typed', async () => {
  vi.mocked(readOpenPage).mockResolvedValueOnce(page).mockResolvedValueOnce(null);
  const body = show(<AddOpenPage companion={companion} />);
  const title = () => body.querySelector<HTMLInputElement>('[name=title]')?.value;
  click(body.querySelector('button'));
  await vi.waitFor(() => expect(title()).toBe('Wrap dress'));
  expect(body.querySelector('[name=own]')).toBeNull();
  click(body.querySelector('dialog header .act'));
  click(body.querySelector('button'));
  await vi.waitFor(() => expect(title()).toBe(''));
  expect(body.textContent).toContain('This page could not be read.');
});

test('of the open page, too, it is said what a feed has brought, and of one that cannot be read nothing is asked', async () => {
  vi.mocked(readOpenPage).mockResolvedValueOnce(page).mockResolvedValueOnce(null);
  vi.mocked(soldOn).mockResolvedValue([hit]);
  const body = show(<AddOpenPage companion={companion} />);
  const notes = () => body.querySelector('.save-form')?.textContent;
  click(body.querySelector('button'));
  await vi.waitFor(() => expect(notes()).toContain('In your catalogue, from an import'));
  vi.mocked(soldOn).mockClear();
  click(body.querySelector('dialog header .act'));
  click(body.querySelector('button'));
  await vi.waitFor(() => expect(notes()).toContain('This page could not be read.'));
  expect(notes()).not.toContain('In your catalogue');
  expect(soldOn).not.toHaveBeenCalled();
});

test('the product of the open page is seen to be in the catalogue, until the next one is asked for', async () => {
  vi.mocked(readOpenPage).mockResolvedValue(page);
  const body = show(<AddOpenPage companion={companion} />);
  click(body.querySelector('button'));
  await vi.waitFor(() => expect(body.querySelector('form')).not.toBeNull());
  body.querySelector('form')?.requestSubmit();
  await vi.waitFor(() => expect(body.querySelector('.just-added')?.textContent).toBe('In your catalogue'));
  click(body.querySelector('button'));
  await vi.waitFor(() => expect(body.querySelector('form')).not.toBeNull());
  expect(body.querySelector('.just-added')).toBeNull();
});
