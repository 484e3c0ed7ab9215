/** The ways a person can start: menu item, toolbar button, keyboard command. All end in one call. */
import { type Browser, browser } from 'wxt/browser';
import { t } from '../i18n.ts';

/** What was pointed at, in a tab that the gesture has opened to the extension (activeTab). */
export interface Gesture {
  tab: {
    id: number;
    windowId: number;
    /** Of its viewport before the panel opens, in CSS pixels at a zoom of 1. */
    width?: number | undefined;
  };
  /** `picture`: the one under the pointer. `area`: whatever the person is about to mark. */
  wants: 'picture' | 'area';
  /** Address of the picture under the pointer, where the browser knows it. */
  srcUrl: string | null;
  frameId: number;
  /** Aborted by the next gesture in the same window: the panel waits for what that one brings. */
  overtaken: AbortSignal;
}

const MENU_ITEM = 'find-similar';
const COMMAND = 'mark-area';
/** Of the latest gesture in each window. */
const latest = new Map<number, AbortController>();
const AREA = { wants: 'area', srcUrl: null, frameId: 0 } as const;

/**
 * Must be called while the background script is first evaluated, or events that woke it are lost.
 * `start` runs inside the gesture: what needs one (opening the panel) must happen before its first await. Adds
 * `lookalike:gesture` to the performance timeline, which `npm run bench:overlay` reads.
 */
export function onGesture(start: (gesture: Gesture) => void): void {
  browser.runtime.onInstalled.addListener(() => void createMenuItem());

  browser.contextMenus.onClicked.addListener(({ mediaType, srcUrl, frameId = 0 }, tab) => {
    const pictured = mediaType === 'image' || mediaType === 'video';
    begin(tab, { wants: 'picture', srcUrl: (pictured && srcUrl) || null, frameId });
  });
  browser.action.onClicked.addListener((tab) => begin(tab, AREA));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === COMMAND) begin(tab, AREA);
  });

  function begin(tab: Browser.tabs.Tab | undefined, what: Omit<Gesture, 'tab' | 'overtaken'>): void {
    if (tab?.id === undefined) return;
    performance.mark('lookalike:gesture');
    const { id, windowId, width } = tab;
    latest.get(windowId)?.abort();
    const controller = new AbortController();
    latest.set(windowId, controller);
    start({ tab: { id, windowId, width }, ...what, overtaken: controller.signal });
  }
}

/** One item on everything: a second one would turn it into a submenu, and `page` leaves out canvas and video. */
async function createMenuItem(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ITEM, title: t('menu_find_similar'), contexts: ['all'] });
}
