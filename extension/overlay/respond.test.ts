// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Input } from './input.ts';
import { respond, type Scene } from './respond.ts';

function scene(): Scene {
  const stage = document.createElement('div');
  stage.dataset.part = 'stage';
  stage.setPointerCapture = () => undefined;
  return {
    ...{ stage, scale: () => 1, pointers: new Map(), drew: false, goRound: () => false },
    ...{ dispatch: vi.fn(), mark: vi.fn(), choose: vi.fn(), tap: vi.fn(), leave: vi.fn() },
  };
}

const finger = (type: string, pointerId: number, x: number): Input =>
  ({ type, pointerId, button: 0, clientX: x, clientY: 50 }) as PointerEvent;

test('a finger that comes and goes without moving taps', () => {
  const on = scene();
  for (const type of ['pointerdown', 'pointerup']) respond(on, finger(type, 1, 50), on.stage);
  expect(on.tap).toHaveBeenCalledExactlyOnceWith({ x: 50, y: 50 });
});

test('a finger that keeps still while another spans a rectangle with it taps nothing when it goes', () => {
  for (const [still, moving] of [
    [1, 2],
    [2, 1],
  ] as const) {
    const on = scene();
    const at = (pointer: number) => (pointer === still ? 50 : 60);
    for (const pointer of [1, 2]) respond(on, finger('pointerdown', pointer, at(pointer)), on.stage);
    respond(on, finger('pointermove', moving, 200), on.stage);
    respond(on, finger('pointerup', moving, 200), on.stage);
    respond(on, finger('pointerup', still, 50), on.stage);
    expect(on.tap).not.toHaveBeenCalled();
  }
});

function chipOf(on: Scene): HTMLElement {
  const chip = document.createElement('button');
  Object.assign(chip.dataset, { part: 'chip', index: '3' });
  chip.getBoundingClientRect = () => new DOMRect(40, 40, 60, 30);
  on.stage.append(chip);
  return chip;
}

test('a label is pressed by letting go of it, however the hand trembles meanwhile', () => {
  const on = scene();
  respond(on, finger('pointerdown', 1, 50), chipOf(on));
  respond(on, finger('pointermove', 1, 90), on.stage);
  respond(on, finger('pointerup', 1, 90), on.stage);
  respond(on, { ...finger('click', 1, 90), detail: 1 } as PointerEvent, on.stage);
  expect(on.choose).toHaveBeenCalledExactlyOnceWith(3);
  expect(on.tap).not.toHaveBeenCalled();
});

test('a rectangle can begin on a label, which hides the corner of what it names', () => {
  const on = scene();
  respond(on, finger('pointerdown', 1, 50), chipOf(on));
  respond(on, finger('pointermove', 1, 200), on.stage);
  respond(on, finger('pointerup', 1, 200), on.stage);
  expect(on.choose).not.toHaveBeenCalled();
  expect(on.dispatch).toHaveBeenCalledWith({ type: 'press', at: { x: 50, y: 50 }, grip: null });
  expect(on.dispatch).toHaveBeenLastCalledWith({ type: 'release' });
});

test('a label is pressed without a pointer, too', () => {
  const on = scene();
  respond(on, { type: 'click', detail: 0 } as PointerEvent, chipOf(on));
  expect(on.choose).toHaveBeenCalledExactlyOnceWith(3);
});
