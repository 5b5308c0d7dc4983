// The duty table of the notice: what is in it, and how a bad table is refused.
import { describe, expect, it } from 'vitest';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import {
  columnsOf,
  dutiesOf,
  groupsOf,
  ownersOf,
  parseDutyTable,
  unitsOf,
} from '../../../lib/duties/table.ts';
import { resolveUnit } from '../../../lib/duties/units.ts';
import { Explained } from '../../../lib/errors.ts';
import naiman from '../../../public/data/naiman-2022.json';

const { duties, notes, units, doubts } = dutyTable;
const line = (id: string) => {
  const found = duties.find((duty) => duty.id === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
};

describe('the notice', () => {
  it('is sound as it stands in the file, so that it is used without being read anew', () => {
    expect(parseDutyTable(naiman)).toEqual(dutyTable);
  });

  const numbers = [...new Map(duties.map((duty) => [duty.row, duty.printedNumber])).values()];

  it.each([
    ['rows', new Set(duties.map((duty) => duty.row)).size, 31],
    ['printed numbers', numbers.filter((number) => number !== undefined).length, 30],
    ['distinct printed numbers', new Set(numbers.filter((number) => number !== undefined)).size, 29],
    ['duty lines', duties.length, 35],
    ['columns', columnsOf(dutyTable).length, 32],
    ['columns of several lines', columnsOf(dutyTable).filter((column) => column.duties.length > 1).length, 3],
    ['lines under 重点领域信息公开', duties.filter((duty) => duty.section === '重点领域信息公开').length, 27],
    ['lines under 法定主动公开内容', duties.filter((duty) => duty.section === '法定主动公开内容').length, 8],
    ['units', units.length, 27],
    ['units of note 1', notes.find((note) => note.id === '备注1')?.units?.length, 15],
    ['units of note 2', notes.find((note) => note.id === '备注2')?.units?.length, 10],
    ['units of note 3', notes.find((note) => note.id === '备注3')?.units?.length, 9],
    ['owners of line 6', ownersOf(dutyTable, '收费项目').length, 12],
    ['open groups', notes.filter((note) => note.units === undefined).length, 1],
  ])('has the right number of %s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });

  it('numbers the rows 1 to 31 without a gap and leaves the printed numbers as they are', () => {
    expect([...new Set(duties.map((duty) => duty.row))]).toEqual(Array.from({ length: 31 }, (_, n) => n + 1));
    expect(line('财政信息#1').printedNumber).toBeUndefined();
    expect(numbers).not.toContain('7');
    expect(numbers.filter((number) => number === '8')).toHaveLength(2);
  });

  it.each(duties.map((duty) => [duty.id, duty] as const))(
    '%s has content, two items a month and an owner',
    (_id, duty) => {
      expect(duty.content.length).toBeGreaterThan(7);
      expect(duty.content).not.toMatch(/\s/);
      expect(duty.quota).toEqual({ min: 2, per: 'month', printed: '每月≥2条' });
      expect(unitsOf(duty).length + groupsOf(dutyTable, duty).length).toBeGreaterThan(0);
    },
  );

  it('resolves every owner as printed to a unit that the line has', () => {
    for (const duty of duties) {
      for (const { printed, units, note } of duty.owners) {
        const unit = resolveUnit(dutyTable, printed)?.unit;
        if (unit === undefined) expect([printed, note]).toEqual([printed, expect.any(String)]);
        else expect(units).toContain(unit);
      }
    }
  });

  it('resolves every unit of the notes as printed, in order', () => {
    for (const { printedUnits = [], units = [] } of notes) {
      const found = printedUnits.map((printed) => resolveUnit(dutyTable, printed));
      expect(found.map((one) => one?.unit)).toEqual(units);
      for (const one of found) expect(one?.confidence).toBeGreaterThan(0.9);
    }
  });

  it('keeps 政府各组成部门 an open group and note 2 to its scope', () => {
    expect(groupsOf(dutyTable, line('规划信息#2'))).toEqual(['政府各组成部门']);
    expect(unitsOf(line('规划信息#2'))).toEqual([]);
    expect(groupsOf(dutyTable, line('法律服务#1'))).toEqual(['政府各组成部门']);
    expect(unitsOf(line('法律服务#1'))).toEqual(['司法局']);
    expect(notes.find((note) => note.id === '备注2')?.scope).toBe('行政事业性收费情况');
  });

  it('mends nothing: damaged text stands as printed and is doubted', () => {
    expect(line('涉农补贴#1').content).toContain('农业经营主体动物防疫补助补贴');
    expect(line('养老服务#1').content).toContain('通知、公告实施情况');
    expect(line('文化服务#1').content).toContain('公共文化服务服务领域');
    for (const id of ['涉农补贴#1', '养老服务#1', '文化服务#1', '法律服务#1', '保障性安居住房#1']) {
      expect(doubts.some((doubt) => doubt.id.startsWith('text-') && doubt.duties.includes(id))).toBe(true);
    }
  });

  it('gives the telephone only for changes to the table', () => {
    expect(dutyTable.hotline).toEqual({ phone: '4222699', purpose: '对表中公开事项及分配的意见或建议' });
  });

  it.each([
    'number-4',
    'number-7',
    'number-8-twice',
    'row-15-two-columns',
    'row-23-section',
    'note-2-scope',
    'form-name',
    'no-date',
    'open-group',
    'note-1-note-3',
    'time-bound-30',
    'time-bound-31',
    'quota-unit',
  ])('doubts %s, in both languages', (id) => {
    const doubt = doubts.find((one) => one.id === id);
    expect(doubt?.text.zh).toMatch(/[\u4e00-\u9fa5]/);
    expect(doubt?.text.en).toMatch(/[a-z]/);
    expect(doubt?.place).not.toBe('');
  });

  it('names each doubt once', () => {
    expect(new Set(doubts.map((doubt) => doubt.id)).size).toBe(doubts.length);
  });
});

describe('columns are found by name', () => {
  it.each([
    ['规划信息', 2],
    ['  ├─ 规划信息', 2],
    ['│　└─规划信息', 2],
    ['--规划信息', 2],
    ['规划信息(12)', 2],
    ['规划信息（12）', 2],
    ['政府信息公开>重点领域>涉农补贴', 2],
    ['首页 / 法定主动公开内容 / 产品质量', 1],
    ['规划 信息', 2],
    ['财政资金直达基层', 1],
    ['通知公告', 0],
    ['规划', 0],
    ['', 0],
    ['  ', 0],
    ['未分类、养老服务', 1],
    ['未分类、通知公告', 0],
  ])('%j leads to %i lines', (name, lines) => {
    expect(dutiesOf(dutyTable, name)).toHaveLength(lines);
  });
});

describe('a bad table is refused, naming row and field', () => {
  type Table = typeof naiman;
  const spoilt = (spoil: (table: Table) => void) => {
    const copy = structuredClone(naiman) as Table;
    spoil(copy);
    return copy;
  };
  const at = <T>(list: T[], index: number): T => list[index] as T;

  it.each<[string, unknown, string]>([
    [
      'no content',
      spoilt((t) => delete (at(t.duties, 33) as { content?: string }).content),
      '第30行的“报送内容”缺失',
    ],
    [
      'empty content',
      spoilt((t) => Object.assign(at(t.duties, 4), { content: ' ' })),
      '第4行的“报送内容”缺失',
    ],
    ['no owner', spoilt((t) => Object.assign(at(t.duties, 34), { owners: [] })), '第31行的“保障部门”缺失'],
    [
      'a quota in words',
      spoilt((t) => Object.assign(at(t.duties, 0), { quota: '每月' })),
      '第1行的“报送频率”不合格式',
    ],
    [
      'a quota of none',
      spoilt((t) => Object.assign(at(t.duties, 2).quota, { min: 0 })),
      '第2行的“报送频率”不合格式',
    ],
    ['a strange field', spoilt((t) => Object.assign(at(t.duties, 2), { 备注: 'x' })), '第2行的“备注”不是'],
    [
      'an id twice',
      spoilt((t) => Object.assign(at(t.duties, 1), { id: '规划信息#1' })),
      '第1行的“编号”应为“规划信息#2”',
    ],
    [
      'an unknown unit',
      spoilt((t) => at(at(t.duties, 2).owners, 0).units.push('气象局')),
      '第2行的“保障部门”中没有单位“气象局”',
    ],
    [
      'an unknown note',
      spoilt((t) => Object.assign(at(at(t.duties, 3).owners, 0), { note: '备注9' })),
      '第3行的“保障部门”所指的“备注9”不存在',
    ],
    [
      'an owner without a unit',
      spoilt((t) => Object.assign(at(at(t.duties, 2).owners, 0), { units: [] })),
      '“统计局”没有对应单位',
    ],
    [
      'an unknown section',
      spoilt((t) => Object.assign(at(t.duties, 2), { section: '其他' })),
      '第2行的“公开内容分组”不在分组之列',
    ],
    ['a name twice', spoilt((t) => at(t.units, 0).otherNames.push('财政局')), '“财政局”重复'],
    [
      'a note that loses a unit',
      spoilt((t) => at(t.notes, 0).units?.pop()),
      '“备注1”所列单位与对应单位数目不等',
    ],
    [
      'a doubt of nothing',
      spoilt((t) => at(t.doubts, 0).duties.push('没有#1')),
      '存疑“number-4”所指的“没有#1”不存在',
    ],
    ['no duties', spoilt((t) => Object.assign(t, { duties: [] })), '“责任行”缺失'],
    ['no title', spoilt((t) => Object.assign(t, { title: undefined })), '“标题”缺失'],
    ['not a table', '对照表', '不合格式'],
    ['nothing', undefined, '缺失'],
  ])('%s', (_what, json, words) => {
    let said: unknown;
    try {
      parseDutyTable(json);
    } catch (error) {
      said = error;
    }
    expect(said).toBeInstanceOf(Explained);
    expect((said as Explained).words.zh).toContain(words);
    expect((said as Explained).words.zh).toContain('整张表没有采用');
    expect((said as Explained).words.en).toMatch(/not taken/);
  });
});
