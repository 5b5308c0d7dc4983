// Notes a draft that does not look like what its column must carry.
import { fits } from '../../duties/fit.ts';
import type { Duty } from '../../model.ts';
import type { Check } from '../check.ts';

const planning: Duty = {
  id: '医疗卫生#1',
  row: 18,
  section: '重点领域信息公开',
  column: '医疗卫生',
  content: '医疗卫生行政许可、处罚、强制等及公共卫生服务信息',
  quota: { min: 2, per: 'month', printed: '每月≥2条' },
  owners: [{ printed: '卫健委', units: ['卫生健康委员会'] }],
};

export default {
  title: { zh: '内容属于本栏目', en: 'The content belongs to the column' },
  basis: {
    zh: '奈政公开办字〔2022〕3号附《各保障部门报送信息对照表》“报送内容”',
    en: 'Notice 奈政公开办字〔2022〕3号, table, “报送内容”',
  },
  strength: 'note',
  find: ({ draft, text, duties }) => {
    if (duties.length === 0 || text.trim() === '') return [];
    if (fits(draft.title, text, duties).verdict === 'fits') return [];
    return [
      {
        field: 'column',
        quote: draft.column,
        at: 0,
        message: {
          zh: `看不出本稿属于“${draft.column}”的报送内容：${duties.map((duty) => duty.content).join(' / ')}请核对栏目。`,
          en: `The draft does not show what “${draft.column}” must carry: ${duties.map((duty) => duty.content).join(' / ')} Check the column.`,
        },
      },
    ];
  },
  examples: {
    pass: [
      {
        duties: [planning],
        draft: { column: '医疗卫生', title: '医疗卫生行政许可公示', text: '现将医疗卫生行政许可公示如下。' },
      },
      { duties: [], draft: { column: '图片新闻', title: '春耕', text: '春耕正忙。' } },
      { duties: [planning], draft: { column: '医疗卫生', title: '公告', text: '' } },
    ],
    fail: [
      {
        duties: [planning],
        draft: { column: '医疗卫生', title: '春耕正忙', text: '拖拉机在田间来回翻地。' },
      },
      {
        duties: [planning],
        draft: { column: '医疗卫生', title: '那达慕开幕', text: '赛马、摔跤、射箭比赛依次进行。' },
      },
      { duties: [planning], draft: { column: '医疗卫生', title: '道路封闭施工', text: '施工期间请绕行。' } },
    ],
  },
} satisfies Check;
