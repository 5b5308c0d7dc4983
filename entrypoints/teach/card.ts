// The card of a teaching: what to click, what was understood, and how it is saved.
import type { TeachContext } from '../../lib/messages.ts';
import type { ColumnId, RecipeDate } from '../../lib/model.ts';
import type { Page, PageNode } from '../../lib/pages/page.ts';
import { patternFor } from '../../lib/pages/recipe-address.ts';
import type { Candidate } from '../../lib/pages/recipe-infer.ts';
import { isChinese, t } from '../../lib/words.ts';
import { button, element } from '../portal/element.ts';
import { choice, field, note } from './controls.ts';
import { type Lesson, shownIn } from './lesson.ts';
import { countWords, dateWord, warnings } from './preview.ts';
import { savedPart } from './saved.ts';

/** A list that may be meant: words that tell it, its rows, how many and how many dates. */
export type ListChoice = { words: string; nodes: PageNode[]; rows: number; dates: number };

export type Acts = {
  undo(): void;
  leave(): void;
  only(): void;
  list(choice: ListChoice): void;
  candidate(at: number): void;
  date(date: RecipeDate): void;
  askNext(): void;
  amend(part: Partial<Lesson>, redraw?: boolean): void;
  save(): void;
  takeBack(): void;
};

export type Shown = {
  lesson: Lesson;
  context: TeachContext;
  lists: ListChoice[];
  fault?: string;
  busy: boolean;
  canUndo: boolean;
  page: Page;
};

/** Draws the card anew; the keyboard stays on what was pressed, as far as it is still there. */
export function drawCard(card: HTMLElement, root: ShadowRoot, shown: Shown, acts: Acts): void {
  const kept = (root.activeElement as HTMLElement | null)?.dataset.key;
  const side = card.classList.contains('left');
  card.setAttribute('aria-label', t('teach_title'));
  card.setAttribute('lang', isChinese() ? 'zh-CN' : 'en');
  const title = element('h2', { tabindex: '-1', 'data-key': 'title' }, t('teach_title'));
  const swap = button(side ? '→' : '←', () => card.classList.toggle('left'), {
    'data-key': 'swap',
    'aria-label': t('teach_swap'),
    title: t('teach_swap'),
    class: 'small',
  });
  const body = shown.lesson.saved
    ? savedPart(shown, acts)
    : shownIn(shown.lesson) && !shown.lesson.asksNext
      ? previewPart(shown, acts)
      : pointingPart(shown, acts);
  card.replaceChildren(
    element('header', {}, title, swap),
    ...body.filter((one) => one !== undefined),
    foot(shown, acts),
  );
  const again = kept && card.querySelector<HTMLElement>(`[data-key="${kept}"]`);
  (again || (kept ? card.querySelector<HTMLElement>('h2') : undefined))?.focus({ preventScroll: true });
}

function foot({ lesson, canUndo, busy }: Shown, acts: Acts): HTMLElement {
  if (lesson.saved) return element('footer', {});
  const undo = button(t('teach_undo'), acts.undo, {
    'data-key': 'undo',
    ...(!canUndo || busy ? { disabled: '' } : {}),
  });
  return element('footer', {}, undo, button(t('teach_leave'), acts.leave, { 'data-key': 'leave' }));
}

type Parts = (HTMLElement | undefined)[];

function pointingPart({ lesson, lists }: Shown, acts: Acts): Parts {
  const [first] = lesson.picks;
  const words = lesson.asksNext ? t('teach_step_next') : first ? t('teach_step_two') : t('teach_step_one');
  return [
    element('p', { class: 'step', role: 'status' }, words),
    lesson.refusal &&
      note('warn', t(`teach_refusal_${lesson.refusal.replaceAll('-', '_')}` as 'teach_refusal_menu')),
    first && !lesson.asksNext
      ? element('p', {}, button(t('teach_only'), acts.only, { 'data-key': 'only' }))
      : undefined,
    !first && lists.length > 0 ? listsPart(lists, acts) : undefined,
    element('p', { class: 'soft' }, t('teach_keys')),
  ];
}

function listsPart(lists: ListChoice[], acts: Acts): HTMLElement {
  const lines = lists.map((one, at) =>
    element(
      'li',
      {},
      button(t('teach_list', short(one.words), one.rows, one.dates), () => acts.list(one), {
        'data-key': `list${at}`,
        class: 'line',
      }),
    ),
  );
  return element('div', {}, element('p', { class: 'soft' }, t('teach_lists')), element('ul', {}, ...lines));
}

const short = (words: string) => (words.length > 18 ? `${words.slice(0, 18)}…` : words);

function previewPart(shown: Shown, acts: Acts): Parts {
  const { lesson, context, fault, busy } = shown;
  const candidate = shownIn(lesson) as Candidate;
  return [
    element('p', { class: 'counts', role: 'status' }, countWords(candidate)),
    ...warnings(candidate, context.today).map((words) => note('warn', words)),
    candidatesPart(lesson, acts),
    datesPart(candidate, acts),
    nextPart(shown, candidate, acts),
    rowsPart(candidate),
    ...targetPart(shown, acts),
    fault ? note('broken', fault === 'teach_not_same' ? t('teach_not_same') : fault) : undefined,
    element(
      'p',
      {},
      button(busy ? t('teach_saving') : t('teach_save'), acts.save, {
        'data-key': 'save',
        class: 'primary',
        ...(busy ? { disabled: '' } : {}),
      }),
    ),
  ];
}

function candidatesPart({ candidates, at }: Lesson, acts: Acts): HTMLElement | undefined {
  if (candidates.length < 2) return undefined;
  const options = candidates.map((one, place) => ({
    value: String(place),
    words: t('teach_candidate', one.rows.length, short(one.rows[0]?.title ?? '')),
  }));
  return field(
    t('teach_candidates'),
    choice(options, String(at), (value) => acts.candidate(Number(value)), 'candidate'),
  );
}

function datesPart({ dates, parts }: Candidate, acts: Acts): HTMLElement | undefined {
  const now = JSON.stringify(parts.date);
  const same = ({ date }: { date: RecipeDate }) =>
    JSON.stringify({ ...date, means: '' }) === JSON.stringify({ ...parts.date, means: '' });
  const options = dates.map((one, at) => ({
    value: String(at),
    words: [one.header, one.sample, t('teach_date_count', one.count)].filter(Boolean).join(' · '),
  }));
  const none = { value: 'none', words: t('teach_date_none') };
  const chosen = dates.findIndex(same);
  const where = choice(
    [...options, none],
    chosen < 0 ? 'none' : String(chosen),
    (value) => acts.date(dates[Number(value)]?.date ?? { at: 'none', means: 'published' }),
    'date',
  );
  const meanings = (['published', 'issued', 'other'] as const).map((value) => ({
    value,
    words: t(`teach_means_${value}`),
  }));
  const means = choice(
    meanings,
    parts.date.means,
    (value) => acts.date({ ...JSON.parse(now), means: value } as RecipeDate),
    'means',
  );
  const row = element(
    'div',
    { class: 'pair' },
    field(t('teach_dates'), where),
    chosen < 0 ? undefined : field(t('teach_means'), means),
  );
  return row;
}

function nextPart({ lesson, page }: Shown, { next, parts }: Candidate, acts: Acts): HTMLElement {
  const words = next
    ? t('teach_next_found', next.replace(new URL(page.url).origin, ''))
    : t('teach_next_none');
  return element(
    'div',
    {},
    element(
      'p',
      {},
      words,
      ' ',
      button(next ? t('teach_next_other') : t('teach_next_show'), acts.askNext, {
        'data-key': 'next',
        class: 'small',
      }),
    ),
    parts.pager.kind === 'address' ? element('p', { class: 'soft' }, t('teach_next_counted')) : undefined,
    lesson.refusal
      ? note('warn', t(`teach_refusal_${lesson.refusal.replaceAll('-', '_')}` as 'teach_refusal_menu'))
      : undefined,
  );
}

/** Every row in words, for whoever does not see the frames, and for rows that are off the screen. */
function rowsPart({ rows }: Candidate): HTMLElement {
  const lines = rows.map((row) =>
    element('li', {}, row.title, ' ', element('span', { class: 'soft' }, dateWord(row))),
  );
  return element(
    'details',
    {},
    element('summary', { 'data-key': 'rows' }, t('teach_rows')),
    element('ol', {}, ...lines),
  );
}

/** For which column, under which name, and whether others share its layout. */
function targetPart({ lesson, context, page }: Shown, acts: Acts): HTMLElement[] {
  const columns = context.columns.map(({ column }) => ({ value: column, words: column }));
  const known = context.columns.find(({ column }) => column === lesson.column)?.url;
  const url = lesson.column === context.column ? context.url : page.url;
  const chosen = choice(
    [{ value: '', words: t('teach_no_column') }, ...columns],
    lesson.column ?? '',
    (value) => acts.amend(toColumn(value, lesson)),
    'column',
  );
  const name = element('input', { type: 'text', maxlength: '60', value: lesson.name, 'data-key': 'name' });
  name.addEventListener('input', () => acts.amend({ name: name.value }, false));
  const scopes = [
    { value: 'own', words: t('teach_scope_own') },
    { value: 'shared', words: t('teach_scope_shared', patternFor(url)) },
  ];
  const scope = choice(
    scopes,
    lesson.shared ? 'shared' : 'own',
    (value) => acts.amend({ shared: value === 'shared' }),
    'scope',
  );
  const moved = lesson.column && lesson.column !== context.column && known && known !== url;
  return [
    element('div', { class: 'pair' }, field(t('teach_column'), chosen), field(t('teach_name'), name)),
    ...(moved ? [note('warn', t('teach_moves', lesson.column ?? '', known))] : []),
    field(t('teach_scope'), scope),
  ];
}

function toColumn(value: ColumnId, { name, column }: Lesson): Partial<Lesson> {
  const own = name === '' || name === column;
  return { column: value || undefined, ...(own && { name: value }) };
}
