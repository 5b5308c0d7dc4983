// Asks when the source unit is not among those that keep the chosen column supplied.
import type { Duty } from '../../model.ts';
import type { Check } from '../check.ts';

/** Units of a column, or undefined where an owner is an open group (政府各组成部门) or could not be resolved. */
function ownersOf(duties: Duty[]): string[] | undefined {
  const owners = duties.flatMap((duty) => duty.owners);
  if (owners.some((owner) => owner.units.length === 0)) return undefined;
  return [...new Set(owners.flatMap((owner) => owner.units))];
}

const planning: Duty = {
  id: '统计信息#1',
  row: 3,
  section: '重点领域信息公开',
  column: '统计信息',
  content: '上级及旗本级政策文件、解读、通知、公告；统计数据信息。',
  quota: { min: 2, per: 'month', printed: '每月≥2条' },
  owners: [{ printed: '统计局', units: ['统计局'] }],
};
const open: Duty = { ...planning, owners: [{ printed: '政府各组成部门', units: [], note: '各组成部门' }] };

export default {
  title: { zh: '来源单位负责本栏目', en: 'The source unit keeps this column' },
  basis: {
    zh: '奈政公开办字〔2022〕3号附《各保障部门报送信息对照表》',
    en: 'Notice 奈政公开办字〔2022〕3号, table of columns and units',
  },
  strength: 'ask',
  find: ({ draft, duties, unit }) => {
    const owners = ownersOf(duties);
    if (unit === undefined || owners === undefined || owners.length === 0 || owners.includes(unit)) return [];
    return [
      {
        field: 'contentSource',
        quote: draft.contentSource,
        at: 0,
        message: {
          zh: `“${draft.column}”由${owners.join('、')}保障，来源单位${unit}不在其中。请核对栏目；确应发在本栏目的，确认后发布。`,
          en: `“${draft.column}” is kept by ${owners.join(', ')}; ${unit} is not among them. Check the column, or confirm it.`,
        },
      },
    ];
  },
  examples: {
    pass: [
      { duties: [planning], unit: '统计局', draft: { column: '统计信息', contentSource: '旗统计局' } },
      { duties: [planning, open], unit: '财政局', draft: { column: '统计信息', contentSource: '财政局' } },
      { duties: [planning], draft: { column: '统计信息', contentSource: '新华社' } },
      { duties: [], unit: '财政局', draft: { column: '图片新闻', contentSource: '财政局' } },
    ],
    fail: [
      { duties: [planning], unit: '财政局', draft: { column: '统计信息', contentSource: '财政局' } },
      {
        duties: [planning],
        unit: '医疗保障局',
        draft: { column: '统计信息', contentSource: '奈曼旗医疗保障局' },
      },
      {
        duties: [planning, planning],
        unit: '公安局',
        draft: { column: '统计信息', contentSource: '公安局' },
      },
    ],
  },
} satisfies Check;
