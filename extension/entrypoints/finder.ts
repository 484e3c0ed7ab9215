/** Injected into a frame for one gesture: gives the background a hand inside the page. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFinder, type Finder } from '../capture/page/finder.ts';

export default defineUnlistedScript(() => {
  // A content script's world is its own: the page sees nothing of this.
  const world = globalThis as { lookalikeFinder?: Finder };
  // Left behind by a background that died in the middle of a gesture: nobody else can put back what it has changed.
  void world.lookalikeFinder?.release();
  world.lookalikeFinder = createFinder();
});
