/** What each pointer and key event means to the crop dialog. */
import type { Input } from './input.ts';
import { HANDLES, type Handle, type Point } from './rect.ts';
import type { Action } from './selection.ts';

/** CSS pixels per press of an arrow key. */
const STEP = 8;
/** Parts that are pressed, not dragged. */
const BUTTONS: ReadonlySet<string> = new Set(['bar', 'mark', 'leave']);
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
  mark: () => void;
  leave: () => void;
}

export function respond(scene: Scene, event: Input, target: Element | null): void {
  const part = target?.closest<HTMLElement>('[data-part]')?.dataset.part ?? null;
  if (event instanceof KeyboardEvent) respondToKey(scene, event, part);
  else respondToPointer(scene, event, part);
}

function respondToPointer(scene: Scene, event: MouseEvent, part: string | null): void {
  switch (event.type) {
    case 'pointerdown':
      if (event.button !== 0 || part === null || BUTTONS.has(part)) break;
      // Captured: the drag goes on outside the window and over the buttons.
      scene.stage.setPointerCapture((event as PointerEvent).pointerId);
      scene.dispatch({ type: 'press', at: pointIn(scene, event), grip: gripOf(part) });
      break;
    case 'pointermove':
      scene.dispatch({ type: 'drag', at: pointIn(scene, event) });
      break;
    case 'pointerup':
      scene.dispatch({ type: 'release' });
      break;
    case 'pointercancel':
      scene.dispatch({ type: 'lose' });
      break;
    case 'click':
      if (part === 'mark') scene.mark();
      if (part === 'leave') scene.leave();
  }
}

function respondToKey(scene: Scene, event: KeyboardEvent, part: string | null): void {
  const arrow = ARROWS[event.key];
  if (arrow) {
    const scale = scene.scale();
    const by = { x: arrow.x * scale, y: arrow.y * scale };
    scene.dispatch({ type: 'nudge', by, grip: gripOf(part), sizing: event.shiftKey });
  } else if (event.key === 'Escape') {
    scene.leave();
  } else if (event.key === 'Enter' && (part === null || !BUTTONS.has(part))) {
    scene.mark();
  } else {
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
