// What the background writes into the ledger when a draft is cleared, let go, released.
import { dutyTable } from '../../lib/duties/builtin.ts';
import { dutiesOf, ownersOf } from '../../lib/duties/table.ts';
import type { ClearanceSummary, Cleared } from '../../lib/messages.ts';
import type { Instant, LedgerEntry, LedgerFacts, LedgerKind } from '../../lib/model.ts';
import { textDigest } from '../../lib/review/digest.ts';
import { mask } from '../../lib/review/mask.ts';
import { append, entries } from '../../lib/store/ledger.ts';
import { awaitPublication } from './awaited.ts';
import type { OpenEditor } from './editors.ts';

const nobody = { clerk: '', reviewer: '', leader: '', publisher: '' };

/** What the background writes down. Each returns only after the entry was read back. */
export const record = {
  async cleared(
    editor: OpenEditor,
    text: Cleared,
    summary: ClearanceSummary,
    at: Instant,
    /** The newest row of the article as it went out before: a new text of it continues that one. */
    refers?: number,
  ): Promise<LedgerEntry> {
    const digest = await textDigest(text);
    return append({
      ...base(editor, 'cleared', at),
      ...summary,
      key: `${editor.key}:cleared:${digest}:${editor.held?.at ?? ''}`,
      title: mask(text.title),
      column: text.column,
      textDigest: digest,
      refers,
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
    /** `unconfirmed`: it was let go, and nobody heard whether it went. */
    {
      refers,
      words,
      id,
      unconfirmed,
    }: { refers: number | undefined; words: string; id: string; unconfirmed?: true },
    at: Instant,
  ): Promise<void> {
    const before = refers === undefined ? undefined : (await entries())[refers - 1];
    const entry = await append({
      ...base(editor, 'released', at),
      ...(before && continued(before)),
      // Of an editor that is gone the row before knows the address.
      ...(before && editor.report.state !== 'read' && { address: before.address }),
      key: `${editor.key}:released:${id}`,
      refers,
      note: words,
      ...(unconfirmed && { unconfirmed }),
    });
    await awaitPublication(entry);
  },

  /** The newest entry that continues the one of that number, itself included. */
  async newest(seq: number): Promise<LedgerEntry | undefined> {
    const chain = new Set([seq]);
    const all = await entries();
    for (const entry of all) if (entry.refers !== undefined && chain.has(entry.refers)) chain.add(entry.seq);
    return all.filter((entry) => chain.has(entry.seq)).at(-1);
  },
};

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
