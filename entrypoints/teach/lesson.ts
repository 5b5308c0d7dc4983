// What has been pointed at so far and what it was understood to mean: pure, one value a step, so that each step can be undone.
import type { TeachContext, Tried } from '../../lib/messages.ts';
import type { ColumnId, Recipe } from '../../lib/model.ts';
import { columnHeading } from '../../lib/pages/heading.ts';
import type { Page, PageNode } from '../../lib/pages/page.ts';
import { type Candidate, withDate, withPager } from '../../lib/pages/recipe-candidate.ts';
import { type Inference, inferRecipe } from '../../lib/pages/recipe-infer.ts';
import { selectorOf } from '../../lib/pages/recipe-paths.ts';
import { linkAddress } from '../../lib/pages/recipe-rows.ts';
import { squeeze } from '../../lib/pages/text.ts';

/** Why two titles, or a link to the next page, were not taken. */
export type Refusal =
  | Extract<Inference, { state: 'not' }>['why']
  | 'next-script'
  | 'next-number'
  | 'next-none';

export type Lesson = {
  picks: PageNode[];
  refusal?: Refusal;
  candidates: Candidate[];
  /** Which of them is shown. */
  at: number;
  /** The next click is for 下一页. */
  asksNext?: true;
  column?: ColumnId;
  name: string;
  shared: boolean;
  saved?: { id: string; tried: Tried };
};

/** Nothing pointed at yet. */
export function firstLesson(page: Page, { column }: TeachContext): Lesson {
  return {
    picks: [],
    candidates: [],
    at: 0,
    column,
    name: column ?? columnHeading(page)[0] ?? '',
    shared: false,
  };
}

/** One more title; the second shows the list, a third begins with a new second one. */
export function withPick(page: Page, lesson: Lesson, node: PageNode): Lesson {
  const { refusal: _, ...rest } = lesson;
  const [first] = lesson.picks;
  if (!first) {
    const alone = inferRecipe(page, node);
    if (alone.state === 'not' && alone.why !== 'menu') return { ...rest, refusal: alone.why };
    return { ...rest, picks: [node] };
  }
  return understood({ ...rest, picks: [first, node] }, inferRecipe(page, first, node));
}

/** The list has only the one row that was pointed at. */
export function withOnly(page: Page, lesson: Lesson): Lesson {
  const [first] = lesson.picks;
  return first ? understood(lesson, inferRecipe(page, first)) : lesson;
}

/** A whole list that the general reader found is taken at once. */
export function withList(page: Page, lesson: Lesson, nodes: PageNode[]): Lesson {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return lesson;
  return first === last
    ? withOnly(page, withPick(page, lesson, first))
    : withPick(page, withPick(page, lesson, first), last);
}

function understood(lesson: Lesson, made: Inference): Lesson {
  if (made.state === 'found') return { ...lesson, candidates: made.candidates, at: 0 };
  // The first title stays: it is the second that is to be pointed at again.
  return { ...lesson, picks: lesson.picks.slice(0, 1), candidates: [], refusal: made.why };
}

/** The list shown, once there is one. */
export const shownIn = ({ candidates, at }: Lesson): Candidate | undefined => candidates[at];

/** The list shown with its dates read elsewhere. */
export function withDateAt(page: Page, lesson: Lesson, date: Recipe['date']): Lesson {
  return changed(lesson, (candidate) => withDate(page, candidate, date));
}

/** The link to the next page was pointed at. */
export function withNext(page: Page, lesson: Lesson, link: PageNode | undefined): Lesson {
  const { asksNext: _, refusal: __, ...rest } = lesson;
  if (!link) return { ...rest, refusal: 'next-none' };
  const url = linkAddress(page, link);
  const words = squeeze(link.text() || link.attr('title') || '');
  if (!url || /^\s*(?:#|javascript:)/i.test(link.attr('href') ?? '#'))
    return { ...rest, refusal: 'next-script' };
  if (!/^\d+$/.test(words))
    return changed(rest, (one) =>
      withPager(one, { kind: 'link', words, selector: selectorOf(page, link) }, url),
    );
  const pattern = numbered(url, words, page.url);
  if (!pattern || words !== '2') return { ...rest, refusal: 'next-number' };
  return changed(rest, (one) => withPager(one, { kind: 'address', pattern }, url));
}

/** The address with its last such number left open, told from the page's own folder where it lies there. */
function numbered(url: string, number: string, from: string): string | undefined {
  const { pathname, search } = new URL(url);
  const folder = new URL('.', from).pathname;
  const whole = pathname + search;
  const match = /^(.*?)(\d+)(\D*)$/.exec(whole.startsWith(folder) ? whole.slice(folder.length) : whole);
  return match?.[2] === number ? `${match[1]}{n}${match[3]}` : undefined;
}

function changed(lesson: Lesson, change: (candidate: Candidate) => Candidate): Lesson {
  const candidates = lesson.candidates.map((one, at) => (at === lesson.at ? change(one) : one));
  return { ...lesson, candidates };
}
