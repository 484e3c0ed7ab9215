/** One browser with the extension in it, as a person has it before them. */
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/find-browser.ts';

export interface SessionOptions {
  /** Device pixels per CSS pixel; 1 unless told otherwise. */
  density?: 1 | 2;
  /** Address of a page that is open already when the extension is installed. */
  early?: string;
}

export interface Session {
  name: BrowserName;
  newPage: () => Promise<Page>;
  /** The tab that was open before the installation; null when none was asked for. */
  early: Page | null;
  /** The tab that the extension opened by itself after it was installed: its welcome page. */
  welcome: Page;
  panel: PanelDriver;
  /** The entries of this name in the background's performance timeline, oldest first. */
  timeline: (name: string) => Promise<Entry[]>;
  /** The shortcut of the command "mark-area", as xdotool names it. */
  shortcut: string;
  /** Presses the extension's button in the browser's toolbar, while this tab is the active one. */
  pressToolbarButton: (page: Page) => Promise<void>;
  close: () => Promise<void>;
}

/** The least that both browsers can do with their panel. */
export interface PanelDriver {
  /** Runs a self-contained function in the panel's document; rejects while no panel is open. */
  ask: <T, A = undefined>(
    look: (document: Document, argument: A) => T | Promise<T>,
    argument?: A,
  ) => Promise<T>;
  /** The same with the panel's own rights: Firefox keeps from a page what a driver of more rights has made. */
  act: <A>(act: (document: Document, argument: A) => void, argument: A) => Promise<void>;
  click: (selector: string) => Promise<void>;
  /** Pastes a PNG by the real keyboard from the real clipboard; only a driver that reaches both has it. */
  pastePicture?: (base64: string) => Promise<void>;
  /** Replaces what stands in an input. */
  fill: (selector: string, text: string) => Promise<void>;
  /** Presses a key while the panel has the focus; `key` as in KeyboardEvent. */
  press: (key: 'ArrowDown' | 'Enter') => Promise<void>;
  /** Puts what was copied last where the focus is. */
  paste: () => Promise<void>;
  /** A PNG of what the panel shows. */
  screenshot: () => Promise<Uint8Array>;
  /** Shows the panel in a colour scheme and brings axe into it; only a driver that can do both has it. */
  look?: (scheme: 'light' | 'dark') => Promise<void>;
}

/** Of the background's performance timeline: `start` in milliseconds since 1970, `duration` in milliseconds. */
export interface Entry {
  start: number;
  duration: number;
}

/** Names of the background's entries in its performance timeline. */
export const GESTURE_MARK = 'lookalike:gesture';
export const CAPTURE_MEASURE = 'lookalike:capture';
