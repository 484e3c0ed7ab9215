/** What does not fit into the width of a page, told by a real browser. */
import type { Page } from 'puppeteer-core';

/** How much longer German is than English, for words of a line or less. */
export const GERMAN = 1.5;

/**
 * Runs in the page. What sticks out of the window, what scrolls sideways, and what is cut off, a line each, at most
 * six. `longer`: every word of the page's own, not of its products, is so many times as long meanwhile.
 */
export function misfits(document: Document, longer: number): string[] {
  const view = document.defaultView as Window & typeof globalThis;
  // Made to be scrolled, to end in an ellipsis, or for those who do not see.
  const meant = '.strip, .strip *, .maker, .title, .choice .name, .unseen, .unseen *, input, option, svg *';
  const changed: [Text, string][] = [];
  const words = document.createTreeWalker(document.body, view.NodeFilter.SHOW_TEXT);
  for (let node = longer > 1 ? words.nextNode() : null; node; node = words.nextNode()) {
    const text = node as Text;
    if (text.parentElement?.closest('.title, .maker, .price, .command, .places')) continue;
    changed.push([text, text.data]);
    text.data = text.data.replaceAll(/\p{L}{4,}/gu, (word) =>
      word.padEnd(Math.round(word.length * longer), 'en'),
    );
  }
  const found = [...document.querySelectorAll('body *')]
    .filter((element) => !element.matches(meant) && element.checkVisibility())
    .flatMap((element) => {
      const { left, right } = element.getBoundingClientRect();
      const out = right > view.innerWidth + 1 || left < -1;
      const cut =
        view.getComputedStyle(element).overflowX !== 'visible' &&
        // One pixel wide: for those who do not see.
        element.clientWidth > 1 &&
        element.scrollWidth > element.clientWidth + 1;
      const what = element.outerHTML.slice(0, 100);
      return [...(out ? [`sticks out: ${what}`] : []), ...(cut ? [`is cut or scrolls: ${what}`] : [])];
    })
    .slice(0, 5);
  if (document.documentElement.scrollWidth > view.innerWidth) found.unshift('scrolls sideways');
  for (const [text, data] of changed) text.data = data;
  return found;
}

/** The same from outside. */
export function misfitsOf(page: Page, longer: number): Promise<string[]> {
  return page.evaluate(`(${misfits})(document, ${longer})`) as Promise<string[]>;
}
