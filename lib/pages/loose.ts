// Reads dates in forms that mean something only where a whole list agrees on them: 9.30, 20/11, 20/11/2026, a date at the end of every title.
import type { Day } from '../model.ts';
import { plain } from './date-plain.ts';
import { dayFrom } from './days.ts';
import { leavesOf } from './row-dates.ts';
import type { FoundRow } from './rows.ts';
import { agrees, edgesOf } from './title-edges.ts';

/** What a form makes of a text: a whole day, or one of the year 2024 whose own year must be found. */
type Loose = { on: Day; open: boolean; printed: string };
type Form = (line: string) => Loose | undefined;

const made = (match: RegExpExecArray | null, y: number, m: number, d: number): Loose | undefined => {
  const year = y ? (match?.[y] ?? '') : '2024';
  const on = match
    ? dayFrom(year.length === 2 ? `20${year}` : year, match[m] ?? '', match[d] ?? '')
    : undefined;
  return on && match ? { on, open: !y, printed: match[0] } : undefined;
};

const clock = '(?: \\d\\d?:\\d\\d(?::\\d\\d)?)?';
const form = (pattern: string, y: number, m: number, d: number): Form => {
  const whole = new RegExp(`^\\[?${pattern}${clock}\\]?$`);
  return (line) => made(whole.exec(line), y, m, d);
};

/** Two signs between three numbers; which is which must be the same in every row. */
const forms: Form[] = [
  form('(\\d{1,2})\\.(\\d{1,2})', 0, 1, 2),
  form('(\\d{1,2})月(\\d{1,2})', 0, 1, 2),
  form('(2\\d)[./](\\d{1,2})[./](\\d{1,2})', 1, 2, 3),
  form('(\\d{1,2})[-./ ](\\d{1,2})[-./ ](20\\d\\d)', 3, 1, 2),
  form('(\\d{1,2})[-./ ](\\d{1,2})[-./ ](20\\d\\d)', 3, 2, 1),
];

/**
 * Gives rows the date that a form reads in nearly all of those that have none, where the days so found fall. A form that
 * another one contradicts is not believed. The row's title loses a date that every title ends or begins with.
 */
export function loosely(rows: FoundRow[], latest?: Day): void {
  const signs = new Set(rows.map(({ monthDay }) => /[/.]/.exec(monthDay?.printed ?? '')?.[0]));
  if (signs.has('/')) dayFirst(rows);
  if (signs.has('.')) shortPointed(rows);
  const open = rows.filter(isOpen);
  if (open.length < 3 || open.length * 2 < rows.length) return;
  const texts = new Map(open.map((row) => [row, textsOf(row)]));
  const fitting = forms.flatMap((read) => {
    const found = open.map((row) => firstIn(texts.get(row) ?? [], read));
    return agrees(found, latest) ? [found] : [];
  });
  const [found, ...rivals] = fitting;
  if (!found) edgesOf(open, latest);
  if (!found || rivals.some((rival) => rival.some((one, at) => one && found[at] && one.on !== found[at]?.on)))
    return;
  open.forEach((row, at) => {
    const one = found[at];
    if (one?.open) row.monthDay = { monthDay: one.on.slice(5), printed: one.printed };
    else if (one) row.date = { on: one.on, origin: 'list', printed: one.printed };
  });
}

/** 20/11 in one row says that 05/11 in another is of November. */
function dayFirst(rows: FoundRow[]): void {
  const parts = rows.map((row) => {
    const said = isOpen(row) ? textsOf(row) : [row.monthDay?.printed ?? ''];
    return said.flatMap((text) => slashed.exec(text) ?? []);
  });
  const shown = parts.filter(([, first]) => first !== undefined);
  if (shown.length * 5 < rows.length * 4 || shown.filter(([, first]) => Number(first) > 12).length < 2)
    return;
  rows.forEach((row, at) => {
    const [printed = '', day = '', month = ''] = parts[at] ?? [];
    const on = dayFrom(2024, month, day);
    row.monthDay = on ? { monthDay: on.slice(5), printed } : undefined;
  });
}

/** 9.30 is a day where other rows say 11.18. */
function shortPointed(rows: FoundRow[]): void {
  const known = rows.filter(({ monthDay }) => /^\d\d\.\d\d$/.test(monthDay?.printed ?? '')).length;
  const open = rows.filter(isOpen);
  const found = open.map((row) => firstIn(textsOf(row), forms[0] as Form));
  if (!known || known + open.length < rows.length || !found.every(Boolean)) return;
  open.forEach((row, at) => {
    const { on = '', printed = '' } = found[at] ?? {};
    row.monthDay = { monthDay: on.slice(5), printed };
  });
}

const slashed = /^(\d\d?) ?\/ ?(\d\d?)$/;

const isOpen = ({ date, monthDay, lately }: FoundRow) =>
  !monthDay && !lately && (!date || date.origin === 'url');

function textsOf({ node, link }: FoundRow): string[] {
  if (!/\d/.test(node.raw())) return [];
  const around = link.parent() === node || node === link ? [] : [link.parent()?.text() ?? ''];
  const beside = node === link ? [] : node.children().map((child) => child.text());
  return [...leavesOf(node, link), ...beside, ...around].filter((text) => text.length < 30).map(plain);
}

function firstIn(texts: string[], read: Form): Loose | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found) return found;
  }
}
