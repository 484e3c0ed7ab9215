/** Keeps the overlay's host element standing on a page that would rather not have it. */

/** Beats any rule of the page, `!important` too. */
const STYLE = 'all:initial!important;display:block!important;visibility:visible!important';

/** `fallen` is called once when the page removes the host. Returns what ends the watch. */
export function standUp(host: HTMLElement, fallen: () => void): () => void {
  host.style.cssText = STYLE;
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    observer.disconnect();
    fallen();
  });
  observer.observe(document, { childList: true, subtree: true });
  return () => observer.disconnect();
}
