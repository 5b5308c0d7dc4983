// 催报: what a unit, or every unit, still has to supply this month, as text for a chat or a printed page.
import { lastDayOf } from '../../duties/days.ts';
import type { CountingUnit, Day, DutyTable, Month, Progress, UnitId } from '../../model.ts';
import type { Block, Report } from '../report.ts';
import { contentOf, dayWord, isJoint, monthWord, ownersWord, reasonOf, sharing } from '../urge-words.ts';

/** Progress of one month. `to` names the unit, or the open group (政府各组成部门), it is written to; without it the lines are grouped by owner. */
export type UrgeRecords = {
  table: DutyTable;
  list: Progress[];
  unit: CountingUnit;
  month: Month;
  today: Day;
  to?: UnitId;
};

/**
 * Lines that are met are left out. A number stands only where it was read: columns that could not be read, and lines
 * that unattributed articles might fill, are named apart as 需人工核对 and claimed to be short by nobody.
 */
export default {
  title: { zh: '催报', en: 'Reminder' },
  build: (records) => {
    const open = records.list.filter((p) => p.state !== 'met' && isFor(p, records.to));
    const heading: Block = {
      kind: 'heading',
      text: `关于报送${monthWord(records.month)}门户网站栏目信息的提醒`,
    };
    if (open.length === 0) return [heading, paragraph(`${records.to ?? '各单位'}没有需要提醒的栏目。`)];
    const addressee = records.to === undefined ? [] : [paragraph(`${records.to}：`)];
    const body = [...shortfalls(records, open), ...toBeLookedAt(records, open)];
    return [heading, ...addressee, ...body, ...hotline(records.table)];
  },
} satisfies Report<UrgeRecords>;

function isFor(p: Progress, to: UnitId | undefined): boolean {
  return to === undefined || [...p.owners, ...p.groups].includes(to);
}

/** Lines whose gap is known, to one unit or grouped by owner: single owners first, joint ones after them. */
function shortfalls(records: UrgeRecords, open: Progress[]): Block[] {
  const short = open.filter((p) => p.state !== 'unreadable' && p.state !== 'unattributed');
  if (short.length === 0) return [];
  const start = paragraph(opening(records));
  if (records.to !== undefined) return [start, table(records, short)];
  const groups = new Map<string, Progress[]>();
  for (const p of [...short.filter((p) => !isJoint(p)), ...short.filter(isJoint)]) {
    groups.set(ownersWord(p), [...(groups.get(ownersWord(p)) ?? []), p]);
  }
  return [
    start,
    ...[...groups].flatMap(([owners, lines]): Block[] => [
      { kind: 'heading', text: `【${owners}】` },
      table(records, lines),
    ]),
  ];
}

function opening({ table, unit, month, today }: UrgeRecords): string {
  const source = `根据${table.source.documentNumber}对照表（${unitWords[unit]}）`;
  const end = lastDayOf(month);
  if (today > end) {
    return `${source}，${monthWord(month)}已经结束，以下栏目未达到报送频率，请核对；已发布而没有计入的，请提供网址。`;
  }
  return `${source}，截至${dayWord(today)}以下栏目尚未达到报送频率，请于${dayWord(end)}前报送。`;
}

function table(records: UrgeRecords, lines: Progress[]): Block {
  const end = `${dayWord(lastDayOf(records.month))}截止`;
  return {
    kind: 'table',
    head: ['栏目', '已发布/应发布', '截止日期', '报送内容'],
    rows: lines.map((p, n) => [
      `${n + 1}．${p.column}${sharing(p, records.to)}`,
      `已发布${p.done}条/应发布${p.required}条${p.unattributed > 0 ? `（另有${p.unattributed}条待归属）` : ''}`,
      end,
      `报送内容：${contentOf(p, records.table, records.to)}`,
    ]),
  };
}

/** 需人工核对: what could not be read, and what may be met once somebody says which line its articles belong to. */
function toBeLookedAt(records: UrgeRecords, open: Progress[]): Block[] {
  const whose = (p: Progress) => (records.to === undefined ? `（${ownersWord(p)}）` : '');
  const unread = open.filter((p) => p.state === 'unreadable');
  const loose = open.filter((p) => p.state === 'unattributed');
  if (unread.length + loose.length === 0) return [];
  const rows = [
    ...unread.map((p) => [`${p.column}${whose(p)}`, unreadWord(p)]),
    ...loose.map((p) => [
      `${p.column}${whose(p)}`,
      `已归属${p.done}条，另有${p.unattributed}条待归属，可能已达到${p.required}条`,
    ]),
  ];
  return [
    { kind: 'heading', text: '【需人工核对】' },
    {
      kind: 'table',
      head: ['栏目', '情况'],
      rows: rows.map(([column, what], n) => [`${n + 1}．${column}`, `${what}`]),
    },
  ];
}

/** What was seen in part is told as “at least”; of the rest nothing is known. */
function unreadWord(p: Progress): string {
  if (p.reason !== 'partial') return `没有读到（${reasonOf(p)}），条数不明`;
  return p.done > 0 ? `${reasonOf(p)}，至少${p.done}条，应有${p.required}条` : `${reasonOf(p)}，条数不明`;
}

function hotline({ hotline }: DutyTable): Block[] {
  return hotline ? [paragraph(`${hotline.purpose}，请拨打${hotline.phone}。`)] : [];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

const unitWords: Record<CountingUnit, string> = {
  line: '按责任行计，共同保障的单位合计',
  column: '按栏目计',
  owner: '按单位计',
};
