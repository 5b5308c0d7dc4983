// The one quiet bar of a column page: how the month stands; it opens to the evidence.
import { ask, type ColumnContext, type PageContext, type RowVerdict } from '../../lib/messages.ts';
import type { Row, UnreadableReason } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import css from './bar.css?inline';
import { button, element, shadowHost } from './element.ts';
import { evidence } from './evidence.ts';
import { isShort, missedText, progressTexts, short } from './progress-text.ts';
import { barStands } from './veil.ts';

/** `doubt`: why nothing is said of the rows of this page, though a list may be there. */
export type BarContent = {
  context: PageContext;
  column: ColumnContext;
  rows: Row[];
  verdicts: (RowVerdict | undefined)[];
  doubt?: UnreadableReason;
};

/** Owners whose shares stand in the bar; the others are counted. */
const mostShares = 4;

// Stays open while the page is refreshed under it.
let open = false;

/** Shows the bar at the foot of the window; returns its host. */
export function showBar(document: Document, content: BarContent): HTMLElement {
  const { host, root } = shadowHost(
    document,
    css,
    'position: fixed !important; inset: auto 0 0 0 !important; z-index: 2147483000 !important; pointer-events: none !important;',
  );
  let small = content.context.minimised;
  const draw = () => {
    root.querySelector('[role=region]')?.remove();
    root.append(small ? pill(content, () => setSmall(false)) : bar(content, redraw, () => setSmall(true)));
  };
  // What was pressed is drawn anew: the keyboard stays on it.
  const redraw = () => {
    draw();
    root.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  const setSmall = (minimised: boolean) => {
    small = minimised;
    draw();
    root.querySelector<HTMLElement>('button')?.focus();
    void ask('bar.minimise', { minimised }).catch(() => undefined);
  };
  draw();
  barStands(host);
  return host;
}

function region(className: string, ...children: (Node | undefined)[]): HTMLElement {
  return element(
    'section',
    { role: 'region', 'aria-label': t('bar_region'), class: className, lang: t('language') },
    ...children,
  );
}

function pill({ column }: BarContent, enlarge: () => void): HTMLElement {
  const worst = column.progress.find(isShort) ?? column.progress[0];
  const label = t('bar_enlarge', column.column);
  return region(
    'pill',
    button(worst ? `${t('bar_name')} ${short(worst)}` : t('bar_name'), enlarge, {
      'aria-label': label,
      title: label,
    }),
  );
}

function bar(content: BarContent, redraw: () => void, minimise: () => void): HTMLElement {
  const { column } = content;
  const toggle = button(
    open ? t('bar_less') : t('bar_more'),
    () => {
      open = !open;
      redraw();
    },
    { 'aria-expanded': String(open) },
  );
  const line = element(
    'div',
    { class: 'line' },
    element('strong', {}, `${t('bar_name')} · ${column.column}`),
    ...progressTexts(column.progress),
    missedText(column.lastMonth),
    sharesText(column),
    readingText(content),
    column.newest ? element('span', {}, t('bar_newest', column.newest)) : undefined,
    column.doubts.length > 0
      ? element('span', { class: 'doubt' }, t('bar_doubts', column.doubts.length))
      : undefined,
    element('span', { class: 'grow' }),
    element(
      'span',
      { class: 'acts' },
      button(t('bar_teach'), () => void ask('teach.come', {}).catch(() => undefined), {
        class: 'quiet',
        title: t('teach_begin'),
      }),
      toggle,
      button(t('bar_minimise'), minimise),
    ),
  );
  return region('bar', open ? evidence(content) : undefined, line);
}

/** How this page was read, where that is worth a word: as it was taught, or not surely. */
function readingText({ context: { recipe }, column, doubt }: BarContent): HTMLElement | undefined {
  if (doubt === 'recipe') return element('span', { class: 'doubt' }, t('reason_recipe'));
  if (column.visited && doubt === undefined)
    return element('span', { title: t('bar_visits') }, t('bar_by_visit'));
  if (doubt === 'unsure') return element('span', { class: 'doubt' }, t('bar_unsure'));
  return recipe === undefined ? undefined : element('span', { title: recipe }, t('bar_by_recipe'));
}

function sharesText({ owners }: ColumnContext): HTMLElement | undefined {
  if (owners.length < 2) return undefined;
  const giving = owners.filter(({ done }) => done > 0).sort((a, b) => b.done - a.done);
  // A line of 15 units is no line to read: who gave something, and how many gave nothing.
  if (owners.length > mostShares) {
    const named = giving.slice(0, mostShares).map(({ unit, done }) => `${unit} ${done}`);
    return element(
      'span',
      { class: 'shares' },
      [...named, t('bar_shares_rest', owners.length - named.length)].join(' · '),
    );
  }
  return element('span', { class: 'shares' }, owners.map(({ unit, done }) => `${unit} ${done}`).join(' · '));
}
