// The browser's own API object for content scripts: from Chromium 109 and Firefox 140 on it answers with promises,
// so the 10 kB of the polyfill stay out of the pages that people read.
import type { Browser } from 'wxt/browser';

const world = globalThis as unknown as { browser?: typeof Browser; chrome?: typeof Browser };

/** `browser` where it exists and is an extension's, else `chrome`. */
export const api = (world.browser?.runtime ? world.browser : world.chrome) as typeof Browser;
