// What the bar opens to: which rows counted, which not and why, what the column must carry, what is doubtful.
import { say, t } from '../../lib/words.ts';
import type { BarContent } from './bar.ts';
import { element, pageLink } from './element.ts';

/** The evidence behind the bar's numbers. */
export function evidence({ column, rows, verdicts, doubt }: BarContent): HTMLElement {
  return element(
    'div',
    { class: 'evidence', tabindex: '0' },
    ...survey(column),
    column.owners.length > 1 ? element('p', {}, t('bar_shares', shares(column))) : undefined,
    heading(t('bar_rows')),
    rows.length > 0 ? rowTable(rows, verdicts) : element('p', {}, t(noRows(doubt))),
    heading(t('bar_carries')),
    element(
      'ul',
      {},
      ...column.duties.map((duty) => element('li', {}, t('bar_duty', duty.content, duty.quota, duty.owners))),
    ),
    column.doubts.length > 0 ? heading(t('bar_doubts_heading')) : undefined,
    element('ul', {}, ...column.doubts.map((doubt) => element('li', {}, say(doubt)))),
  );
}

function noRows(doubt: BarContent['doubt']) {
  if (doubt === 'recipe') return 'advice_recipe';
  return doubt === 'unsure' ? 'advice_unsure' : 'bar_no_rows';
}

function shares({ owners }: BarContent['column']): string {
  return owners.map(({ unit, done }) => `${unit} ${done}`).join(' · ');
}

function heading(text: string): HTMLElement {
  return element('h2', {}, text);
}

function survey({ surveyedAt, unreadable, pages, visits, visited }: BarContent['column']): HTMLElement[] {
  const read = surveyedAt ? t('bar_surveyed', moment(surveyedAt), pages.length) : t('bar_never');
  if (!unreadable || unreadable === 'never') return [element('p', {}, read)];
  const reason = t(`reason_${unreadable.replaceAll('-', '_')}` as 'reason_login');
  return [
    element('p', {}, `${t('bar_unreadable', reason)} ${read}`),
    ...(visited ? [element('p', {}, t('bar_visited', moment(visited.at), visited.pages))] : []),
    ...(visits ? [element('p', {}, t('bar_visits'))] : []),
  ];
}

// As everywhere else, `2026-03-15 08:30` in Asia/Shanghai, which has kept UTC+8 since 1991.
function moment(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

function rowTable(rows: BarContent['rows'], verdicts: BarContent['verdicts']): HTMLElement {
  const head = ['bar_row_title', 'bar_row_date', 'bar_row_unit', 'bar_row_counts'] as const;
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head.map((key) => element('th', { scope: 'col' }, t(key))))),
    element('tbody', {}, ...rows.map((row, place) => rowLine(row, verdicts[place]))),
  );
}

function rowLine(
  row: BarContent['rows'][number],
  verdict: BarContent['verdicts'][number] | undefined,
): HTMLElement {
  const origin = row.date?.origin === 'inferred' ? t('bar_inferred') : '';
  return element(
    'tr',
    { class: verdict?.counted ? 'counted' : undefined },
    element('td', {}, pageLink(row.url, row.title)),
    element('td', {}, row.date ? `${row.date.on}${origin}` : '—'),
    element('td', {}, verdict?.unit ?? '—'),
    element('td', {}, verdict ? `${verdict.counted ? '✓ ' : ''}${say(verdict.why)}` : '—'),
  );
}
