/** The first steps, shown once: after the installation, and not after updates. */
import { browser } from 'wxt/browser';

export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
