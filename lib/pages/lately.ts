// Tells the day of 今天, 昨天 and 3天前, where it is known on which day the page was seen.
import type { Day, ShownDate } from '../model.ts';

const word =
  /(?:^|[\s[(（【:：·|])((今天|刚刚|刚才)|(昨天)|(前天)|(\d{1,3}) ?(分钟|小时|天)前)(?:$|[\s\])）】·|\d])/;

/** Later than so many hours ago may have been yesterday. */
const surelyToday = 6;

/** The words as printed, where a text says how long ago something was. */
export const readLately = (text: string): string | undefined => word.exec(text)?.[1];

/** The day meant, counted from the day `seen`; undefined where that is not known, or where hours may reach over midnight. */
export function latelyDate(printed: string, seen: Day | undefined): ShownDate | undefined {
  const [, , today, yesterday, before, count = '', unit] = word.exec(printed) ?? [];
  if (!seen || (unit === '小时' && +count > surelyToday)) return undefined;
  const ago = today || unit === '分钟' || unit === '小时' ? 0 : yesterday ? 1 : before ? 2 : +count;
  const on = new Date(Date.parse(seen) - ago * 86_400_000).toISOString().slice(0, 10);
  return { on, origin: 'inferred', printed };
}
