// What the background says by itself: orders to the scripts of a tab, news to our own pages.
import { browser } from 'wxt/browser';
import type { News, Orders } from '../../lib/messages.ts';

/** An order to one frame, or to every frame of the tab. A frame that is gone has nothing to be told. */
export async function order<O extends keyof Orders>(
  name: O,
  body: Orders[O],
  to: { tabId: number; frameId?: number },
): Promise<void> {
  const options = to.frameId === undefined ? {} : { frameId: to.frameId };
  await browser.tabs.sendMessage(to.tabId, { order: name, body }, options).catch(() => undefined);
}

/** News to every open page of the extension; nobody listening is no error. */
export async function spread(news: News): Promise<void> {
  await browser.runtime.sendMessage(news).catch(() => undefined);
}
