// What the tab at hand is to the desk: a column page, an editor, a page of an enabled site, or none of its business.
import { webAddress } from '../../components/OutLink.tsx';
import type { Site, SiteColumn } from '../../lib/model.ts';
import { patternOf } from '../../lib/store/address.ts';

/** What the browser says of the tab; the address is there because the person opened the popup on it. */
export type OpenTab = { id?: number; url?: string; title?: string };

/** `written`: there is something to write in that was not taken for the form of an article. */
export type TabKind =
  | { kind: 'nothing' }
  | { kind: 'not-enabled'; origin: string; pattern: string; title: string; tabId?: number }
  | { kind: 'column'; site: Site; column: SiteColumn; written?: true }
  | { kind: 'editor'; site: Site; late: boolean }
  | { kind: 'portal'; site: Site; written?: true };

/** An editor outranks a column page: there a text may be lost, here only a number is shown. */
export function tabKind(
  tab: OpenTab | undefined,
  known: { site?: Site; column?: SiteColumn; editor?: { late: boolean } },
): TabKind {
  const address = webAddress(tab?.url);
  if (tab === undefined || address === undefined) return { kind: 'nothing' };
  const { site, column, editor } = known;
  if (site === undefined) return notEnabled(tab, new URL(address));
  if (editor) return { kind: 'editor', site, late: editor.late };
  return column ? { kind: 'column', site, column } : { kind: 'portal', site };
}

function notEnabled(tab: OpenTab, url: URL): TabKind {
  return {
    kind: 'not-enabled',
    origin: url.origin,
    pattern: patternOf(url),
    title: tab.title?.trim() || url.host,
    tabId: tab.id,
  };
}
