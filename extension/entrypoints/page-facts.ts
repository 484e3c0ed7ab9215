/** Injected into a tab for one gesture: its result is what the page says about itself. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageFacts } from '../page-facts/read.ts';

export default defineUnlistedScript(() => readPageFacts());
