import { expect, it } from 'vitest';
import { mask, maskMark, maskName } from '../../../lib/review/mask.ts';

it.each([
  ['11010519491231002X', '1101************2X'],
  ['身份证号：110105 19491231 002X。', '身份证号：1101** ******** **2X。'],
  ['１１０１０５１９４９１２３１００２Ｘ', '１１０１************２Ｘ'],
  ['电话13812345678、13912345678', '电话138******78、139******78'],
  ['138-1234-5678', '138-****-**78'],
  ['6228480012345678901', '6228*************01'],
  ['1 11010519491231002X 13812345678', '1 1101************2X 138******78'],
  ['2026年3月20日第12345号，共6项', '2026年3月20日第12345号，共6项'],
  ['机密★10年', '**★10年'],
  ['国家秘密', '国家秘密'],
])('%s is kept as %s', (text, kept) => {
  expect(mask(text)).toBe(kept);
});

it('a mark of secrecy keeps its star alone', () => {
  expect(maskMark('机密★10年')).toBe('**★***');
  expect(maskMark('密级：机密')).toBe('**：**');
});

it('a name keeps its first sign', () => {
  expect(maskName('欧阳某某')).toBe('欧***');
  expect(maskName('张')).toBe('张*');
});

it('masks 200,000 digits without delay', () => {
  expect(mask('1'.repeat(200_000))).toHaveLength(200_000);
  expect(mask('12 34 '.repeat(30_000))).toHaveLength(180_000);
});
