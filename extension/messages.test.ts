import { describe, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { listen, roleOf } from './messages.ts';

const overlay = {
  id: browser.runtime.id,
  url: 'https://shop.example/',
  frameId: 0,
  tab: { id: 7, windowId: 1 },
};
const sender = (over: object) => ({ ...overlay, ...over }) as unknown as Browser.runtime.MessageSender;

describe('roleOf', () => {
  test('tells the overlay from the extension’s own pages', () => {
    expect(roleOf(sender({}))).toBe('overlay');
    expect(roleOf(sender({ tab: undefined }))).toBe('extension');
    expect(roleOf(sender({ url: browser.runtime.getURL('/sidepanel.html' as '/') }))).toBe('extension');
  });

  test('knows nobody else', () => {
    expect(roleOf(sender({ id: 'another-extension' }))).toBeNull();
    expect(roleOf(sender({ frameId: 3 }))).toBeNull();
  });
});

describe('listen', () => {
  /** Hands a message to the listener that `listen` registers, and tells whether it was taken. */
  function deliver(
    message: unknown,
    from: object,
    handler: (data: never) => unknown,
    reply = vi.fn(),
  ): unknown {
    const added = vi.spyOn(browser.runtime.onMessage, 'addListener');
    const stop = listen({ 'overlay-marked': handler as never });
    const [listener] = added.mock.lastCall as unknown as [(...args: unknown[]) => unknown];
    const taken = listener(message, sender(from), reply);
    stop();
    return taken;
  }
  const marked = { type: 'overlay-marked', data: { box: { x: 1, y: 2, w: 3, h: 4 } } };

  test('takes a message from where the table says', () => {
    const handler = vi.fn();
    expect(deliver(marked, {}, handler)).toBe(true);
    expect(handler.mock.lastCall?.[0]).toEqual(marked.data);
  });

  test('answers whoever asks a handler that fails at once', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const reply = vi.fn();
    const fail = () => {
      throw new Error('no tab');
    };
    expect(deliver(marked, {}, fail, reply)).toBe(true);
    await vi.waitFor(() => expect(reply).toHaveBeenCalledExactlyOnceWith(null));
  });

  test('leaves alone what comes from elsewhere or is no message', () => {
    const handler = vi.fn();
    expect(deliver(marked, { tab: undefined }, handler)).toBeUndefined();
    expect(deliver(marked, { id: 'another-extension' }, handler)).toBeUndefined();
    expect(deliver({ type: 'toString' }, {}, handler)).toBeUndefined();
    expect(deliver(null, {}, handler)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });
});
