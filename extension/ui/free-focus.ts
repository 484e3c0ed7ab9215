/** Whether the keyboard is nowhere in particular, so that whatever appears may take it. */
export function isFocusFree(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.matches('main');
}
