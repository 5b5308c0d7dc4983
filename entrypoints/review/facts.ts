// What is known of a draft before anything is judged: its column's lines, the unit its source leads to.
import { dutiesOf, ownersOf } from '../../lib/duties/table.ts';
import { resolveUnit } from '../../lib/duties/units.ts';
import type { ReviewContext } from '../../lib/messages.ts';
import type { Draft, DutyTable, UnitId } from '../../lib/model.ts';
import type { CheckInput } from '../../lib/review/check.ts';

/** Also what the checks are given. */
export type Facts = CheckInput & { owners: UnitId[] };

export function factsOf(
  draft: Draft,
  context: Pick<ReviewContext, 'titlesInColumn' | 'today'>,
  table: DutyTable,
): Facts {
  const duties = dutiesOf(table, draft.column);
  const unit = resolveUnit(table, draft.contentSource)?.unit;
  return {
    draft,
    text: draft.text,
    table,
    duties,
    ...(unit !== undefined && { unit }),
    titlesInColumn: context.titlesInColumn,
    today: context.today,
    owners: duties.length > 0 ? ownersOf(table, draft.column) : [],
  };
}
