// 信息发布审核单 filled from the draft: a proposal a person edits; opinions and signatures are left to people.
import type { Contact, Day, Draft, DutyTable, People, ReviewForm, UnitId } from '../model.ts';

/** What a form is filled from besides the draft. */
export type FormContext = {
  table: Pick<DutyTable, 'government'>;
  today: Day;
  /** Unit that the source leads to. */
  unit?: UnitId;
  people: People;
  contacts: Contact[];
};

/** Sources that only a repost has: higher levels, the press, other sites. */
const reposted =
  /新华|人民日报|人民网|央视|中国政府网|国务院|日报|晚报|广播电视|融媒体|自治区|内蒙古|通辽市政府|通辽市人民政府|转载/;

/**
 * The 13 fields in the notice's order. The unit's own contact comes before the names of the settings. The date of
 * release is today's, whatever date the article carries; a wish for a later day is kept.
 */
export function prefill(draft: Draft, context: FormContext): ReviewForm {
  const { table, today, unit, people, contacts } = context;
  const contact = contacts.find((one) => one.unit === unit);
  return {
    submittedOn: printedDay(today),
    clerk: contact?.person || people.clerk,
    phone: contact?.phone ?? '',
    title: draft.title.trim(),
    unit: unit ?? draft.contentSource.trim(),
    sourceKind: sourceKind(draft.contentSource, unit),
    column: draft.column.trim(),
    publishAt: laterThan(today, draft.publishedOn) ?? printedDay(today),
    unitOpinion: unitOpinion(table.government),
    leaderOpinion: '',
    siteOpinion: '',
    publisher: people.publisher,
    publishedOn: printedDay(today),
  };
}

/** The sentence the notice prints in the field of the supplying unit; it counts only once signed. */
export function unitOpinion(government: string): string {
  return `经审核，该信息准确真实，不涉密，根据有关规定，拟在${government}门户网站发布。`;
}

/** `2026-03-05` → `2026年3月5日`, as forms print it. */
export function printedDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Ticked only where the source says so: a unit of the table writes itself, press and higher levels are reposted. */
function sourceKind(source: string, unit: UnitId | undefined): ReviewForm['sourceKind'] {
  if (reposted.test(source)) return 'repost';
  return unit === undefined ? '' : 'own';
}

function laterThan(today: Day, typed: string): string | undefined {
  const [, year, month = '', date = ''] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(typed.trim()) ?? [];
  const day = year && `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return day && day > today ? typed.trim() : undefined;
}
