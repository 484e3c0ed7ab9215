/** A room for the overlay on pages that keep all input to themselves. */
import { cover } from './cover.ts';

const TYPES = ['keydown', 'pointerdown', 'pointermove', 'pointerup', 'click'] as const;
/** CSS pixels do not reach into a frame, so it must be as large as what shows of the window by itself. */
const FILL = `position:fixed;inset:var(--from-top) auto auto var(--from-left);width:calc(100vw / var(--zoom));
  height:calc(100vh / var(--zoom));max-width:none;max-height:none;margin:0;border:0;padding:0`;

export interface Shelter {
  /** Where to render. */
  body: HTMLElement;
  /** Gives the focus back to the page. */
  close: () => void;
}

/**
 * Whether the page listens on its window, and lets nobody hear who came later: no listener of ours is called there.
 * It is asked with events of our own, which go no further than the window.
 */
export function pageSwallowsInput(): boolean {
  return !TYPES.every((type) => {
    let heard = false;
    const listener = (event: Event) => {
      heard = true;
      event.stopImmediatePropagation();
    };
    window.addEventListener(type, listener, true);
    document.documentElement.dispatchEvent(new Event(type));
    window.removeEventListener(type, listener, true);
    return heard;
  });
}

/**
 * Opens a frame over everything: its events pass its own window, which the page cannot reach through the closed root
 * that `container` is in. Not the rule, since a frame costs time and the page's window is mostly free.
 */
export async function openShelter(container: HTMLElement, css: string): Promise<Shelter> {
  const dialog = document.createElement('dialog');
  dialog.style.cssText = `${FILL};background:#101014`;
  cover(dialog);
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  const frame = document.createElement('iframe');
  frame.style.cssText = FILL;
  dialog.append(frame);
  // Firefox may put another document into a blank frame once it has loaded it.
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    setTimeout(resolve, 500);
  });
  container.append(dialog);
  dialog.showModal();
  await loaded;

  const { head, body } = frame.contentDocument as Document;
  const style = head.ownerDocument.createElement('style');
  style.textContent = css;
  head.append(style);
  return { body, close: () => dialog.close() };
}
