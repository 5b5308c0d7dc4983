// The card of a teaching: what to click, what was understood, and how it is saved.
import type { TeachContext } from '../../lib/messages.ts';
import type { RecipeDate } from '../../lib/model.ts';
import { sureEnough } from '../../lib/pages/confidence.ts';
import type { Page, PageNode } from '../../lib/pages/page.ts';
import { isChinese, t } from '../../lib/words.ts';
import { button, element } from '../portal/element.ts';
import { previewPart } from './card-preview.ts';
import { note, short } from './controls.ts';
import { type Lesson, shownIn } from './lesson.ts';
import { savedPart } from './saved.ts';

/** A list that may be meant: words that tell it, its rows, how many and how many dates; `sure` 0 … 1 where it is read now. */
export type ListChoice = { words: string; nodes: PageNode[]; rows: number; dates: number; sure?: number };

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

function sureWords(sure: number): string {
  return t(sure < sureEnough ? 'teach_list_unsure' : 'teach_list_sure', Math.floor(sure * 100));
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
      one.sure === undefined ? undefined : ` ${sureWords(one.sure)}`,
    ),
  );
  return element('div', {}, element('p', { class: 'soft' }, t('teach_lists')), element('ul', {}, ...lines));
}
