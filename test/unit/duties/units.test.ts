// Which unit a source text names: every form an office writes, and none that belongs to somebody else.
import { describe, expect, it } from 'vitest';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { guessUnit } from '../../../lib/duties/unit-guess.ts';
import { enough, resolveUnit, unitNames, unitsNamed } from '../../../lib/duties/units.ts';
import { spent } from '../spent.ts';

const none = undefined;

describe('surely the unit', () => {
  it.each([
    ['财政局', '财政局'],
    ['奈曼旗财政局', '财政局'],
    ['旗财政局', '财政局'],
    ['奈曼财政局', '财政局'],
    ['我旗财政局', '财政局'],
    ['通辽市奈曼旗财政局', '财政局'],
    ['内蒙古自治区通辽市奈曼旗财政局', '财政局'],
    ['内蒙古通辽市奈曼旗财政局', '财政局'],
    ['奈曼旗人民政府财政局', '财政局'],
    ['奈曼旗 财政局', '财政局'],
    ['财 政 局', '财政局'],
    ['奈　曼　旗　财　政　局', '财政局'],
    ['\u00a0奈曼旗财政局\u200b', '财政局'],
    ['来源：奈曼旗财政局', '财政局'],
    ['信息来源: 财政局', '财政局'],
    ['发布机构：旗财政局', '财政局'],
    ['“奈曼旗财政局”', '财政局'],
    ['【奈曼旗财政局】', '财政局'],
    ['奈曼旗财政局。', '财政局'],
    ['发改委', '发展和改革委员会'],
    ['旗发改委', '发展和改革委员会'],
    ['奈曼旗发展和改革委员会', '发展和改革委员会'],
    ['奈曼旗发展改革委', '发展和改革委员会'],
    ['发展和改革委', '发展和改革委员会'],
    ['奈曼旗发展改革委员会', '发展和改革委员会'],
    ['教体局', '教育体育局'],
    ['奈曼旗教育体育局', '教育体育局'],
    ['农牧局', '农牧和科技局'],
    ['奈曼旗农牧和科技局', '农牧和科技局'],
    ['奈曼旗农牧科技局', '农牧和科技局'],
    ['卫健委', '卫生健康委员会'],
    ['奈曼旗卫生健康委', '卫生健康委员会'],
    ['奈曼旗卫生健康委员会', '卫生健康委员会'],
    ['医保局', '医疗保障局'],
    ['奈曼旗医疗保障局', '医疗保障局'],
    ['旗医疗保障局', '医疗保障局'],
    ['人社局', '人力资源和社会保障局'],
    ['奈曼旗人力资源社会保障局', '人力资源和社会保障局'],
    ['住建局', '住房和城乡建设局'],
    ['奈曼旗住房城乡建设局', '住房和城乡建设局'],
    ['林草局', '林业和草原局'],
    ['奈曼旗林业和草原局', '林业和草原局'],
    ['综合执法局', '城市管理综合行政执法局'],
    ['奈曼旗城市管理综合行政执法局', '城市管理综合行政执法局'],
    ['奈曼旗城市管理综合执法局', '城市管理综合行政执法局'],
    ['生态环境局奈曼旗分局', '生态环境局奈曼旗分局'],
    ['通辽市生态环境局奈曼旗分局', '生态环境局奈曼旗分局'],
    ['通辽市生态环境局奈曼分局', '生态环境局奈曼旗分局'],
    ['奈曼旗生态环境局', '生态环境局奈曼旗分局'],
    ['奈曼旗生态环境分局', '生态环境局奈曼旗分局'],
    ['市场监管局', '市场监督管理局'],
    ['市场监督管理局', '市场监督管理局'],
    ['奈曼旗市场监督管理局', '市场监督管理局'],
    ['工信局', '工业和信息化局'],
    ['奈曼旗工业信息化局', '工业和信息化局'],
    ['文旅局', '文化和旅游局'],
    ['奈曼旗文化旅游局', '文化和旅游局'],
    ['行政审批和政务服务局', '行政审批和政务服务局'],
    ['奈曼旗行政审批政务服务局', '行政审批和政务服务局'],
    ['政务服务局', '行政审批和政务服务局'],
    ['国家税务总局奈曼旗税务局', '税务局'],
    ['奈曼旗税务局', '税务局'],
    ['旗公安局', '公安局'],
    ['应急局', '应急管理局'],
    ['奈曼旗乡村振兴局', '乡村振兴局'],
    ['就业服务中心', '就业服务中心'],
    ['水务局', '水务局'],
    ['审计局', '审计局'],
  ])('%j → %s', (text, unit) => {
    const found = resolveUnit(dutyTable, text);
    expect(found?.unit).toBe(unit);
    expect(['name', 'placed']).toContain(found?.by);
  });

  it.each([
    ['财政局', 'name', 1],
    ['财 政 局', 'name', 1],
    ['发改委', 'name', 1],
    ['奈曼旗财政局', 'placed', 0.95],
    ['旗发改委', 'placed', 0.95],
  ])('%s is so by %s', (text, by, confidence) => {
    expect(resolveUnit(dutyTable, text)).toMatchObject({ by, confidence });
  });
});

describe('called as it was before a reform', () => {
  it.each([
    ['卫计委', '卫生健康委员会'],
    ['奈曼旗卫生和计划生育局', '卫生健康委员会'],
    ['奈曼旗国土资源局', '自然资源局'],
    ['旗环保局', '生态环境局奈曼旗分局'],
    ['工商局', '市场监督管理局'],
    ['奈曼旗食品药品监督管理局', '市场监督管理局'],
    ['奈曼旗地税局', '税务局'],
    ['农牧业局', '农牧和科技局'],
    ['扶贫办', '乡村振兴局'],
    ['奈曼旗林业局（草原站）', '林业和草原局'],
  ])('%s → %s', (text, unit) => {
    expect(resolveUnit(dutyTable, text)).toEqual({ unit, by: 'former', confidence: 0.75 });
  });

  it.each(['通辽市国土资源局', '库伦旗卫计委', '内蒙古自治区环保厅', '国家工商总局'])(
    '%s is nobody’s here',
    (text) => {
      expect(resolveUnit(dutyTable, text)).toBe(none);
      expect(guessUnit(dutyTable, text)).toBe(none);
    },
  );

  it('leads nowhere where the table has no such unit', () => {
    const table = { ...dutyTable, units: dutyTable.units.filter(({ id }) => id !== '卫生健康委员会') };
    expect(resolveUnit(table, '卫计委')).toBe(none);
  });
});

describe('a guess, for a person to confirm', () => {
  it.each([
    ['据奈曼旗财政局消息', '财政局', 'contained'],
    ['奈曼旗融媒体中心 民政局供图', '民政局', 'contained'],
    ['公安局长', '公安局', 'contained'],
    ['中共奈曼旗教育体育局总支', '教育体育局', 'contained'],
    ['奈曼旗教育局', '教育体育局', 'abbreviation'],
    ['体育局', '教育体育局', 'abbreviation'],
    ['市监局', '市场监督管理局', 'abbreviation'],
    ['城管局', '城市管理综合行政执法局', 'abbreviation'],
    ['科技局', '农牧和科技局', 'abbreviation'],
    ['旗发改局', '发展和改革委员会', 'abbreviation'],
    ['财政', '财政局', 'abbreviation'],
    ['住建', '住房和城乡建设局', 'abbreviation'],
  ])('%s: like %s, by %s', (text, unit, by) => {
    expect(resolveUnit(dutyTable, text)).toBe(none);
    const found = guessUnit(dutyTable, text);
    expect(found).toMatchObject({ unit, by });
    expect(found?.confidence).toBeLessThan(enough);
  });

  it.each([
    ...[
      '本站',
      '本网',
      '新华社',
      '人民日报',
      '奈曼旗',
      '旗',
      '局',
      '管理局',
      '保障局',
      '信息中心',
      '政务公开办',
    ],
    ...[
      '通辽市财政局',
      '市财政局',
      '库伦旗财政局',
      '后旗财政局',
      '内蒙古自治区财政厅',
      '财政部',
      '国家统计局',
    ],
    ...[
      '统计局奈曼调查队',
      '国家税务总局',
      '生态环境局科尔沁分局',
      '大沁他拉镇财政所',
      '八仙筒镇民政局工作站',
    ],
    ...[
      '奈曼旗人民政府办公室',
      '奈曼旗融媒体中心',
      '张三',
      '据财政局、民政局消息及教体局消息',
      '财政局和民政局领导讲话',
    ],
  ])('nothing is guessed of %s that is another’s, nobody’s or two units’', (text) => {
    expect(guessUnit(dutyTable, text)).toBe(none);
  });

  it('there is none where a unit is named', () => {
    expect(guessUnit(dutyTable, '奈曼旗财政局')).toBe(none);
    expect(guessUnit(dutyTable, '财政局办公室')).toBe(none);
  });

  it('takes no time over what is no source', () => {
    const all = ['财政局和'.repeat(50_000), '城'.repeat(60), '（'.repeat(60)];
    expect(spent(() => all.map((text) => guessUnit(dutyTable, text)))).toBeLessThan(200);
  });
});

describe('the unit, but less surely: an office, a site, an account, or several units', () => {
  it.each([
    ['奈曼旗财政局办公室', ['财政局']],
    ['奈曼旗人社局网站', ['人力资源和社会保障局']],
    ['奈曼旗教体局微信公众号', ['教育体育局']],
    ['奈曼旗公安局交通管理大队', ['公安局']],
    ['旗住建局物业股', ['住房和城乡建设局']],
    ['自然资源局不动产登记中心', ['自然资源局']],
    ['通辽市生态环境局奈曼旗分局监测站', ['生态环境局奈曼旗分局']],
    ['司法局（各政府组成部门）', ['司法局']],
    ['财政局（见备注2）', ['财政局']],
    ['卫健委、医保局', ['卫生健康委员会', '医疗保障局']],
    ['人社局，医保局', ['人力资源和社会保障局', '医疗保障局']],
    ['旗财政局 旗教体局', ['财政局', '教育体育局']],
    ['发改委/财政局', ['发展和改革委员会', '财政局']],
    ['财政局和教体局', ['财政局', '教育体育局']],
    ['住房和城乡建设局与自然资源局', ['住房和城乡建设局', '自然资源局']],
    ['新华社、奈曼旗民政局', ['民政局']],
    ['奈曼旗民政局 编辑：本站', ['民政局']],
    ['人社局就业服务中心', ['就业服务中心', '人力资源和社会保障局']],
  ])('%j → %j', (text, units) => {
    expect(unitsNamed(dutyTable, text)).toEqual(units);
    const by = units.length > 1 ? 'several' : 'office';
    expect(resolveUnit(dutyTable, text)).toMatchObject({ unit: units[0], by });
  });
});

describe('none of the table', () => {
  it.each([
    '',
    ' ',
    '本站',
    '本网',
    '本站原创',
    '新华社',
    '人民日报',
    '中国政府网',
    '国务院办公厅',
    '自治区人民政府',
    '内蒙古自治区财政厅',
    '通辽市人民政府',
    '通辽市财政局',
    '通辽市 财政局',
    '通 辽 市 财 政 局',
    '市财政局',
    '通辽市生态环境局',
    '通辽市生态环境局科尔沁区分局',
    '生态环境局科尔沁分局',
    '通辽市市场监督管理局',
    '通辽日报',
    '国家税务总局',
    '国家税务总局通辽市税务局',
    '国家统计局奈曼调查队',
    '国家统计局',
    '统计局奈曼调查队',
    '科左后旗财政局',
    '科尔沁左翼后旗财政局',
    '后旗财政局',
    '库伦旗财政局',
    '扎鲁特旗教体局',
    '开鲁县 财政局',
    '科尔沁区财政局',
    '鄂温克旗财政局',
    '奈曼旗',
    '旗',
    '奈曼旗人民政府',
    '奈曼旗人民政府办公室',
    '旗委办公室',
    '中共奈曼旗委宣传部',
    '奈曼旗融媒体中心',
    '奈曼旗教育局',
    '财政部',
    '财政',
    '局',
    '公安局长',
    '政府各组成部门',
    '有执法权限的部门（见备注3）',
    '具有行政处罚、行政强制权限部门（见备注1）',
    'http://www.example.gov.cn/',
  ])('%j → nothing', (text) => {
    expect(resolveUnit(dutyTable, text)).toBe(none);
    expect(unitsNamed(dutyTable, text)).toEqual([]);
  });
});

describe('names', () => {
  it.each(dutyTable.units.map((unit) => unit.id))(
    'every name of %s leads back to it, with and without the place',
    (id) => {
      const names = unitNames(dutyTable, id);
      expect(names[0]).toBe(id);
      expect(new Set(names).size).toBe(names.length);
      const places = ['', '旗', '奈曼旗', '奈曼', '通辽市奈曼旗', '内蒙古自治区通辽市奈曼旗'];
      for (const name of names.filter((one) => !one.includes('奈曼'))) {
        for (const place of places)
          expect(resolveUnit(dutyTable, place + name)).toMatchObject({
            unit: id,
            by: place === '' ? 'name' : expect.stringMatching(/^(?:name|placed)$/),
          });
        expect(resolveUnit(dutyTable, `通辽市${name}`)).toBe(none);
        expect(resolveUnit(dutyTable, `库伦旗${name}`)).toBe(none);
      }
    },
  );

  it('answers with no names for a unit that is not there', () => {
    expect(unitNames(dutyTable, '气象局')).toEqual([]);
  });

  it('takes no time over a text that is no source', () => {
    const named = () => expect(unitsNamed(dutyTable, '财政局和'.repeat(50_000))).toEqual([]);
    expect(spent(named)).toBeLessThan(100);
  });

  it('a name that two units share leads to neither', () => {
    const table = {
      ...dutyTable,
      units: [
        { id: '文化和旅游局', otherNames: [] },
        { id: '文化旅游和局', otherNames: [] },
      ],
    };
    expect(resolveUnit(table, '文化旅游局')).toBe(none);
    expect(resolveUnit(table, '文化和旅游局')?.unit).toBe('文化和旅游局');
  });

  it('takes a place of its own from each table', () => {
    const table = { ...dutyTable, government: '鄂温克族自治旗人民政府' };
    expect(resolveUnit(table, '鄂温克族自治旗财政局')?.unit).toBe('财政局');
    expect(resolveUnit(table, '奈曼旗财政局')).toBe(none);
  });
});
