// What is known of a draft from before: when it was cleared, what became of it, and what of it was kept to compare.
import { browser } from 'wxt/browser';
import type { EarlierReview } from '../../lib/messages.ts';
import type { Draft, LedgerEntry } from '../../lib/model.ts';
import { wentOut } from '../../lib/review/aftermath.ts';
import { sha256 } from '../../lib/review/digest.ts';
import { articleNumber } from '../../lib/review/same-article.ts';
import { paragraphs } from '../../lib/review/sentences.ts';
import { familyOf, openRows } from '../../lib/review/standing.ts';
import { changesSince, printOf } from '../../lib/review/text-print.ts';
import { entries } from '../../lib/store/ledger.ts';
import { type KeptPrint, keepPrint, printNamed } from '../../lib/store/prints.ts';
import { newToken, type OpenEditor } from './editors.ts';

/** Texts of this browser session that may still be shown; the disk learns none of them. */
const session = 'before:';
const mostTexts = 5;
const longest = 200_000;

/** Names of an article on its site: its editor's own number, else its title in its column. */
async function namesOf(origin: string, { url, title, column }: Draft): Promise<string[]> {
  const number = articleNumber(url);
  const named = [number && `${origin}\n#${number}`, title && `${origin}\n${title}\n${column}`];
  return Promise.all(named.flatMap((one) => (one ? sha256(one) : [])));
}

/** The draft was cleared by that row: what is needed to compare it later is kept. */
export async function keepCleared(editor: OpenEditor, entry: LedgerEntry, draftKey: string): Promise<void> {
  if (editor.report.state !== 'read') return;
  const { draft } = editor.report;
  const print = await printOf(draft, newToken());
  const names = await namesOf(editor.origin, draft);
  await keepPrint({ seq: entry.seq, at: entry.at, names, draftKey, print });
  await keepText(entry.seq, draft.text);
}

/** The newest print of this article, if it was cleared before. */
export async function printBefore(origin: string, draft: Draft): Promise<KeptPrint | undefined> {
  return printNamed(await namesOf(origin, draft));
}

/** What the panel is told of it. */
export async function earlierOf({ origin, report }: OpenEditor): Promise<EarlierReview | undefined> {
  if (report.state !== 'read' || report.draft.title === '') return undefined;
  const kept = await printBefore(origin, report.draft);
  if (!kept) return undefined;
  const all = await entries();
  const family = familyOf(all, kept.seq);
  const cleared = family.find(({ seq }) => seq === kept.seq);
  if (!cleared) return undefined;
  const open = [...openRows(family)].filter((seq) => seq >= kept.seq);
  const { [session + kept.seq]: words } = await browser.storage.session.get<Record<string, string[]>>(
    session + kept.seq,
  );
  const told = ({ seq, kind, at, address, column, seen, goneOn, refers }: LedgerEntry) => ({
    seq,
    kind,
    at,
    address,
    column,
    ...(seen && { seen }),
    ...(goneOn && { goneOn }),
    ...(refers !== undefined && { refers }),
  });
  return {
    seq: kept.seq,
    family: family.map(told),
    print: kept.print,
    open: open.length > 0,
    ...(words && { words }),
  };
}

/** The newest row of the article if it went out before; undefined where this is its first review. */
export async function wentOutAs(editor: OpenEditor): Promise<number | undefined> {
  const { family = [] } = (await earlierOf(editor)) ?? {};
  return family.some(wentOut) ? family.at(-1)?.seq : undefined;
}

/**
 * The row by which a draft may pass at once: what is in the editor is in every field what was cleared, it went out, nothing
 * of it is open for a second person, and it was neither withdrawn nor corrected since.
 */
export async function passedBefore(editor: OpenEditor): Promise<LedgerEntry | undefined> {
  if (editor.report.state !== 'read') return undefined;
  const earlier = await earlierOf(editor);
  if (!earlier || earlier.open) return undefined;
  const since = earlier.family.filter(({ seq }) => seq >= earlier.seq);
  const kinds = new Set(since.map(({ kind }) => kind));
  if (!kinds.has('released') || kinds.has('withdrawn') || kinds.has('corrected')) return undefined;
  if (!(await changesSince(earlier.print, editor.report.draft)).same) return undefined;
  return (await entries())[earlier.seq - 1];
}

async function keepText(seq: number, text: string): Promise<void> {
  if (text.length > longest) return;
  const all = await browser.storage.session.get<Record<string, unknown>>(null);
  const older = Object.keys(all)
    .filter((name) => name.startsWith(session))
    .sort((a, b) => Number(b.slice(session.length)) - Number(a.slice(session.length)))
    .slice(mostTexts - 1);
  await browser.storage.session.remove(older);
  await browser.storage.session.set({ [session + seq]: paragraphs(text).map((one) => one.text) });
}
