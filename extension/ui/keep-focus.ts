/**
 * Focus that went with the element that had it: it goes on to what has come instead and says so by a `tabindex` of -1 or
 * asks for a code, else to what stood next to it, so that a keyboard goes on too.
 */

const CONTROLS = 'a[href], button:not(:disabled), input, select, summary';
const SUCCESSOR = '[tabindex="-1"], input.code';

/** Watches over everything inside `main`. Returns what ends that. */
export function keepFocus(main: HTMLElement): () => void {
  /** What has the focus, then what follows it, then what stands before it, the nearest first. */
  let near: HTMLElement[] = [];

  const remember = ({ target }: FocusEvent) => {
    const all = [...main.querySelectorAll<HTMLElement>(CONTROLS)];
    const at = all.indexOf(target as HTMLElement);
    near = at < 0 ? [target as HTMLElement] : [...all.slice(at), ...all.slice(0, at).reverse()];
  };
  const forget = ({ target }: FocusEvent) =>
    // Browsers tell of it while they take the element away, too.
    queueMicrotask(() => {
      const left = target as HTMLElement;
      // A button that is disabled while it works has not been left.
      if (left.isConnected && !left.matches(':disabled') && near[0] === left) near = [];
    });
  const watcher = new MutationObserver((records) => {
    const [had] = near;
    if (!had || had.isConnected || document.activeElement !== document.body) return;
    const next = successor(records) ?? near.find((control) => control.isConnected) ?? main;
    near = [];
    next.focus({ preventScroll: next === main });
  });

  main.addEventListener('focusin', remember);
  main.addEventListener('focusout', forget);
  watcher.observe(main, { childList: true, subtree: true });
  return () => {
    watcher.disconnect();
    main.removeEventListener('focusin', remember);
    main.removeEventListener('focusout', forget);
  };
}

function successor(records: readonly MutationRecord[]): HTMLElement | null {
  const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
  for (const node of added) {
    if (!(node instanceof HTMLElement) || !node.isConnected) continue;
    const found = node.matches(SUCCESSOR) ? node : node.querySelector<HTMLElement>(SUCCESSOR);
    if (found) return found;
  }
  return null;
}
