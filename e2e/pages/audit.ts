/** What axe finds wrong in a page of the extension, told by a real browser. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Runs in the page, with axe there already: a line for each fault. */
export async function audit(document: Document): Promise<string[]> {
  const { axe } = document.defaultView as unknown as { axe: typeof import('axe-core') };
  // What is still fading in has no colour of its own yet; what waits goes on moving for ever.
  const endless = (one: Animation) => one.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
  await Promise.allSettled(document.getAnimations().flatMap((one) => (endless(one) ? [] : one.finished)));
  const { violations } = await axe.run(document);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The same from outside. */
export async function auditOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(`(${audit})(document)`) as Promise<string[]>;
}
