// What a list would give if it were saved: counts, dates, the way on, and what looks doubtful about it.
import type { TeachContext } from '../../lib/messages.ts';
import type { Day } from '../../lib/model.ts';
import type { Candidate } from '../../lib/pages/recipe-candidate.ts';
import type { TaughtRow } from '../../lib/pages/recipe-rows.ts';
import { settleYears } from '../../lib/pages/years.ts';
import { t } from '../../lib/words.ts';

/** `3 · 2026-03-15`, beside the row on the page. */
export function frameWords(row: TaughtRow, at: number, _context: TeachContext): string {
  return `${at + 1} · ${dateWord(row)}`;
}

/** The day, or as it is printed where the year is left out; none is said so. */
export function dateWord(row: TaughtRow): string {
  return row.date?.on ?? row.monthDay?.printed ?? t('teach_no_date');
}

/** `37 条，37 个日期`. */
export function countWords({ rows }: Candidate): string {
  return t('teach_counts', rows.length, rows.filter(isDated).length);
}

const isDated = (row: TaughtRow) => row.date !== undefined || row.monthDay !== undefined;

/** What a person should look at before saving; nothing where nothing is odd. */
export function warnings({ rows, parts }: Candidate, today: Day): string[] {
  const bare = rows.flatMap((row, at) => (isDated(row) ? [] : [at + 1]));
  const printed = rows.some((row) => row.printed);
  const external = rows.filter((row) => row.external).length;
  const dated = rows.map((row) => ({ ...row, pinned: row.pinned }));
  settleYears(dated, today);
  const later = dated.filter((row) => row.date && row.date.on > today).length;
  return [
    parts.date.means !== 'published' && printed ? t('teach_warn_other_date') : undefined,
    parts.date.means === 'published' && bare.length === rows.length ? t('teach_warn_no_dates') : undefined,
    parts.date.means === 'published' && bare.length > 0 && bare.length < rows.length
      ? t('teach_warn_some', bare.length, numbers(bare))
      : undefined,
    parts.date.at === 'address' ? t('teach_warn_address') : undefined,
    later > 0 ? t('teach_warn_later', later) : undefined,
    rows.length < 3 ? t('teach_warn_few') : undefined,
    external > 0 ? t('teach_warn_external', external) : undefined,
    parts.address === undefined ? t('teach_warn_shape') : undefined,
  ].filter((words) => words !== undefined);
}

const numbers = (list: number[]) =>
  list.slice(0, 6).join(t('desk_list_comma')) + (list.length > 6 ? '…' : '');
