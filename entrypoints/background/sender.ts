// Who is speaking: a content script of an enabled site, the review panel, or another page of ours.
import { browser } from 'wxt/browser';
import type { Verb } from '../../lib/messages.ts';
import { siteOf } from '../../lib/store/sites.ts';

export type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** The part of the sender that an editor, its token and its panel are bound to. */
export type Place = { tabId: number; frameId: number; documentId?: string };

type SenderKind = 'content' | 'panel' | 'own';

/** Which kind of sender may use a verb. */
export function allowedFor(verb: Verb): SenderKind {
  if (verb.startsWith('review.')) return 'panel';
  if (/^(site|survey|tab)\./.test(verb)) return 'own';
  return 'content';
}

/** The kind of the sender; undefined for anything that must not be answered. */
export async function kindOf(sender: Sender): Promise<SenderKind | undefined> {
  if (sender.id !== browser.runtime.id) return undefined;
  if (isOwn(sender)) return new URL(sender.url ?? '').pathname === '/review.html' ? 'panel' : 'own';
  const origin = originOf(sender);
  if (!sender.tab || !origin) return undefined;
  return (await siteOf(origin)) ? 'content' : undefined;
}

/** Tab, frame and document of the sender. Firefox before 149 and Chromium before 106 know no document id. */
export function placeOf(sender: Sender): Place {
  return { tabId: sender.tab?.id ?? -1, frameId: sender.frameId ?? 0, documentId: sender.documentId };
}

/** True when both are the same document of the same frame. */
export function samePlace(a: Place, b: Place): boolean {
  return a.tabId === b.tabId && a.frameId === b.frameId && a.documentId === b.documentId;
}

/** Origin of the sender's document. An `about:blank` frame has its parent's origin, where the browser tells it. */
export function originOf(sender: Sender): string | undefined {
  const claimed = sender.origin && sender.origin !== 'null' ? sender.origin : sender.url;
  return claimed?.startsWith('http') ? new URL(claimed).origin : undefined;
}

function isOwn(sender: Sender): boolean {
  return sender.url !== undefined && /^(chrome|moz)-extension:\/\//.test(sender.url);
}
