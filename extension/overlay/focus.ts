/** Keeps Tab inside the dialog: a modal one alone lets it go on to the browser's own buttons. */

const STOPS = 'button, [tabindex="0"]';

/** For a press of Tab that would leave: goes round to the other end, and tells whether it did. */
export function goRound(dialog: HTMLElement, backwards: boolean): boolean {
  const stops = [...dialog.querySelectorAll<HTMLElement>(STOPS)];
  const { activeElement } = dialog.getRootNode() as Document | ShadowRoot;
  const [from, to] = backwards ? [stops.at(0), stops.at(-1)] : [stops.at(-1), stops.at(0)];
  if (activeElement !== from) return false;
  to?.focus();
  return true;
}
