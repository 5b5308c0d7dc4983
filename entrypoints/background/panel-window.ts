// The review panel in a window of its own, for pages in which it cannot stand.
import { browser } from 'wxt/browser';
import { changeEditor, newToken, type OpenEditor } from './editors.ts';

/** The panel in a window of its own; one that is open already comes to the front. `writing`: the window that keeps the focus. */
export async function openWindow(editor: OpenEditor, writing?: number): Promise<undefined> {
  const { key } = editor;
  if (editor.windowTab !== undefined && (await isThere(editor.windowTab, writing === undefined)))
    return undefined;
  const token = newToken();
  await changeEditor(key, (now) => ({
    ...now,
    token,
    windowed: true,
    panel: undefined,
    windowTab: undefined,
  }));
  const window = await browser.windows.create({
    url: `${panelPage()}#${token}`,
    type: 'popup',
    width: 420,
    height: 860,
    focused: writing === undefined,
  });
  // Firefox opens no window behind another.
  if (writing !== undefined) await browser.windows.update(writing, { focused: true }).catch(() => {});
  const windowTab = window?.tabs?.[0]?.id;
  await changeEditor(key, (now) => ({ ...now, windowTab }));
  return undefined;
}

async function isThere(tabId: number, toFront: boolean): Promise<boolean> {
  if (!toFront) return browser.tabs.get(tabId).then(Boolean, () => false);
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return tab !== undefined;
}

// A resource with a dynamic address is given that address by name, and it opens in frames only (Chromium 156, 2026-11):
// a window needs the lasting one, known by its neighbour.
function panelPage(): string {
  return new URL('review.html', browser.runtime.getURL('/options.html')).href;
}
