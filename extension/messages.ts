/** Every runtime message in one table: who sends it, what it says, what comes back. Pixels for the panel never go here. */
import { type Browser, browser } from 'wxt/browser';
import type { GarmentGroup } from '../contract/garments.ts';
import type { Box } from '../contract/geometry.ts';
import type { Garment } from '../contract/search.ts';

/** The page's own pictures in a capture of it, in the capture's pixels. */
export interface PageParts {
  pictures: readonly Box[];
  /** Those that are looked at one by one, whole pixels, the largest first; none where all is best seen as it is. */
  regions: readonly Box[];
}

export interface Messages {
  /** background -> panel: the handoff of this window has changed. */
  'handoff-changed': { data: { windowId: number }; reply: unknown };
  /** background or panel -> overlay, by `sendToTab`: make way, without a word to the panel. */
  'overlay-close': { data: null; reply: unknown };
  /** panel -> overlay, by `sendToTab`: which pictures does the capture show? Null where there is no capture. */
  'overlay-parts': { data: null; reply: PageParts | null };
  /** panel -> overlay, by `sendToTab`: what the companion found in the frozen capture. */
  'overlay-garments': { data: { garments: readonly Garment[] }; reply: unknown };
  /**
   * overlay -> background: which picture do I show? A `data:` address, since a content script cannot read the
   * extension's database; null when there is none any more.
   */
  'overlay-opened': { data: null; reply: string | null };
  /**
   * overlay -> background: the garment lies here, in pixels of that picture. `garment`: what it was found as, where the
   * person chose it by name. `room`: what of that picture is the page's own picture around the garment, with all of `box`
   * in it; null where that is not known.
   */
  'overlay-marked': {
    data: { box: Box; garment: GarmentGroup | null; room: Box | null };
    reply: unknown;
  };
  /** overlay -> background: the person left without a rectangle. */
  'overlay-left': { data: null; reply: unknown };
  /** overlay -> background: the page does not let me stand. */
  'overlay-refused': { data: null; reply: unknown };
}
export type MessageType = keyof Messages;

type Role = 'extension' | 'overlay';
const SENDER: Readonly<Record<MessageType, Role>> = {
  'handoff-changed': 'extension',
  'overlay-close': 'extension',
  'overlay-parts': 'extension',
  'overlay-garments': 'extension',
  'overlay-opened': 'overlay',
  'overlay-marked': 'overlay',
  'overlay-left': 'overlay',
  'overlay-refused': 'overlay',
};

type Sender = Browser.runtime.MessageSender;
export type Handlers = {
  [T in MessageType]?: (
    data: Messages[T]['data'],
    sender: Sender,
  ) => Promise<Messages[T]['reply']> | Messages[T]['reply'];
};

export function send<T extends MessageType>(
  type: T,
  data: Messages[T]['data'],
): Promise<Messages[T]['reply']> {
  return browser.runtime.sendMessage({ type, data });
}

/** To the content scripts of a tab; rejects when there are none. */
export function sendToTab<T extends MessageType>(
  tabId: number,
  type: T,
  data: Messages[T]['data'],
): Promise<Messages[T]['reply']> {
  return browser.tabs.sendMessage(tabId, { type, data });
}

/** Answers the messages named in `handlers` when they come from where the table says; all others are left alone. */
export function listen(handlers: Handlers): () => void {
  const listener = (message: unknown, sender: Sender, reply: (value: unknown) => void): true | undefined => {
    const type = typeOf(message);
    if (!type || SENDER[type] !== roleOf(sender)) return undefined;
    const handler = handlers[type] as ((data: unknown, sender: Sender) => unknown) | undefined;
    if (!handler) return undefined;
    // Not an async listener: Chrome before 148 takes no promise, `true` and a callback work everywhere.
    void Promise.try(handler, (message as { data: unknown }).data, sender).then(reply, (error: unknown) => {
      console.error(`lookalike: ${type} failed`, error);
      reply(null);
    });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function typeOf(message: unknown): MessageType | null {
  const type = (message as { type?: unknown } | null)?.type;
  return typeof type === 'string' && Object.hasOwn(SENDER, type) ? (type as MessageType) : null;
}

/** Null for other extensions and for whatever is neither a page of ours nor the overlay in a tab's top frame. */
export function roleOf(sender: Sender): Role | null {
  if (sender.id !== browser.runtime.id) return null;
  if (!sender.tab || sender.url?.startsWith(browser.runtime.getURL('/'))) return 'extension';
  return sender.frameId === 0 ? 'overlay' : null;
}
