/** Takes every pointer and key event before the page can see or swallow it. */

export type Input = PointerEvent | MouseEvent | KeyboardEvent;
type Root = Document | ShadowRoot;

/** Not `instanceof`: the events of a frame are made by the constructors of its own window. */
export function isKey(event: Input): event is KeyboardEvent {
  return 'key' in event;
}

const HANDED_ON = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'click', 'keydown'] as const;
const SWALLOWED = [
  'keyup',
  'keypress',
  'mousedown',
  'mousemove',
  'mouseup',
  'mouseover',
  'mouseout',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'wheel',
  'dragstart',
  'selectstart',
] as const;
/** Their default would move the page or the picture away from under the hand. */
const PREVENTED = new Set<string>(['wheel', 'touchmove', 'contextmenu', 'dragstart', 'selectstart']);

/**
 * Listens on the root's window, the first stop of every event: only a page that listens there too, and did so earlier,
 * can be faster (shelter.ts is for that one). `listener` gets the trusted ones with the element inside `root` that they concern, since a closed root hides
 * it from the event. Events that the page makes up are stopped and not handed on. `scrolls`: what is inside `root` may be
 * longer than the window, and the wheel goes through it.
 */
export function takeInput(
  root: Root,
  listener: (event: Input, target: Element | null) => void,
  signal: AbortSignal,
  scrolls = false,
): void {
  const options = { capture: true, passive: false, signal };
  const { defaultView } = 'defaultView' in root ? root : root.ownerDocument;
  const view = defaultView as Window;
  for (const type of HANDED_ON) {
    view.addEventListener(
      type,
      (event) => {
        event.stopImmediatePropagation();
        if (event.isTrusted) listener(event, concerned(root, event));
      },
      options,
    );
  }
  for (const type of SWALLOWED) {
    view.addEventListener(
      type,
      (event) => {
        event.stopImmediatePropagation();
        if (PREVENTED.has(type) && !(scrolls && type === 'wheel')) event.preventDefault();
      },
      options,
    );
  }
}

function concerned(root: Root, event: Input): Element | null {
  // A click by Enter or Space has no place, or that of the button's middle: focus tells for both.
  const byKey = isKey(event) || (event.type === 'click' && event.detail === 0);
  return byKey ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
}
