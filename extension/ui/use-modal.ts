/** A `<dialog>` that is modal for as long as its component lives. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Opens the dialog when its component appears, and gives the focus back to where it was when the component goes.
 *
 * The browser does the latter on `close()` alone, and tells of it later: a component that waits for that event can be
 * asked for anew in between. So let whatever closes it take the component away, and listen to `cancel` for Escape.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  return dialog;
}
