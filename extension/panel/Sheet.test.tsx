// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { click, show, unshow } from '../testing/show.ts';
import { Sheet } from './Sheet.tsx';

afterEach(unshow);

test('a click beside the sheet closes it, and a selection that ends there does not', () => {
  const onClose = vi.fn();
  const body = show(
    <Sheet title="A form" onClose={onClose}>
      <input />
    </Sheet>,
  );
  const dialog = body.querySelector('dialog');
  const press = (at: Element | null) => at?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  press(body.querySelector('input'));
  click(dialog);
  expect(onClose).not.toHaveBeenCalled();
  press(dialog);
  click(dialog);
  expect(onClose).toHaveBeenCalledTimes(1);
});
