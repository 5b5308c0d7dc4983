// What is shown of a lesson in the page: lists that may be meant, and frames around what was pointed at.
import type { TeachContext } from '../../lib/messages.ts';
import { readColumnPage } from '../../lib/pages/adapters.ts';
import { elementOf, type livePage } from '../../lib/pages/live.ts';
import type { PageNode } from '../../lib/pages/page.ts';
import type { ListChoice } from './card.ts';
import type { Frame } from './layer.ts';
import { type Lesson, shownIn } from './lesson.ts';
import { frameWords } from './preview.ts';

/** True while clicks on the page mean something. */
export const picks = (lesson: Lesson) =>
  !lesson.saved && (lesson.asksNext === true || shownIn(lesson) === undefined);

/** What the general reader takes for the list, and what it passed over: perhaps one of them is meant. */
export function listsOf(page: ReturnType<typeof livePage>, { today }: TeachContext): ListChoice[] {
  const read = readColumnPage(page, today);
  const nodes = read.nodes.filter((node): node is PageNode => node !== undefined);
  const rows = read.reading.state === 'read' ? read.reading.rows : [];
  const first = nodes.length
    ? [
        {
          words: rows[0]?.title ?? '',
          nodes,
          rows: rows.length,
          dates: rows.filter(({ date }) => date).length,
          sure: read.confidence,
        },
      ]
    : [];
  const unsure = read.reading.state === 'unreadable' && read.reading.reason === 'unsure';
  const others = read.others().map((one, at) => ({
    words: one.heading ?? one.titles[0] ?? '',
    nodes: one.nodes,
    rows: one.titles.length,
    dates: one.dated,
    ...(unsure && at === 0 && { sure: read.confidence }),
  }));
  return [...first, ...others].filter((one) => one.nodes.length > 0).slice(0, 4);
}

/** Around each row of the list understood; before that, around each title pointed at. */
export function framesOf(lesson: Lesson, context: TeachContext): Frame[] {
  const shown = shownIn(lesson);
  const framed = (node: PageNode, kind: Frame['kind'], words?: string): Frame[] => {
    const over = elementOf(node);
    return over ? [{ over, kind, ...(words && { words }) }] : [];
  };
  if (!shown) return lesson.picks.flatMap((node, at) => framed(node, 'pick', String(at + 1)));
  return shown.rows.flatMap((row, at) =>
    framed(row.node, row.date || row.monthDay ? 'row' : 'lacking', frameWords(row, at, context)),
  );
}

/** Around what a click would take. */
export function hover(over: PageNode | undefined, lesson: Lesson): Frame[] {
  const found = over && picks(lesson) ? elementOf(over) : undefined;
  return found ? [{ over: found, kind: 'hover' }] : [];
}
