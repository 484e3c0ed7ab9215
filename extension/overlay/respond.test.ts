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
