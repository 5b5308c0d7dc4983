// After an update: what the version before left in open pages, and nobody else can tell.
import { browser } from 'wxt/browser';
import { allSites } from '../../lib/store/sites.ts';
import { bringInto } from './scripts.ts';

/**
 * Sees to the open tabs of the enabled sites, once for each time the extension is loaded anew. In Chromium the scripts of
 * before still guard: every frame looks at itself, an orphan finds that it is one, and its panel says so; ports do not end
 * by an update (156, 2026-11). Firefox ends those scripts without a word and leaves what they drew (153, 2026-11): new
 * scripts come, late, and take that away.
 */
export async function wakeOrphans(): Promise<void> {
  const { awake } = await browser.storage.session.get('awake');
  if (awake) return;
  await browser.storage.session.set({ awake: true });
  const tabs = await Promise.all(
    (await allSites()).map(({ pattern }) => browser.tabs.query({ url: pattern })),
  );
  const ids = new Set(tabs.flat().flatMap(({ id }) => id ?? []));
  await Promise.allSettled([...ids].map(import.meta.env.FIREFOX ? manAnew : wakeIn));
}

function wakeIn(tabId: number): Promise<unknown> {
  return browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: () => void dispatchEvent(new Event('zhishou:look')),
  });
}

async function manAnew(tabId: number): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => !('__zhishou' in globalThis),
  });
  const bare = frames.filter(({ result }) => result).map(({ frameId }) => frameId);
  if (bare.length > 0) await bringInto(tabId, bare);
}
