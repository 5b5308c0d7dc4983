// After an update: the scripts of the version before still stand in open pages, and nobody else can tell them.
import { browser } from 'wxt/browser';
import { allSites } from '../../lib/store/sites.ts';

/**
 * Has every frame of the enabled sites look at itself, once for each time the extension is loaded anew: an orphan finds that
 * it is one, and its panel says so. Ports do not end by an update (Chromium 156, 2026-11).
 */
export async function wakeOrphans(): Promise<void> {
  const { awake } = await browser.storage.session.get('awake');
  if (awake) return;
  await browser.storage.session.set({ awake: true });
  const tabs = await Promise.all(
    (await allSites()).map(({ pattern }) => browser.tabs.query({ url: pattern })),
  );
  const ids = new Set(tabs.flat().flatMap(({ id }) => id ?? []));
  await Promise.allSettled([...ids].map(wakeIn));
}

function wakeIn(tabId: number): Promise<unknown> {
  return browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: () => void dispatchEvent(new Event('zhishou:look')),
  });
}
