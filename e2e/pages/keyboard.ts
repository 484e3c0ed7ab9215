/** Whether a keyboard gets everywhere in a page, told by a real browser. */
import type { Page } from 'puppeteer-core';

/**
 * Goes through the page with Tab. A line for each control that is not reached, that nobody sees when it has the focus,
 * or that is marked by nothing then.
 */
export async function unreached(page: Page): Promise<string[]> {
  const controls = await page.evaluate(begin);
  const hidden: string[] = [];
  // Once around, and what of the browser's own lies on the way.
  for (let step = 0; step < controls + 5; step++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(arrive);
    if (fault) hidden.push(fault);
  }
  return [...hidden, ...(await page.evaluate(missed))].slice(0, 5);
}

/** Runs in the page: puts the focus before everything; how many controls there are to come to. */
function begin(): number {
  const around = document.querySelector('dialog[open]') ?? document;
  const controls = [
    ...around.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]'),
  ].filter((control) => control.checkVisibility() && !control.matches(':disabled'));
  for (const control of controls) control.setAttribute('data-unreached', '');
  (document.activeElement as HTMLElement | null)?.blur();
  return controls.length;
}

/** Runs in the page: what is wrong with the look of the control that has the focus now. */
async function arrive(): Promise<string | null> {
  const control = document.activeElement as HTMLElement | null;
  if (!control || control === document.body || !control.hasAttribute('data-unreached')) return null;
  control.removeAttribute('data-unreached');
  // What scrolls to it does so before the next frame.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const { x, y, width, height } = control.getBoundingClientRect();
  const what = control.outerHTML.slice(0, 120);
  // A part of it is enough: a card may be higher than the window.
  const points = [0.1, 0.5, 0.9].map((share) => [x + width / 2, y + height * share] as const);
  const seen = points.some(([left, top]) => {
    const there = document.elementFromPoint(left, top);
    return there !== null && (control.contains(there) || there.contains(control));
  });
  if (!seen) return `is hidden when it has the focus: ${what}`;
  const { outlineStyle, outlineWidth } = getComputedStyle(control);
  return outlineStyle === 'none' || outlineWidth === '0px' ? `shows no focus: ${what}` : null;
}

/** Runs in the page: the controls that Tab never came to. */
function missed(): string[] {
  return [...document.querySelectorAll('[data-unreached]')].map((control) => {
    control.removeAttribute('data-unreached');
    return `is not reached by Tab: ${control.outerHTML.slice(0, 120)}`;
  });
}
