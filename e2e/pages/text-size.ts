/** The browser's own font size, as a person sets it for all pages; Chromium alone lets a driver change it. */
import type { Page } from 'puppeteer-core';

/** What browsers come with, in CSS pixels. */
export const USUAL_TEXT = 16;

/** @param size in CSS pixels */
export async function setTextSize(page: Page, size: number): Promise<void> {
  const driver = await page.createCDPSession();
  // Not in the driver's types, as it is marked experimental.
  const send = driver.send as unknown as (method: string, params: object) => Promise<void>;
  await send.call(driver, 'Page.setFontSizes', { fontSizes: { standard: size } });
  await driver.detach();
}
