// What the background says by itself: orders to the scripts of a tab, news to the review panel.
import { browser } from 'wxt/browser';
import type { News, Orders } from '../../lib/messages.ts';
import type { OpenEditor } from './editors.ts';

/** An order to one frame, or to every frame of the tab. A frame that is gone has nothing to be told. */
export async function order<O extends keyof Orders>(
  name: O,
  body: Orders[O],
  to: { tabId: number; frameId?: number },
): Promise<void> {
  const options = to.frameId === undefined ? {} : { frameId: to.frameId };
  await browser.tabs.sendMessage(to.tabId, { order: name, body }, options).catch(() => undefined);
}

/**
 * Tells an editor's panel that something about it changed; a panel that is gone has nothing to be told. Framed in a
 * page, it hears only what is said to its tab in Firefox, as a content script does (seen in 153); in a window of its
 * own it is a page of ours like any other.
 */
export async function tellPanel(
  { key, panel }: Pick<OpenEditor, 'key' | 'panel'>,
  about: 'review' | 'shield' = 'review',
): Promise<void> {
  if (!panel) return;
  const { tabId, frameId } = panel;
  const news: News = { news: about, key };
  const told =
    frameId === 0 ? browser.runtime.sendMessage(news) : browser.tabs.sendMessage(tabId, news, { frameId });
  await told.catch(() => undefined);
}
