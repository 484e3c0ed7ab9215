/** Moving an element in the document takes its focus away: this gives it back. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Elements are known by their `data-focus`. When the one that had the focus is gone with its card, the card that took
 * its place gets it, so that the keyboard goes on from there.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, content: unknown): void {
  const had = useRef<{ name: string; index: number } | null>(null);

  // While rendering, the document still is as it was before.
  const active = document.activeElement;
  if (active instanceof HTMLElement && list.current?.contains(active)) {
    const cards = [...list.current.children];
    const index = cards.findIndex((card) => card.contains(active));
    had.current = { name: active.dataset.focus ?? '', index };
  } else if (active !== document.body) {
    had.current = null;
  }

  useLayoutEffect(() => {
    const before = had.current;
    if (!before || !list.current || document.activeElement !== document.body) return;
    const same = before.name
      ? list.current.querySelector<HTMLElement>(`[data-focus="${CSS.escape(before.name)}"]`)
      : null;
    const card = list.current.children[Math.min(before.index, list.current.children.length - 1)];
    (same ?? card?.querySelector<HTMLElement>('a, button'))?.focus({ preventScroll: same !== null });
  }, [content]);
}
