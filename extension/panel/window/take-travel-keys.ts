/** Alt and an arrow go back and forward in the panel: Firefox would do so on the page beside it, and take that away. */
export function takeTravelKeys(): () => void {
  const travel = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const by = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
    // On a Mac these keys go from word to word.
    if (by === 0 || !altKey || ctrlKey || metaKey || shiftKey || navigator.platform.startsWith('Mac')) return;
    event.preventDefault();
    history.go(by);
  };
  addEventListener('keydown', travel);
  return () => removeEventListener('keydown', travel);
}
