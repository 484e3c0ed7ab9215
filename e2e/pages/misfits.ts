/** What does not fit into the width of a page: told by the page itself, in a real browser. */

/** How much longer German is than English, for words of a line or less. */
export const GERMAN = 1.5;

/**
 * Runs in the page. What sticks out of the window, what scrolls sideways, and words that are cut off in the middle,
 * a line each. `longer`: every word of the panel's own is so many times as long meanwhile.
 */
export function misfits(longer: number): string[] {
  // Made to be scrolled; made to end in an ellipsis; told to those who do not see.
  const MEANT =
    '.strip, .strip *, .maker, .title, .choice .name, .places span, .unseen, .unseen *, input, option, svg *';
  const changed: [Text, string][] = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = longer > 1 ? words.nextNode() : null; node; node = words.nextNode()) {
    const text = node as Text;
    // Products are as long as their feed makes them.
    if (text.parentElement?.closest('.title, .maker, .price, .command')) continue;
    changed.push([text, text.data]);
    text.data = text.data.replaceAll(/\p{L}{4,}/gu, (word) =>
      word.padEnd(Math.round(word.length * longer), 'en'),
    );
  }
  const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) => !element.matches(MEANT) && element.checkVisibility(),
  );
  const sticksOut = (element: HTMLElement) => {
    const { left, right } = element.getBoundingClientRect();
    return right > innerWidth + 1 || left < -1;
  };
  const isCut = (element: HTMLElement) =>
    getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
  const found = all
    .flatMap((element) => [
      ...(sticksOut(element) ? [`sticks out: ${element.outerHTML.slice(0, 100)}`] : []),
      ...(isCut(element) ? [`is cut or scrolls: ${element.outerHTML.slice(0, 100)}`] : []),
    ])
    .slice(0, 5);
  if (document.documentElement.scrollWidth > innerWidth) found.unshift('scrolls sideways');
  for (const [text, data] of changed) text.data = data;
  return found;
}
