/** Starts either browser. */
import type { BrowserName } from '../../scripts/find-browser.ts';
import { openChromium } from './chromium.ts';
import type { Display } from './display.ts';
import { openFirefox } from './firefox.ts';
import type { Session, SessionOptions } from './session.ts';

export function openSession(
  name: BrowserName,
  display: Display,
  options: SessionOptions = {},
): Promise<Session> {
  return name === 'chromium' ? openChromium(display, options) : openFirefox(display, options);
}
