// What is due: 将到期 this month and 未达标 last month, for the badge, the digest and the marks on links.
import { dutyTable } from '../../lib/duties/builtin.ts';
import { addMonths, dayOf, monthOf } from '../../lib/duties/days.ts';
import { needsMark, owedBy, progress } from '../../lib/duties/progress.ts';
import type { PageContext } from '../../lib/messages.ts';
import type { Instant, Month, Progress, Settings, Words } from '../../lib/model.ts';
import { allColumns } from '../../lib/store/columns.ts';
import { countsOf } from '../../lib/store/months.ts';

/** Progress of this month and of the last, under the counting unit of the settings. */
export async function bothMonths(
  settings: Settings,
  now: Instant,
): Promise<{ thisMonth: Progress[]; lastMonth: Progress[] }> {
  const today = dayOf(now);
  const of = async (month: Month) =>
    progress({ table: dutyTable, counts: await countsOf(month), unit: settings.countingUnit, month, today });
  const month = monthOf(today);
  return { thisMonth: await of(month), lastMonth: await of(addMonths(month, -1)) };
}

/** What badge and links may point at: 将到期 now and 未达标 last month; mine only, if my unit is set. */
export function marked(list: Progress[], settings: Settings): Progress[] {
  const mine = settings.myUnit ? owedBy(list, settings.myUnit) : list;
  return mine.filter(needsMark);
}

/** The columns of this site whose links want a mark, each with what is due. */
export async function marksOf(
  thisMonth: Progress[],
  lastMonth: Progress[],
  settings: Settings,
  origin?: string,
): Promise<PageContext['marks']> {
  const columns = (await allColumns()).filter((column) => column.site === origin && column.url);
  const due = [...marked(lastMonth, settings), ...marked(thisMonth, settings)];
  return columns.flatMap(({ column, url }) => {
    const own = due.filter((one) => one.column === column);
    if (own.length === 0 || !url) return [];
    const state = own.some((one) => one.state === 'due-soon') ? 'due-soon' : 'missed';
    return [{ url, column, state, words: together(own.map(markWords)) }];
  });
}

function together(all: Words[]): Words {
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') };
}

function markWords({ column, done, required, state, daysLeft }: Progress): Words {
  return state === 'missed'
    ? {
        zh: `${column}：上月 ${done}/${required}，未达标`,
        en: `${column}: ${done}/${required} last month, missed`,
      }
    : {
        zh: `${column}：本月 ${done}/${required}，还剩 ${daysLeft} 天`,
        en: `${column}: ${done}/${required} this month, ${daysLeft} days left`,
      };
}
