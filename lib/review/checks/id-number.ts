// Holds a draft that shows a resident identity number whose check character is right.
import type { Check, CheckInput, Found } from '../check.ts';
import { identityNumbers, isCreditCode, isOldIdentityNumber } from '../identity.ts';
import { mask } from '../mask.ts';
import { distanceBehind, type Numeral, numeralsOf } from '../numbers.ts';
import { inPassages, type Passage } from '../passages.ts';

/** Words that say an old 15-digit number is one; how near they must stand. */
const identityWords = /身份证|身份号码|证件号|户主证号/g;
const near = 40;
/** A permit's number opens with region and date as well; its own label right before it tells them apart. */
const permitLabel =
  /(?:许可证|许可|项目|备案|受理|合同|公告|采购|招标|不动产单元|证书)(?:证|书)?(?:编号|代码|号码|号)?[\s：:（(]{0,3}$/;
const creditLabel = /信用代码[\s：:（(]{0,3}$/;

function numbersIn({ text, chains }: Passage, today: CheckInput['today']): Found[] {
  const old = chains.flatMap((chain) => numeralsOf(chain, 15, isOldIdentityNumber));
  const afterWords = old.length > 0 ? distanceBehind(text, identityWords) : () => Number.POSITIVE_INFINITY;
  return [
    ...chains.flatMap((chain) => identityNumbers(chain, today)),
    ...old.filter((one) => afterWords(one.at) <= near),
  ]
    .filter((one) => !isOtherNumber(text, one))
    .map((one) => found(text.slice(one.at, one.end), one.at));
}

function isOtherNumber(text: string, one: Numeral): boolean {
  const before = text.slice(Math.max(0, one.at - 16), one.at);
  if (permitLabel.test(before)) return true;
  return isCreditCode(one.code) && creditLabel.test(before);
}

function found(quote: string, at: number): Found {
  return {
    quote,
    at,
    masked: mask(quote),
    message: {
      zh: '含居民身份证号码，请删除，或者遮盖中间各位。',
      en: 'Shows a resident identity number. Remove it, or star out its middle digits.',
    },
  };
}

export default {
  title: { zh: '不含居民身份证号码', en: 'No resident identity number' },
  basis: {
    zh: '《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第二十五条；号码按 GB 11643—1999 校验',
    en: 'Regulations on Open Government Information, Article 15; Personal Information Protection Law, Article 25; checked by GB 11643—1999',
  },
  strength: 'hold',
  find: (input) => inPassages(input, (passage) => numbersIn(passage, input.today)),
  examples: {
    pass: [
      '账号 1101011990030712345678',
      '身份证号：110105********002X',
      '身份证号：110105194912310029',
      '统一社会信用代码：91350100M000100Y43',
      '统一社会信用代码：121501194906150006',
      '订单号 99010519491231002X',
      '身份证号：11010519491331002X',
      '建筑工程施工许可证编号：150525202203150002',
      '受理号 110105491231002',
      '热线电话 12345，办公电话 0475-4222699。',
    ],
    fail: [
      '身份证号：11010519491231002X',
      '身份证号：11010519491231002x，请核对',
      '身份证号：110105 19491231 002X',
      '１１０１０５１９４９１２３１００２Ｘ',
      '1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X',
      '申请人150525194912310008',
      '居民身份证号码110105491231002',
      '统一社会信用代码/身份证号：11010519491231002X',
      'ID11010519491231002X',
      { draft: { title: '关于对11010519491231002X的公示' } },
      { draft: { abstract: '申请人身份证号11010519491231002X' } },
    ],
  },
} satisfies Check;
