// Whose column the draft goes to, and what its release does to the month's quota.
import { countWord } from '../../components/ProgressRow.tsx';
import { reasonWord } from '../../components/reasons.ts';
import type { ColumnView, Effect } from '../../components/review/views.ts';
import { attribute } from '../../lib/duties/attribution.ts';
import { monthOf } from '../../lib/duties/days.ts';
import { fits } from '../../lib/duties/fit.ts';
import { groupsOf, unitsOf } from '../../lib/duties/table.ts';
import type { ReviewContext } from '../../lib/messages.ts';
import type {
  Article,
  Draft,
  Duty,
  DutyId,
  DutyTable,
  Month,
  Progress,
  ReviewForm,
  UnitId,
} from '../../lib/model.ts';
import { readDate } from '../../lib/pages/dates.ts';
import { t } from '../../lib/words.ts';
import { calledBy, proposedOf } from './called.ts';

/** What the section needs: the draft, its column's lines, the unit its source leads to. */
export type ColumnFacts = {
  draft: Draft;
  table: DutyTable;
  duties: Duty[];
  unit?: UnitId;
  context: ReviewContext;
  sourceKind: ReviewForm['sourceKind'];
};

export function columnView(facts: ColumnFacts): ColumnView {
  const { draft, table, duties, unit, context } = facts;
  const owners = [...new Set(duties.flatMap(unitsOf))];
  const groups = [...new Set(duties.flatMap((duty) => groupsOf(table, duty)))];
  const callable = unit !== undefined && owners.includes(unit) ? [unit] : owners;
  const wanting = uncounted(facts);
  const columns = [...new Set(table.duties.map((duty) => duty.column))];
  const proposed = proposedOf(draft, columns);
  return {
    chosen: draft.column,
    known: duties.length > 0,
    ...calledBy(draft, proposed),
    columns,
    ...(proposed !== undefined && { proposed }),
    owners,
    groups,
    source: draft.contentSource.trim(),
    ...(unit !== undefined && { unit }),
    among: amongOwners(unit, owners, groups),
    contacts: callable.map(
      (one) => context.settings.contacts.find((contact) => contact.unit === one) ?? { unit: one },
    ),
    effects: effectsOf(facts, wanting === undefined),
    ...((wanting ?? uncertain(facts)) && { effectNote: wanting ?? uncertain(facts) }),
    ...(duties.length > 0 && { fits: fits(draft.title, draft.text, duties) }),
    contents: duties.map(({ id, content, quota, owners: printed }) => ({
      duty: id,
      content,
      quota: quota.printed,
      owners: printed.map((owner) => owner.printed).join(t('desk_list_comma')),
    })),
  };
}

function amongOwners(unit: UnitId | undefined, owners: UnitId[], groups: string[]): ColumnView['among'] {
  if (unit === undefined) return 'unknown';
  if (owners.includes(unit)) return 'yes';
  return groups.length > 0 ? 'group' : 'no';
}

/** Before and after, in the order of the progress; `counts` is false where the draft will not count this month. */
export function effectsOf(facts: ColumnFacts, counts: boolean): Effect[] {
  const { progress, settings } = facts.context;
  const line = lineOf(facts);
  return progress.map((one) => {
    const effect: Effect = { key: one.key, label: labelOf(one, facts.duties), required: one.required };
    if (one.reason === 'partial' && one.done > 0) {
      return { ...effect, unread: `${countWord(one)} · ${reasonWord('partial')}` };
    }
    if (one.reason !== undefined) {
      return { ...effect, unread: t('panel_effect_unread', reasonWord(one.reason)) };
    }
    const fills = counts && fillsIt(one, settings.countingUnit, line, facts.unit, progress.length);
    return { ...effect, before: one.done, ...(fills && { after: one.done + 1 }) };
  });
}

function fillsIt(
  one: Progress,
  countingUnit: ReviewContext['settings']['countingUnit'],
  line: DutyId | undefined,
  unit: UnitId | undefined,
  of: number,
): boolean {
  if (countingUnit === 'column') return true;
  if (countingUnit === 'owner') return unit !== undefined && one.owners.includes(unit);
  return of === 1 || (line !== undefined && one.duties.includes(line));
}

/** Which line the draft will fill, as the survey would attribute it. */
function lineOf({ draft, duties, table, unit, context }: ColumnFacts): DutyId | undefined {
  const article: Article = {
    url: draft.url,
    title: draft.title,
    kind: 'own',
    firstSeen: `${context.today}T00:00:00Z`,
    contentSource: draft.contentSource,
    page: 'read',
    ...(unit !== undefined && { unit }),
  };
  return attribute(article, duties, table);
}

/** Why the draft will not raise this month's count, in words; undefined if it will. */
function uncounted({ draft, context, sourceKind }: ColumnFacts): string | undefined {
  const month = publishMonth(draft, context);
  if (month !== monthOf(context.today)) return t('panel_effect_other_month', month);
  if (sourceKind === 'repost' && !context.settings.countReposts) return t('panel_effect_repost');
  return undefined;
}

/** Why the effect cannot be told for certain. */
function uncertain(facts: ColumnFacts): string | undefined {
  const { draft, context, unit, duties } = facts;
  if (context.titlesInColumn.includes(draft.title.trim())) return t('panel_effect_same');
  const { countingUnit } = context.settings;
  if (countingUnit === 'line' && duties.length > 1 && lineOf(facts) === undefined)
    return t('panel_effect_line');
  const owned = context.progress.some((one) => unit !== undefined && one.owners.includes(unit));
  if (countingUnit === 'owner' && context.progress.length > 0 && !owned) return t('panel_effect_owner');
  return undefined;
}

function publishMonth(draft: Draft, context: ReviewContext): Month {
  const typed = draft.publishedOn.trim();
  return monthOf(readDate(typed)?.on ?? context.today);
}

function labelOf(one: Progress, duties: Duty[]): string {
  const [, unit] = one.key.split('@');
  if (unit) return unit;
  const duty = duties.find((line) => one.duties[0] === line.id);
  return duty ? duty.owners.map((owner) => owner.printed).join(t('desk_list_comma')) : one.column;
}
