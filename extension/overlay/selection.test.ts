import { describe, expect, test } from 'vitest';
import { type Action, begin, reduce, result, type Selection } from './selection.ts';

const picture = { w: 800, h: 600 };
const state = (...actions: Action[]): Selection => actions.reduce(reduce, begin(picture));
const draw: Action[] = [
  { type: 'press', at: { x: 100, y: 100 }, grip: null },
  { type: 'drag', at: { x: 300, y: 400 } },
  { type: 'release' },
];

describe('pointer', () => {
  test('a drag draws', () => {
    expect(result(state(...draw))).toEqual({ x: 100, y: 100, w: 200, h: 300 });
  });

  test('a drag inside moves, a drag of a handle resizes', () => {
    const moved = state(
      ...draw,
      { type: 'press', at: { x: 200, y: 200 }, grip: 'inside' },
      { type: 'drag', at: { x: 210, y: 190 } },
    );
    expect(result(moved)).toEqual({ x: 110, y: 90, w: 200, h: 300 });
    const resized = state(
      ...draw,
      { type: 'press', at: { x: 100, y: 100 }, grip: 'nw' },
      { type: 'drag', at: { x: 120, y: 130 } },
    );
    expect(result(resized)).toEqual({ x: 120, y: 130, w: 180, h: 270 });
  });

  test('a new drag outside replaces the rectangle', () => {
    const redrawn = state(
      ...draw,
      { type: 'press', at: { x: 500, y: 100 }, grip: null },
      { type: 'drag', at: { x: 600, y: 300 } },
    );
    expect(result(redrawn)).toEqual({ x: 500, y: 100, w: 100, h: 200 });
  });

  test('a mere click leaves no rectangle', () => {
    expect(state({ type: 'press', at: { x: 9, y: 9 }, grip: null }, { type: 'release' }).box).toBeNull();
  });

  test('a pointer that the browser takes away undoes its gesture', () => {
    const lost = state(
      ...draw,
      { type: 'press', at: { x: 200, y: 200 }, grip: 'inside' },
      { type: 'drag', at: { x: 400, y: 200 } },
      { type: 'lose' },
    );
    expect(result(lost)).toEqual({ x: 100, y: 100, w: 200, h: 300 });
  });

  test('a drag without a press does nothing', () => {
    expect(state({ type: 'drag', at: { x: 5, y: 5 } })).toEqual(begin(picture));
  });
});

describe('two fingers', () => {
  const at = (x1: number, y1: number, x2: number, y2: number) =>
    [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ] as const;

  test('span a rectangle where there is none, whatever the first one had begun', () => {
    const spanned = state(
      { type: 'press', at: { x: 100, y: 100 }, grip: null },
      { type: 'drag', at: { x: 105, y: 100 } },
      { type: 'grasp', at: at(105, 100, 200, 300) },
      { type: 'pinch', at: at(90, 80, 210, 320) },
      { type: 'release' },
    );
    expect(result(spanned)).toEqual({ x: 90, y: 80, w: 120, h: 240 });
  });

  test('stretch and carry the one that is there', () => {
    const stretched = state(
      ...draw,
      { type: 'grasp', at: at(150, 250, 250, 250) },
      { type: 'pinch', at: at(110, 250, 310, 250) },
      { type: 'release' },
    );
    // Twice as far apart, and their middle 10 to the right.
    expect(result(stretched)).toEqual({ x: 10, y: 0, w: 400, h: 600 });
  });
});

describe('keyboard', () => {
  const nudge = (x: number, y: number, rest: Partial<Extract<Action, { type: 'nudge' }>> = {}): Action => ({
    type: 'nudge',
    by: { x, y },
    grip: 'inside',
    sizing: false,
    ...rest,
  });

  test('the first arrow puts a rectangle in the middle', () => {
    const box = result(state(nudge(8, 0)));
    expect(box).not.toBeNull();
    expect((box?.x ?? 0) + (box?.w ?? 0) / 2).toBeCloseTo(400, 0);
    expect((box?.y ?? 0) + (box?.h ?? 0) / 2).toBeCloseTo(300, 0);
  });

  test('arrows move, with Shift they resize, on a handle they pull it', () => {
    expect(result(state(...draw, nudge(8, -8)))).toEqual({ x: 108, y: 92, w: 200, h: 300 });
    expect(result(state(...draw, nudge(8, -8, { sizing: true })))).toEqual({
      x: 100,
      y: 100,
      w: 208,
      h: 292,
    });
    expect(result(state(...draw, nudge(8, 0, { grip: 'w' })))).toEqual({
      x: 108,
      y: 100,
      w: 192,
      h: 300,
    });
  });
});
