// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { Garment } from '../../contract/search.ts';
import { show, unshow } from '../testing/show.ts';
import { speak } from '../testing/words.ts';
import { Cropper } from './Cropper.tsx';

afterEach(() => {
  unshow();
  speak('en');
});

function cropper(garments: readonly Garment[] = []): Element {
  const picture = { width: 800, height: 600 } as ImageBitmap;
  const body = show(<Cropper {...{ picture, garments, place: 'page', onMark: vi.fn(), onLeave: vi.fn() }} />);
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
});
