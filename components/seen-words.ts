// What is odd about where and with which date an article was seen in public.
import { dayOf } from '../lib/duties/days.ts';
import type { LedgerEntry } from '../lib/model.ts';
import { t } from '../lib/words.ts';

/** Nothing for an article in its own column with the day of its release. Rows from before `seen` was kept say nothing. */
export function seenWords(entry: LedgerEntry, released?: LedgerEntry): string[] {
  const { kind, seen, column } = entry;
  if (kind !== 'published' || !seen) return [];
  const words: string[] = [];
  if (column && !sameColumn(column, seen.column)) words.push(t('ledger_seen_elsewhere', seen.column, column));
  if (seen.again) return [...words, t('ledger_seen_again')];
  const day = dayOf((released ?? entry).at);
  if (!seen.on) words.push(t('ledger_seen_undated'));
  else if (seen.on !== day) words.push(t('ledger_seen_other_day', seen.on, day));
  return words;
}

function sameColumn(chosen: string, found: string): boolean {
  const bare = (name: string) => name.replace(/[\s│├└─>›»/]/g, '');
  return bare(chosen) === bare(found) || bare(chosen).endsWith(bare(found));
}
