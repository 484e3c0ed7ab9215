// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { companionIn } from '../../testing/companion.ts';
import { show, unshow } from '../../testing/show.ts';
import { MarkHere } from './MarkHere.tsx';
import { useGarments } from './use-garments.ts';

vi.mock('./use-garments.ts', () => ({ useGarments: vi.fn(() => []) }));

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
const to = { onMark: vi.fn(), onLeave: vi.fn(), onLost: vi.fn() };
const markHere = (picture: Blob) => show(<MarkHere {...{ picture, companion, refused: false, ...to }} />);
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

test('a capture that cannot be decoded is lost, and not left', async () => {
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')));
  markHere(new Blob(['cut off']));
  await vi.waitFor(() => expect(to.onLost).toHaveBeenCalledOnce());
  expect(to.onLeave).not.toHaveBeenCalled();
});

test('what is marked on a capture is told with the picture that it lies in, as on the page', async () => {
  const group = 'upper' as const;
  const own = { group, score: 1, wearer: 0, box: { x: 120, y: 40, w: 60, h: 80 } };
  const across = { group, score: 1, wearer: 0, box: { x: 250, y: 40, w: 600, h: 80 } };
  vi.mocked(useGarments).mockReturnValue([across, own]);
  const pictures = [
    { x: 100, y: 20, w: 300, h: 400 },
    { x: 500, y: 20, w: 300, h: 400 },
  ];
  const onMark = vi.fn();
  const parts = { pictures, regions: pictures };
  const body = show(
    <MarkHere picture={new Blob(['a page'])} refused={false} {...{ ...to, companion, parts, onMark }} />,
  );
  await vi.waitFor(() => expect(body.querySelectorAll('.pick')).toHaveLength(1));
  const chip = body.querySelector('.pick') as HTMLElement;
  chip.focus();
  await act(async () => {
    const event = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    chip.dispatchEvent(event);
  });
  expect(onMark).toHaveBeenCalledExactlyOnceWith(own.box, group, pictures[0]);
});
