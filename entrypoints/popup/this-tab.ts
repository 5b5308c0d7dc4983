// Asks browser and store what the tab at hand is.
import { browser } from 'wxt/browser';
import { webAddress } from '../../components/OutLink.tsx';
import { ask } from '../../lib/messages.ts';
import { columnAt } from '../../lib/store/columns.ts';
import { siteOf } from '../../lib/store/sites.ts';
import { type OpenTab, type TabKind, tabKind } from './tab.ts';

/** What can be told without waking the background. */
export async function readTab(): Promise<TabKind> {
  const tab = await openTab();
  const address = webAddress(tab?.url);
  if (address === undefined) return tabKind(tab, {});
  const [site, column] = await Promise.all([siteOf(address), columnAt(address)]);
  return tabKind(tab, { site, column });
}

/** The same, and whether there is an editor in it or anything else to write in, which only the background knows. */
export async function readTabFully(): Promise<TabKind> {
  const [tab, known] = await Promise.all([openTab(), readTab()]);
  if (!('site' in known) || tab?.id === undefined) return known;
  const editor = await ask('tab.editor', { tabId: tab.id }).catch(() => undefined);
  if (editor) return tabKind(tab, { site: known.site, editor });
  if (known.kind !== 'column' && known.kind !== 'portal') return known;
  const written = await ask('tab.written', { tabId: tab.id }).catch(() => false);
  return written ? { ...known, written } : known;
}

async function openTab(): Promise<OpenTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
