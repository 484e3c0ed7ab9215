// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { companionIn } from '../testing/companion.ts';
import { show, unshow } from '../testing/show.ts';
import { MarkHere } from './MarkHere.tsx';

beforeEach(() => {
  const sizes = [
    { width: 2000, height: 1500 },
    { width: 400, height: 600 },
  ];
  vi.stubGlobal('createImageBitmap', async () => ({ ...sizes.shift(), close: vi.fn() }));
});
afterEach(() => {
  unshow();
  vi.unstubAllGlobals();
});

const companion = companionIn({ status: 'absent' });
const markHere = (picture: Blob) =>
  show(<MarkHere {...{ picture, companion, refused: false, onMark: vi.fn(), onLeave: vi.fn() }} />);
const ratio = (body: Element) =>
  body
    .querySelector('dialog')
    ?.getAttribute('style')
    ?.match(/--ratio: ?([\d.]+)/)?.[1]
    ?.slice(0, 5);

test('a picture that is brought while another one is marked gets a dialog of its own', async () => {
  const body = markHere(new Blob(['the wrong one']));
  await vi.waitFor(() => expect(ratio(body)).toBe('1.333'));
  const first = body.querySelector('dialog');
  markHere(new Blob(['the right one']));
  // Nothing of the first one stands over it, not for a moment.
  expect(body.querySelector('dialog')).toBeNull();
  await vi.waitFor(() => expect(ratio(body)).toBe('0.666'));
  expect(body.querySelector('dialog')).not.toBe(first);
});
