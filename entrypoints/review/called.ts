// What a back office calls the column of a draft, and which of the table's columns that may be.
import type { ColumnView } from '../../components/review/views.ts';
import type { Draft } from '../../lib/model.ts';
import { crumbParam } from '../../lib/review/draft-crumbs.ts';

/** The column of the table that the page around the form names, surest first; 重点领域信息公开-就业创业 may be its 就业创业. */
export function proposedOf({ column, columnSaid = [] }: Draft, columns: string[]): string | undefined {
  const steps = column.split(/\s*[-–—/>»›]+\s*/).reverse();
  const said = [...columnSaid, ...(steps.length > 1 ? steps : [])];
  return said.find((words) => columns.includes(words));
}

/** Words of the form stand for another column only where they were told to; a number stands for none by itself. */
export function calledBy(
  { column, columnKeys = [] }: Draft,
  proposed: string | undefined,
): Pick<ColumnView, 'as' | 'mapped'> {
  const [as] = columnKeys;
  // 当前位置 may be the same for all columns: it is offered only where it names one.
  if (!as || (as.param === crumbParam && !column && !proposed)) return { mapped: false };
  return { as, mapped: as.param ? column !== '' : as.value !== column };
}
