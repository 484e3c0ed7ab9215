// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { Garment } from '../../contract/search.ts';
import { show, unshow } from '../testing/show.ts';
import { speak } from '../testing/words.ts';
import { Cropper } from './Cropper.tsx';
import { layOut } from './lay-out.ts';

vi.mock('./lay-out.ts');

afterEach(() => {
  unshow();
  speak('en');
});

function cropper(
  garments: readonly Garment[] = [],
  size = { width: 800, height: 600 },
  place: 'page' | 'panel' = 'page',
): Element {
  const picture = size as ImageBitmap;
  const body = show(<Cropper {...{ picture, garments, place, onMark: vi.fn(), onLeave: vi.fn() }} />);
  return body.querySelector('dialog') as Element;
}

test('says in which language it speaks, whatever the page around speaks', () => {
  speak('ko');
  expect(cropper().getAttribute('lang')).toBe('ko');
});

test('names the ways to mark in one sentence, with garments and without', () => {
  const says = (dialog: Element) => dialog.querySelector('[role=status]')?.textContent;
  expect(says(cropper())).toBe('Drag around the garment or press an arrow key');
  const bag = { group: 'bag', score: 1, wearer: 0, box: { x: 0, y: 0, w: 90, h: 90 } } as const;
  expect(says(cropper([bag]))).toBe('Bag: choose one, drag around the garment, or press an arrow key');
  speak('ko');
  expect(says(cropper([bag, { ...bag, group: 'hat' }, bag]))).toMatch(/^가방, 모자: /);
});

test('a strip is scrolled through in the panel, by the wheel too, and other pictures are not', () => {
  const turn = () => window.dispatchEvent(new Event('wheel', { cancelable: true }));
  const strip = { width: 800, height: 12_000 };
  expect(cropper([], strip, 'panel').matches('.long')).toBe(true);
  expect(turn()).toBe(true);
  unshow();
  expect(cropper([], strip, 'page').matches('.long')).toBe(false);
  expect(turn()).toBe(false);
  unshow();
  expect(cropper([], { width: 800, height: 600 }, 'panel').matches('.long')).toBe(false);
  expect(turn()).toBe(false);
});

test('labels are laid anew when the window gets another width, until the dialog closes', () => {
  cropper();
  vi.mocked(layOut).mockClear();
  window.dispatchEvent(new Event('resize'));
  expect(layOut).toHaveBeenCalledOnce();
  unshow();
  window.dispatchEvent(new Event('resize'));
  expect(layOut).toHaveBeenCalledOnce();
});
