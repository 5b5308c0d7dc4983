import { expect, it } from 'vitest';
import { isName } from '../../../lib/review/people.ts';
import { placesOf } from '../../../lib/review/wording.ts';
import internal from '../../../public/data/internal-marks.json';
import people from '../../../public/data/people-names.json';
import political from '../../../public/data/political-wording.json';

it.each([
  ['“四个意识”（政治意识、大局意识、核心意识、看齐意识）', '固定表述'],
  ['“四个意识”（政治意识、大局意识、看齐意识）', '没有见到：核心意识'],
  ['“四个意识”即大局意识、政治意识、核心意识、看齐意识。', '次序'],
  ['“四个意识”（政治意识、大局意识、核心意识、看齐意识、服务意识）', '列举了5项'],
  ['“两个维护”：坚决维护党中央的核心、全党的核心地位，坚决维护党中央权威和集中统一领导。', '固定表述'],
  ['“四个意识”不断增强，政治意识、大局意识树得牢', '固定表述'],
  ['做好“六稳”工作：稳就业、稳金融。', '固定表述'],
  ['“六稳”：稳就业、稳金融、稳外贸、稳外资、稳投资。', '没有见到：稳预期'],
])('%s', (text, said) => {
  expect(placesOf(text)[0]?.message.zh).toContain(said);
});

it('shows each place once, by its longest name', () => {
  expect(placesOf('港澳台同胞和中央军委主席').map((place) => place.quote)).toEqual([
    '港澳台',
    '中央军委主席',
  ]);
});

it.each(['张某', '李某某', '王小二', '欧阳某某', '斯琴高娃', '阿拉坦其其格', '买买提·艾力'])(
  '%s is a name',
  (word) => {
    expect(isName(word)).toBe(true);
  },
);

it.each(['农牧局', '林草局', '联系电话', '金额', '项目', '大沁他拉镇', '青龙山镇', '综合办公室', '咨询'])(
  '%s is no name',
  (word) => {
    expect(isName(word)).toBe(false);
  },
);

it.each([
  ['internal marks', internal],
  ['names', people],
  ['political wording', political],
])('the list of %s says where it comes from and since when', (_, list) => {
  expect(list.source).not.toBe('');
  expect(list.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it('every kind and enumeration of political wording has its own source and day', () => {
  for (const one of [...political.enumerations, ...political.kinds]) {
    expect(one.source).not.toBe('');
    expect(one.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});
