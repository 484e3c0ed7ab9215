// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { layOut } from './lay-out.ts';

afterEach(() => document.body.replaceChildren());

/** A dialog of this width over a picture of 815 x 600, with a label at the picture's right edge. */
function dialogOf(width: number) {
  document.body.innerHTML =
    '<dialog><div class="stage"><b class="pick"></b></div><i class="bar"></i></dialog>';
  const lay = (selector: string, box: DOMRect) => {
    const element = document.querySelector(selector) as HTMLElement;
    return Object.assign(element, { getBoundingClientRect: () => box });
  };
  const dialog = lay('dialog', new DOMRect(0, 0, width, 600));
  for (const [name, value] of [['clientWidth', width] as const, ['clientHeight', 600] as const])
    Object.defineProperty(dialog, name, { value });
  lay('.stage', new DOMRect(0, 0, 815, 600));
  lay('.bar', new DOMRect(100, 520, 400, 60));
  return { dialog, label: lay('.pick', new DOMRect(760, 10, 50, 32)) };
}

test.each([
  [815, '0px 0px', 'stays where it is wanted'],
  [800, '-10px 0px', 'keeps clear of a scrollbar of 15 px'],
])('in %d px a label moves by %s: it %s', (width, by) => {
  const { dialog, label } = dialogOf(width);
  layOut(dialog, 'page');
  expect(label.style.translate).toBe(by);
});
