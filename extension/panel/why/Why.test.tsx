// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hit } from '../../../contract/search.ts';
import { hit, reply } from '../../testing/replies.ts';
import { click, show, unshow } from '../../testing/show.ts';
import { Announcer } from '../widgets/announce.tsx';
import { Why } from './Why.tsx';

afterEach(unshow);

const why = (over: Partial<Hit> = {}, onClose = vi.fn(), steered = false) =>
  show(
    <>
      <Announcer />
      <Why hit={{ ...hit, ...over }} reply={reply} steered={steered} garment="data:," onClose={onClose} />
    </>,
  );
const parts = (body: HTMLElement) => [...body.querySelectorAll('.agree dd')].map((dd) => dd.textContent);

test('each part of the score has its word and its measure', () => {
  const body = why({ agree: { look: 0.7, colour: 0.39, details: 0.5, type: true } });
  expect(parts(body)).toEqual(['Dress', 'Much alike', 'Little alike', 'Somewhat alike']);
  expect([...body.querySelectorAll('meter')].map(({ value }) => value)).toEqual([0.7, 0.39, 0.5]);
});

test('its sizes are told in their order, where its feed tells them', () => {
  expect(parts(why({ sizes: ['M', 'XS', 'One size'] })).at(-1)).toBe('XS, M, One size');
});

test('a score with thumbs in it says so', () => {
  const sum = (steered: boolean) =>
    why({ band: 'similar' }, vi.fn(), steered).querySelector('.why-sum span')?.textContent;
  expect(sum(false)).toBe('Similar overall');
  unshow();
  expect(sum(true)).toBe('Similar with your choices counted in');
});

test('less than nothing in common is nothing', () => {
  expect(
    why({ agree: { look: -0.2, colour: 0, details: null, type: true } }).querySelector('meter')?.value,
  ).toBe(0);
});

test('another type is said as what it is instead', () => {
  const body = why({ type: 'skirt', agree: { look: 0.9, colour: 0.9, details: null, type: false } });
  expect(parts(body)[0]).toBe('Skirt instead of Dress');
  expect(body.querySelector('.sign.good')).toBeNull();
});

test('says nothing of colours and details that were not measured', () => {
  expect(parts(why({ agree: { look: 0.9, colour: null, details: null, type: true } }))).toHaveLength(2);
});

test('both garments stand as they were cut out', () => {
  const images = (body: HTMLElement) => [...body.querySelectorAll('img')].map(({ src }) => src);
  expect(images(why({ cutout: 'http://127.0.0.1/cutout' }))).toEqual(['data:,', 'http://127.0.0.1/cutout']);
  expect(images(why())[1]).toBe(hit.image);
});

test('the link is copied, and said so once', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const body = why();
  click(body.querySelector('footer .quiet'));
  expect(writeText).toHaveBeenCalledWith(hit.url);
  await vi.waitFor(() => expect(body.querySelector('footer .quiet')?.textContent).toBe('Copied'));
  expect(body.querySelector('dialog [role=status]')?.textContent).toBe('Copied');
});

test('a clipboard that the browser refuses is told', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
  const body = why();
  click(body.querySelector('footer .quiet'));
  await vi.waitFor(() => expect(body.querySelector('footer .quiet')?.textContent).toBe('Could not copy'));
  expect(body.querySelector('dialog [role=status]')?.textContent).toBe('Could not copy');
});

test('the shop opens behind the page', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  const body = why();
  click(body.querySelectorAll('footer .quiet')[1] ?? null);
  expect(create).toHaveBeenCalledWith({ url: hit.url, active: false });
  await vi.waitFor(() =>
    expect(body.querySelector('dialog [role=status]')?.textContent).toBe('Opened in a background tab'),
  );
});

test('without a shop there is no way to it', () => {
  const body = why({ url: 'javascript:alert(1)' });
  expect(body.querySelector('footer a, footer button')).toBeNull();
  expect(body.querySelector('footer')?.textContent).toBe('The catalogue has no shop page for it.');
});
