/** Injected into a frame for one gesture: gives the background a hand inside the page. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFinder } from '../capture/page/finder.ts';

export default defineUnlistedScript(() => {
  // A content script's world is its own: the page sees nothing of this.
  Object.assign(globalThis, { lookalikeFinder: createFinder() });
});
