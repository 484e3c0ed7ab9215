/** Focus that went with the element that had it: it goes on to what stood next to that, so that a keyboard goes on too. */

const CONTROLS = 'a[href], button:not(:disabled), input, select, summary';

/** Watches over everything inside `main`. Returns what ends that. */
export function keepFocus(main: HTMLElement): () => void {
  /** What has the focus, then what follows it, then what stands before it, the nearest first. */
  let near: HTMLElement[] = [];

  const remember = ({ target }: FocusEvent) => {
    const all = [...main.querySelectorAll<HTMLElement>(CONTROLS)];
    const at = all.indexOf(target as HTMLElement);
    near = at < 0 ? [] : [...all.slice(at), ...all.slice(0, at).reverse()];
  };
  const forget = ({ target }: FocusEvent) =>
    // Browsers tell of it while they take the element away, too.
    queueMicrotask(() => {
      if ((target as HTMLElement).isConnected && near[0] === target) near = [];
    });
  const watcher = new MutationObserver(() => {
    const [had] = near;
    if (!had || had.isConnected || document.activeElement !== document.body) return;
    const next = near.find((control) => control.isConnected) ?? main;
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
