/** What a page of the zoo is: one way in which a picture can be hidden, and what must come out all the same. */
import type { Page } from 'puppeteer-core';
import type { Box } from '../../contract/geometry.ts';
import type { BrowserName } from '../../scripts/find-browser.ts';
import type { Pixels } from './picture.ts';
import type { Web } from './web.ts';

/**
 * `page`: read from the page at natural size. `capture`: cut out of the visible tab. `overlay`: marked by hand on the
 * frozen capture, since nothing tells where the picture is.
 */
export type Way = 'page' | 'capture' | 'overlay';

export interface ZooPage {
  /** What it is called in the table; also the seed of its picture. */
  name: string;
  /** Body of the document. The picture stands at STAGE unless `at` says otherwise. */
  html: (web: Web, seed: string) => string;
  way: Way | Readonly<Record<BrowserName, Way>>;
  /** Where the picture is seen, in CSS pixels of the viewport, after `prepare`. */
  at?: Box;
  /** Where the right click goes; the middle of `at` unless told otherwise. */
  click?: { x: number; y: number };
  /** The true picture, where it is not simply the one of this seed. */
  truth?: (seed: string) => Pixels | Pixels[] | Promise<Pixels>;
  /** What the person does on the page before the right click. */
  prepare?: (page: Page) => Promise<unknown>;
  /** In percent; 100 unless told otherwise. */
  zoom?: 125 | 175;
  /** How to get to the menu item where another one has its mnemonic. */
  keys?: Readonly<Record<BrowserName, readonly string[]>>;
  /** Browsers that show no menu there: the keyboard command takes its place. */
  noMenu?: readonly BrowserName[];
  /** Content security policy of the page. */
  csp?: string;
}

/** Where most pages show their picture; of another size than it has by nature. */
export const STAGE: Box = { x: 60, y: 80, w: 300, h: 400 };

/** Style that puts an element onto the stage. */
export const ON_STAGE = `position:absolute;left:${STAGE.x}px;top:${STAGE.y}px;width:${STAGE.w}px;height:${STAGE.h}px;`;
