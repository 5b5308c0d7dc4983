// Firefox before 147 tells no page that its address changed without a load; the browser tells the background.
import { browser } from 'wxt/browser';

/** What Firefox knows beside Chromium: to be told of one property only (MDN, tabs.onUpdated, 88). */
type Filtered = {
  addListener(act: (tabId: number, change: { status?: string }) => void, only: { properties: ['url'] }): void;
};

/**
 * Calls `act` with a tab whose address changed without a load. Firefox tells addresses of enabled sites only, and wakes
 * nobody for the others. Chromium knows no such filter, and its pages are told themselves.
 */
export function onMoves(act: (tabId: number) => void): void {
  const updated = browser.tabs.onUpdated as unknown as Filtered;
  updated.addListener(
    (tabId, { status }) => {
      if (status !== 'loading') act(tabId);
    },
    { properties: ['url'] },
  );
}
