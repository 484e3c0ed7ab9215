/** A `<dialog>` that is modal for as long as its component lives. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Opens the dialog when its component appears, and closes it while the component goes: `close()` gives the focus back
 * to where it was, in the same moment.
 *
 * The browser tells of a `close()` later: a component that waits for that event can be asked for anew in between. So
 * let whatever closes it take the component away, and listen to `cancel` for Escape.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  // An ordinary effect would be cleaned up a frame after the dialog is gone, and the focus be nowhere until then.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return dialog;
}
