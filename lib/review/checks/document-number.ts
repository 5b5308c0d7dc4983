// Notes a document number in another form than 〔2022〕3号.
import type { Check, Found } from '../check.ts';
import { fold } from '../numbers.ts';
import { passages } from '../passages.ts';

const open = '[\\[［（(【〔﹝〈《<{〖]';
const close = '[\\]］）)】〕﹞〉》>}〗]';
const sign = '[0-9０-９]';
const chineseDigit = '[〇零○一二三四五六七八九]';
/** 机关代字 ends in a letter or character; then year in brackets, 第, number, 号. A short year needs a clear 代字: 小区（12）3号. */
const number = new RegExp(
  `(?<=[\\u3400-\\u9fffA-Za-z])[ \\u3000]?(?:(?<=[字发函办告通规令批][ \\u3000]?)|(?=${open}\\s?(?:${sign}{4}|${chineseDigit})))(${open})\\s?(${sign}{2,6}|${chineseDigit}{2,4})\\s?(${close}?)\\s?(第?)\\s?(${sign}{1,5}|${chineseDigit}{1,4})\\s?号(?![楼房院门线井机])`,
  'g',
);

function numbersIn(text: string, today: string): Found[] {
  return Array.from(text.matchAll(number)).flatMap((match) => {
    const quote = match[0].trim();
    const reasons = faults(match.slice(1), today);
    if (reasons.length === 0) return [];
    const at = match.index + match[0].indexOf(quote);
    return [{ quote, at, message: words(quote, reasons) }];
  });
}

/** What is wrong with bracket, year, bracket, 第 and number. */
function faults(parts: (string | undefined)[], today: string): [string, string][] {
  const [before = '', year = '', after = '', ordinal = '', serial = ''] = parts;
  const wrong: [string, string][] = [];
  if (before !== '〔' || after !== '〕') wrong.push(['年份用六角括号〔〕', 'the year stands in 〔〕']);
  const digits = fold(year);
  if (!/^(?:19|20)\d{2}$/.test(digits))
    wrong.push(['年份用四位阿拉伯数字', 'the year has four Arabic digits']);
  else if (digits > today.slice(0, 4)) wrong.push(['年份晚于今年', 'the year lies in the future']);
  if (ordinal) wrong.push(['不加“第”字', 'without 第']);
  if (/^0/.test(fold(serial))) wrong.push(['序号不编虚位', 'no leading zero']);
  if (/[^\d]/.test(fold(serial))) wrong.push(['序号用阿拉伯数字', 'the number in Arabic digits']);
  return wrong;
}

function words(quote: string, reasons: [string, string][]): Found['message'] {
  return {
    zh: `发文字号“${quote}”不合格式：${reasons.map(([zh]) => zh).join('；')}。规范写法如〔2022〕3号。`,
    en: `Document number “${quote}”: ${reasons.map(([, en]) => en).join('; ')}. The standard form is 〔2022〕3号.`,
  };
}

export default {
  title: { zh: '发文字号格式规范', en: 'Document numbers in standard form' },
  basis: {
    zh: 'GB/T 9704—2012《党政机关公文格式》7.2.5；《党政机关公文处理工作条例》第九条',
    en: 'GB/T 9704—2012, 7.2.5; Regulations on the Handling of Official Documents, Article 9',
  },
  strength: 'note',
  find: (input) =>
    [...passages(input), { field: 'documentNumber' as const, text: input.draft.documentNumber }].flatMap(
      ({ field, text }) => numbersIn(text, input.today).map((found) => ({ ...found, field })),
    ),
  examples: {
    pass: [
      '奈政公开办字〔2022〕3号',
      '奈政办发〔2022〕 13 号',
      '中华人民共和国国务院令第711号',
      '国家税务总局公告2022年第3号',
      '（2022）内0525民初123号民事判决书',
      '序号(3)号楼',
      '阳光小区（12）3号',
      '办公楼(2022)3号楼',
    ],
    fail: [
      '奈政公开办字[2022]3号',
      '奈政办发(2022)3号',
      '内政公发【2021】1号',
      '奈政办发〔22〕3号',
      '奈政办发〔2022〕03号',
      '奈政办发〔2022〕第3号',
      '国办公开办函〔202130号',
      '奈政办发﹝2021﹞3号',
      '奈政办发〔二〇二二〕3号',
      { draft: { documentNumber: '奈政办发［2022］3号' } },
    ],
  },
} satisfies Check;
