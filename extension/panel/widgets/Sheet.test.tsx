// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { click, show, unshow } from '../../testing/show.ts';
import { Announcer, announce } from './announce.tsx';
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

test('what is told while it is open is told inside it, and what it says as it closes is told below', () => {
  const open = (sheet: boolean) =>
    show(
      <>
        {sheet && (
          <Sheet title="A form" onClose={vi.fn()}>
            <input />
          </Sheet>
        )}
        <Announcer />
      </>,
    );
  const said = () =>
    [...document.querySelectorAll('[role=status]')].map((voice) => [
      voice.closest('dialog') !== null,
      voice.textContent,
    ]);
  open(false);
  act(() => announce('three products'));
  open(true);
  act(() => announce('two products'));
  expect(said()).toEqual([
    [true, 'two products'],
    [false, 'three products'],
  ]);
  open(false);
  expect(said()).toEqual([[false, 'two products']]);
});
