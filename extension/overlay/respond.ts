/** What each pointer and key event means to the crop dialog. */
import type { Point } from '../../contract/geometry.ts';
import { type Input, isKey } from './input.ts';
import { HANDLES, type Handle } from './rect.ts';
import type { Action } from './selection.ts';

/** CSS pixels per press of an arrow key. */
const STEP = 8;
/** Parts that are pressed, not dragged. */
const BUTTONS: ReadonlySet<string> = new Set(['bar', 'mark', 'leave']);
/** CSS pixels that a finger or a hand may tremble during a tap. */
const TREMBLE = 5;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

export interface Scene {
  stage: HTMLElement;
  /** Pixels of the picture per CSS pixel. */
  scale: () => number;
  dispatch: (action: Action) => void;
  /** Searches for what is marked. */
  mark: () => void;
  /** Searches for a garment that was found, by its place in the list. */
  choose: (index: number) => void;
  /** The same for whatever garment lies at a point of the picture. */
  tap: (at: Point) => void;
  leave: () => void;
  /** Goes round when Tab would leave the dialog; tells whether it did. */
  goRound: (backwards: boolean) => boolean;
  /** Fingers and mouse buttons that are down, by pointer id. */
  pointers: Map<number, Pressed>;
  /** The last pointer came down to draw or to drag, so that the click which ends that is no press. */
  drew: boolean;
}

/** In pixels of the picture: where a pointer came down on nothing, and where it is. */
interface Pressed {
  from: Point | null;
  at: Point;
  /** The label it came down on: whoever lets go there has pressed it, and whoever goes on draws. */
  chip: { index: number; bounds: DOMRect } | null;
}

export function respond(scene: Scene, event: Input, target: Element | null): void {
  const element = target?.closest<HTMLElement>('[data-part]') ?? null;
  if (isKey(event)) respondToKey(scene, event, element?.dataset.part ?? null);
  else respondToPointer(scene, event, element);
}

function respondToPointer(scene: Scene, event: MouseEvent, target: HTMLElement | null): void {
  const part = target?.dataset.part ?? null;
  const id = (event as PointerEvent).pointerId;
  const at = pointIn(scene, event);
  switch (event.type) {
    case 'pointerdown':
      scene.drew = part !== null && !BUTTONS.has(part);
      if (event.button !== 0 || part === null || BUTTONS.has(part)) break;
      // Captured: the drag goes on outside the window and over the buttons.
      scene.stage.setPointerCapture(id);
      scene.pointers.set(id, { from: gripOf(part) ? null : at, at, chip: chipOf(target) });
      // Several fingers span or hold a rectangle: the one that keeps still meanwhile has tapped nothing.
      if (scene.pointers.size > 1) for (const pressed of scene.pointers.values()) pressed.from = null;
      scene.dispatch(fingersOf(scene, 'grasp') ?? { type: 'press', at, grip: gripOf(part) });
      break;
    case 'pointermove': {
      const pressed = scene.pointers.get(id);
      if (pressed) pressed.at = at;
      scene.dispatch(fingersOf(scene, 'pinch') ?? { type: 'drag', at });
      break;
    }
    case 'pointerup': {
      const pressed = scene.pointers.get(id);
      const alone = scene.pointers.size === 1 && pressed?.from ? pressed : null;
      scene.pointers.delete(id);
      scene.dispatch({ type: 'release' });
      if (alone?.chip && holds(alone.chip.bounds, event)) scene.choose(alone.chip.index);
      else if (alone?.from && isNear(alone.from, at, TREMBLE * scene.scale())) scene.tap(at);
      break;
    }
    case 'pointercancel':
      scene.pointers.delete(id);
      scene.dispatch({ type: 'lose' });
      break;
    case 'click':
      // By the time of the click there may be a label where the drag has ended.
      if (scene.drew && event.detail !== 0) break;
      if (part === 'mark') scene.mark();
      if (part === 'leave') scene.leave();
      if (part === 'chip') scene.choose(indexOf(target as HTMLElement));
  }
}

function fingersOf({ pointers }: Scene, type: 'grasp' | 'pinch'): Action | null {
  const [a, b] = [...pointers.values()];
  return a && b ? { type, at: [a.at, b.at] } : null;
}

/** With its place now: while something is drawn there are no labels. */
function chipOf(target: HTMLElement | null): Pressed['chip'] {
  if (target?.dataset.part !== 'chip') return null;
  return { index: indexOf(target), bounds: target.getBoundingClientRect() };
}

function indexOf(chip: HTMLElement): number {
  return Number(chip.dataset.index);
}

function holds({ left, right, top, bottom }: DOMRect, { clientX: x, clientY: y }: MouseEvent): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function isNear(a: Point, b: Point, distance: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= distance;
}

function respondToKey(scene: Scene, event: KeyboardEvent, part: string | null): void {
  const arrow = ARROWS[event.key];
  if (arrow) {
    const scale = scene.scale();
    const by = { x: arrow.x * scale, y: arrow.y * scale };
    scene.dispatch({ type: 'nudge', by, grip: gripOf(part), sizing: event.shiftKey });
  } else if (event.key === 'Escape') {
    scene.leave();
  } else if (event.key === 'Enter' && part !== 'chip' && (part === null || !BUTTONS.has(part))) {
    scene.mark();
  } else if (event.key !== 'Tab' || !scene.goRound(event.shiftKey)) {
    // Tab travels, and Enter and Space press the buttons: those are the browser's.
    return;
  }
  event.preventDefault();
}

function gripOf(part: string | null): 'inside' | Handle | null {
  return part === 'inside' || HANDLES.some((handle) => handle === part) ? (part as 'inside' | Handle) : null;
}

function pointIn({ stage, scale }: Scene, event: MouseEvent): Point {
  const bounds = stage.getBoundingClientRect();
  return { x: (event.clientX - bounds.x) * scale(), y: (event.clientY - bounds.y) * scale() };
}
