import { EventEmitter } from 'node:events';
import puppeteer, { type Browser } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import { openBrowser } from './open.ts';

const ASKED = { extension: 'here', companion: 'http://127.0.0.1:1', code: '123456' };

/** A browser that does nothing until it is closed, and then throws as a closed one does. */
function launching(onLaunch: () => void) {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  vi.stubEnv('DISPLAY', ':1');
  const closed = Promise.withResolvers<never>();
  closed.promise.catch(() => undefined);
  const browser = Object.assign(new EventEmitter(), {
    connected: true,
    pages: () => (browser.connected ? closed.promise : Promise.reject(new Error('Target closed'))),
    close: vi.fn(async () => {
      browser.connected = false;
      browser.emit('disconnected');
      closed.reject(new Error('Target closed'));
    }),
  });
  vi.spyOn(puppeteer, 'launch').mockImplementation(async () => {
    onLaunch();
    return browser as unknown as Browser;
  });
  return browser;
}

test.each<[string, (stop: () => void) => void]>([
  ['while the browser starts', (stop) => stop()],
  ['while it is paired', (stop) => setTimeout(stop)],
])('Ctrl+C %s closes it, and is no error', async (_when, whenLaunched) => {
  const stop = new AbortController();
  const browser = launching(() => whenLaunched(() => stop.abort()));
  await openBrowser({ ...ASKED, signal: stop.signal });
  expect(browser.close).toHaveBeenCalledOnce();
});

test('whatever else goes wrong is told', async () => {
  const browser = launching(() => setTimeout(() => void browser.close()));
  const opened = openBrowser({ ...ASKED, signal: new AbortController().signal });
  await expect(opened).rejects.toThrow('Target closed');
});
