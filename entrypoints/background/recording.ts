// What the background writes into the ledger, and the wait for the article to appear on the portal.
import { browser } from 'wxt/browser';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { dayOf, daysBetween } from '../../lib/duties/days.ts';
import { dutiesOf, ownersOf } from '../../lib/duties/table.ts';
import type { ClearanceSummary, Cleared } from '../../lib/messages.ts';
import type { Article, Instant, LedgerEntry, LedgerFacts, LedgerKind } from '../../lib/model.ts';
import { textDigest } from '../../lib/review/digest.ts';
import { mask } from '../../lib/review/mask.ts';
import { append, entries } from '../../lib/store/ledger.ts';
import { articlesOf, monthsKept } from '../../lib/store/months.ts';
import type { OpenEditor } from './editors.ts';

const nobody = { clerk: '', reviewer: '', leader: '', publisher: '' };

/** Days an article is looked for on the portal before the ledger leaves it at 已放行，未见公开. */
const patienceDays = 7;

/** The four things the background writes down. Each returns only after the entry was read back. */
export const record = {
  async cleared(
    editor: OpenEditor,
    text: Cleared,
    summary: ClearanceSummary,
    at: Instant,
  ): Promise<LedgerEntry> {
    const digest = await textDigest(text);
    return append({
      ...base(editor, 'cleared', at),
      ...summary,
      key: `${editor.key}:cleared:${digest}:${editor.held?.at ?? ''}`,
      title: mask(text.title),
      column: text.column,
      textDigest: digest,
    });
  },

  /** One row; of a list one for each article, for each may be looked for and closed by itself. Never none. */
  async unchecked(editor: OpenEditor, by: string, reason: string, at: Instant): Promise<LedgerEntry[]> {
    const facts = { ...base(editor, 'unchecked', at), people: { ...nobody, clerk: by }, note: reason };
    const key = `${editor.key}:unchecked:${editor.held?.at ?? at}`;
    const articles = editor.report.state === 'unreadable' ? (editor.report.articles ?? []) : [];
    if (articles.length === 0) return [await append({ ...facts, key })];
    const written: LedgerEntry[] = [];
    for (const [nth, title] of articles.entries())
      written.push(await append({ ...facts, key: `${key}:${nth}`, title: mask(title) }));
    return written;
  },

  async released(
    editor: OpenEditor,
    { refers, words, id }: { refers: number | undefined; words: string; id: string },
    at: Instant,
  ): Promise<void> {
    const before = refers === undefined ? undefined : (await entries())[refers - 1];
    const entry = await append({
      ...base(editor, 'released', at),
      ...(before && continued(before)),
      key: `${editor.key}:released:${id}`,
      refers,
      note: words,
    });
    if (before?.kind === 'cleared') await awaitPublication(entry);
  },

  /** The newest entry that continues the one of that number, itself included. */
  async newest(seq: number): Promise<LedgerEntry | undefined> {
    const chain = new Set([seq]);
    const all = await entries();
    for (const entry of all) if (entry.refers !== undefined && chain.has(entry.refers)) chain.add(entry.seq);
    return all.filter((entry) => chain.has(entry.seq)).at(-1);
  },
};

type Awaited = { seq: number; column: string; title: string; at: Instant };

/** Articles that were released and not seen on the portal yet. */
export async function awaited(): Promise<Awaited[]> {
  const { awaited: list = [] } = await browser.storage.local.get<{ awaited: Awaited[] }>('awaited');
  return list;
}

/** After a survey: each awaited article that now stands in its column is `published`, with its address. */
export async function closeAwaited(now: Instant): Promise<void> {
  await changeAwaited(async (list) => {
    const open: Awaited[] = [];
    for (const one of list) {
      const found = await findPublic(one);
      if (found) await published(one, found, now);
      else if (daysBetween(dayOf(one.at), dayOf(now)) <= patienceDays) open.push(one);
    }
    return open;
  });
}

async function awaitPublication(entry: LedgerEntry): Promise<void> {
  const column = dutiesOf(dutyTable, entry.column)[0]?.column;
  if (!column) return;
  const { seq, title, at } = entry;
  await changeAwaited(async (list) => [...list.filter((one) => one.seq !== seq), { seq, column, title, at }]);
}

// One at a time: a survey's end and a release may want the list at the same moment.
async function changeAwaited(change: (list: Awaited[]) => Promise<Awaited[]>): Promise<void> {
  await navigator.locks.request('awaited', async () => {
    await browser.storage.local.set({ awaited: await change(await awaited()) });
  });
}

// The portal may cut or re-space a title; an article first seen before the release is another one of the same name.
async function findPublic({ column, title, at }: Awaited): Promise<Article | undefined> {
  const packs = await Promise.all((await monthsKept(column)).map((month) => articlesOf(column, month)));
  const bare = (words: string) => mask(words).replace(/\s+/g, '');
  const same = (a: string) => bare(a) === bare(title);
  return packs.flat().find((article) => same(article.title) && article.firstSeen >= at);
}

async function published(one: Awaited, article: Article, now: Instant): Promise<void> {
  const released = (await entries())[one.seq - 1];
  if (!released) return;
  const { seq: _, hash: __, previous: ___, ...facts } = released;
  await append({
    ...facts,
    kind: 'published',
    at: now,
    key: `published:${one.seq}`,
    address: article.url,
    refers: one.seq,
    note: undefined,
  });
}

function base(editor: OpenEditor, kind: LedgerKind, at: Instant): LedgerFacts {
  const draft = editor.report.state === 'read' ? editor.report.draft : undefined;
  const column = draft ? dutiesOf(dutyTable, draft.column)[0]?.column : undefined;
  return {
    kind,
    at,
    key: '',
    title: mask(draft?.title ?? ''),
    column: draft?.column ?? '',
    owners: column ? ownersOf(dutyTable, column) : [],
    contentSource: draft?.contentSource ?? '',
    checks: [],
    answers: [],
    overrides: [],
    people: editor.people ?? nobody,
    textDigest: '',
    address: draft?.url ?? editor.origin,
  };
}

function continued(before: LedgerEntry): Partial<LedgerFacts> {
  const { title, column, owners, unit, contentSource, people, textDigest } = before;
  return { title, column, owners, unit, contentSource, people, textDigest };
}
