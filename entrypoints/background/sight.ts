// Firefox only: whether the page lets its panel be seen, asked of the page while every element of it takes the mouse.
import { browser } from 'wxt/browser';
import type { Verbs } from '../../lib/messages.ts';
import { mine } from './claiming.ts';
import type { Sender } from './sender.ts';

// The user's own rules outrank the page's. What takes no mouse would be looked through.
const touchable = '*, *::before, *::after, *::backdrop { pointer-events: auto !important; }';

/** True where the page lays something over its panel, or makes it see-through, turned or smaller. */
export async function sight(
  { key, part }: Verbs['review.sight'][0],
  sender: Sender,
): Promise<Verbs['review.sight'][1]> {
  const { place } = await mine(key, sender);
  const style = { target: { tabId: place.tabId, allFrames: true }, css: touchable, origin: 'USER' as const };
  await browser.scripting.insertCSS(style);
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: place.tabId, frameIds: [place.frameId] },
      func: (of: typeof part) =>
        (globalThis as { __zhishouPanel?: { isPlain?(of: object): boolean } }).__zhishouPanel?.isPlain?.(of),
      args: [part],
      injectImmediately: true,
    });
    return { plain: answer?.result !== false };
  } finally {
    await browser.scripting.removeCSS(style);
  }
}
