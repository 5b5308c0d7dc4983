// 催报 reads well in a chat and claims nothing that was not read.
import { describe, expect, it } from 'vitest';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { progress } from '../../../lib/duties/progress.ts';
import { columnsOf } from '../../../lib/duties/table.ts';
import type { ColumnCount, CountingUnit, Day, UnitId } from '../../../lib/model.ts';
import { plainText } from '../../../lib/office/report.ts';
import urge from '../../../lib/office/reports/urge.ts';

const month = '2022-05';

/** Every column met, but for those named. */
function counts(but: Record<string, Partial<ColumnCount>>): Record<string, ColumnCount> {
  const all = columnsOf(dutyTable).map(({ column, duties }) => {
    const byDuty = Object.fromEntries(duties.map((duty) => [duty.id, { '': duty.quota.min }]));
    const met = {
      column,
      byDuty,
      unattributed: 0,
      reposts: 0,
      undated: 0,
      dateDoubts: 0,
      state: 'read' as const,
    };
    return [column, { ...met, ...but[column] }] as const;
  });
  return Object.fromEntries(all);
}

function text(
  but: Record<string, Partial<ColumnCount>>,
  today: Day,
  to?: UnitId,
  unit: CountingUnit = 'line',
): string {
  const list = progress({ table: dutyTable, counts: counts(but), unit, month, today });
  return plainText(urge.build({ table: dutyTable, list, unit, month, today, to }));
}

describe('to one unit', () => {
  it('says column, done and required, the last day and what to supply', () => {
    expect(text({ 社会救助: { byDuty: { '社会救助#1': { '': 1 } } } }, '2022-05-26', '民政局')).toBe(
      [
        '关于报送2022年5月门户网站栏目信息的提醒',
        '民政局：',
        '根据奈政公开办字〔2022〕3号对照表（按责任行计，共同保障的单位合计），截至5月26日以下栏目尚未达到报送频率，请于5月31日前报送。',
        '1．社会救助，已发布1条/应发布2条，5月31日截止，报送内容：上级及旗本级政策文件、解读、通知、公告；社会救助政策法规、办理和服务信息。',
        '对表中公开事项及分配的意见或建议，请拨打4222699。',
      ].join('\n'),
    );
  });

  it('writes to an open group, which the notice names without its units', () => {
    const said = text({ 规划信息: { byDuty: {} } }, '2022-05-26', '政府各组成部门');
    expect(said).toContain('政府各组成部门：');
    expect(said).toContain('1．规划信息');
  });

  it('leaves out what others owe', () => {
    const but = { 社会救助: { byDuty: {} }, 统计信息: { byDuty: {} } };
    expect(text(but, '2022-05-26', '民政局')).not.toContain('统计信息');
    expect(text(but, '2022-05-26', '水务局')).toContain('水务局没有需要提醒的栏目。');
  });

  it('names with whom a quota is shared', () => {
    expect(text({ 医疗卫生: { byDuty: {} } }, '2022-05-26', '医疗保障局')).toContain(
      '医疗卫生（与卫生健康委员会共同保障）',
    );
    expect(text({ 处罚强制: { byDuty: {} } }, '2022-05-26', '民政局')).toContain(
      '处罚强制（与财政局等14个单位共同保障）',
    );
  });

  it('asks a unit of note 2 only for what the note speaks of, and the named owners for the whole line', () => {
    const but = { 收费项目: { byDuty: {} } };
    expect(text(but, '2022-05-26', '水务局')).toContain('报送内容：行政事业性收费情况（备注2）。');
    expect(text(but, '2022-05-26', '水务局')).not.toContain('经营性');
    expect(text(but, '2022-05-26', '发展和改革委员会')).toContain('报送内容：经营性收费项目');
    expect(text(but, '2022-05-26', '财政局')).toContain('报送内容：经营性收费项目');
  });

  it('speaks of a closed month without asking for anything in arrears', () => {
    const said = text({ 社会救助: { byDuty: {} } }, '2022-06-02', '民政局');
    expect(said).toContain('2022年5月已经结束');
    expect(said).toContain('请提供网址');
    expect(said).not.toContain('请于');
    expect(said).not.toContain('补报');
  });

  it.each<[CountingUnit, string]>([
    ['line', '按责任行计'],
    ['column', '按栏目计'],
    ['owner', '按单位计'],
  ])('prints the counting unit: %s', (unit, word) => {
    expect(text({ 统计信息: { byDuty: {} } }, '2022-05-26', '统计局', unit)).toContain(word);
  });
});

describe('to all', () => {
  const said = text(
    {
      社会救助: { byDuty: {} },
      养老服务: { byDuty: {} },
      医疗卫生: { byDuty: {} },
      统计信息: { byDuty: {} },
    },
    '2022-05-26',
  ).split('\n');

  it('groups by owner, each once, joint owners last', () => {
    expect(said.filter((line) => line.startsWith('【'))).toEqual([
      '【统计局】',
      '【民政局】',
      '【卫生健康委员会、医疗保障局共同保障】',
    ]);
    expect(said.filter((line) => /^[12]．/.test(line))).toHaveLength(4);
  });

  it('says what of line 6 concerns the units of note 2', () => {
    expect(text({ 收费项目: { byDuty: {} } }, '2022-05-26')).toContain(
      '（备注2所列单位仅涉及行政事业性收费情况）',
    );
  });

  it('says that nothing is owed when nothing is', () => {
    expect(text({}, '2022-05-26')).toBe(
      '关于报送2022年5月门户网站栏目信息的提醒\n各单位没有需要提醒的栏目。',
    );
  });
});

describe('what is not known is not claimed', () => {
  it('tells what was seen in part as “at least”', () => {
    const part = { state: 'unreadable', reason: 'partial' } as const;
    const one = { byDuty: { '社会救助#1': { '': 1 } }, ...part };
    expect(text({ 社会救助: one }, '2022-05-26', '民政局')).toContain('只读到一部分，至少1条，应有2条');
    expect(text({ 社会救助: { byDuty: {}, ...part } }, '2022-05-26', '民政局')).toContain(
      '只读到一部分，条数不明',
    );
  });

  it('names columns that could not be read apart, with the reason and without a number', () => {
    const said = text(
      { 社会救助: { byDuty: {}, state: 'unreadable', reason: 'login' } },
      '2022-05-26',
      '民政局',
    );
    expect(said).toContain('【需人工核对】\n1．社会救助，没有读到（登录页），条数不明');
    expect(said).not.toMatch(/已发布\d/);
    expect(said).not.toContain('尚未达到');
  });

  it('does not call a line short that unattributed articles could fill', () => {
    const said = text({ 征占征收补偿: { byDuty: {}, unattributed: 2 } }, '2022-06-02', '自然资源局');
    expect(said).toContain('1．征占征收补偿，已归属0条，另有2条待归属，可能已达到2条');
    expect(said).not.toContain('未达到报送频率');
  });

  it('mentions unattributed articles also where they do not suffice', () => {
    const said = text({ 征占征收补偿: { byDuty: {}, unattributed: 1 } }, '2022-05-26', '自然资源局');
    expect(said).toContain('已发布0条/应发布2条（另有1条待归属）');
  });

  it('never prints a number for a table of which nothing was read', () => {
    const list = progress({ table: dutyTable, counts: {}, unit: 'line', month, today: '2022-06-02' });
    const said = plainText(urge.build({ table: dutyTable, list, unit: 'line', month, today: '2022-06-02' }));
    expect(said).not.toMatch(/已发布\d|已归属\d/);
    expect(said.match(/条数不明/g)).toHaveLength(35);
  });
});

it('every line has the same cells as its head, for the printed page', () => {
  const list = progress({
    table: dutyTable,
    counts: counts({ 社会救助: { byDuty: {} } }),
    unit: 'line',
    month,
    today: '2022-05-26',
  });
  for (const block of urge.build({ table: dutyTable, list, unit: 'line', month, today: '2022-05-26' })) {
    if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length);
  }
});
