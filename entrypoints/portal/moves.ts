// Hears that a page changed its address without loading.
import { onOrder } from '../../lib/messages.ts';
import { anchoredColumn } from '../../lib/model.ts';

/**
 * Calls `act` whenever the address may have changed without a load: `pushState`, `replaceState`, back, forward, or `#`
 * alone. Chromium, and Firefox from 147 on, say so in the page (Navigation API, `currententrychange`, at once); before,
 * only the browser knows, and the background passes it on.
 */
export function onMoves(act: () => void): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', act);
  onOrder('page.moved', act);
}

/** The part of an address that names a page: what follows `#` is a place in it, but for routes and gkmlpt. */
export function placeIn(url: string): string {
  return isRoute(url) || anchoredColumn.test(url) ? url : url.replace(/#.*/, '');
}

/** True where a script draws the page by what follows `#/` or `#!`: the server knows but one page. */
export const isRoute = (url: string) => /#[!/]/.test(url);

/**
 * The address of this page as the background takes it. One that is longer names no column anybody knows: it is cut, and
 * the page is asked about by what it calls itself.
 */
export const ownAddress = () => location.href.slice(0, longestAddress);

/** As the background's schemas have it. */
const longestAddress = 4000;
