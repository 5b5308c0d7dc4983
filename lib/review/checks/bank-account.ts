// Asks whether a bank account or card number in a draft is meant for the public.
import type { Check, CheckInput, Found } from '../check.ts';
import { isCreditCode, isIdentityNumber } from '../identity.ts';
import { mask } from '../mask.ts';
import { type Chain, distanceBehind, merge, type Numeral } from '../numbers.ts';
import { inPassages, type Passage } from '../passages.ts';
import { insideList, peopleLists } from '../people.ts';

/** Words that make a number an account by standing close before it. */
const accountWords = /账号|帐号|账户|帐户|卡号|银行卡|一卡通|存折|开户行|开户银行/g;
const near = 40;
/** Words that make a number with the right check digit a card, anywhere before it in the passage. */
const bankWords = /银行|信用社|信用联社|农信|农商行|汇款|转账|缴费|打款|账号|帐号|卡号|一卡通/g;
const far = 300;
/** Another label right before the number outweighs them. */
const otherLabel =
  /(?:信用代码|许可证号?|编号|代码|电话|手机|传真|批准文号|核准号|订单号|项目号|身份证号?码?)[\s：:]{0,3}$/;

function accountsIn({ text, chains }: Passage, today: CheckInput['today']): Found[] {
  const found = chains.flatMap(candidates);
  if (found.length === 0) return [];
  const accountBefore = distanceBehind(text, accountWords);
  const bankBefore = distanceBehind(text, bankWords);
  return found
    .filter((one) => accountBefore(one.at) <= near || (bankBefore(one.at) <= far && isCard(one.code)))
    .filter((one) => !otherLabel.test(text.slice(Math.max(0, one.at - 12), one.at)))
    .filter((one) => !isCreditCode(one.code) && !isIdentityNumber(one.code, today))
    .map(({ at, end }) => accountFound(text.slice(at, end), at));
}

/** 13 to 19 digits, solid or as the groups of one whole chain. */
function candidates(chain: Chain): Numeral[] {
  const solid = chain.filter((group) => /^\d{13,19}$/.test(group.code));
  const whole = solid.length === 0 && chain.length <= 6 ? merge(chain) : undefined;
  return whole && /^\d{13,19}$/.test(whole.code) ? [whole] : solid;
}

/** Card numbers end in a Luhn check digit (ISO/IEC 7812-1). */
function isCard(code: string): boolean {
  if (!/^[3-69]\d{14,18}$/.test(code)) return false;
  const sum = [...code].reverse().reduce((total, sign, place) => {
    const value = Number(sign) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function accountFound(quote: string, at: number): Found {
  return {
    quote,
    at,
    masked: mask(quote),
    message: {
      zh: '含银行账号或者卡号。属于对外公布的单位账户的，确认后不再询问；属于个人账户的，请删除。',
      en: 'Shows a bank account or card number. Confirm it once if it is a public office account; otherwise remove it.',
    },
  };
}

export default {
  title: { zh: '银行账号可以对外公布', en: 'Bank accounts may be public' },
  basis: {
    zh: '《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第二十五条、第二十八条',
    en: 'Regulations on Open Government Information, Article 15; Personal Information Protection Law, Articles 25 and 28',
  },
  strength: 'ask',
  remembered: true,
  find: (input) => {
    const lists = peopleLists(input);
    return inPassages(input, (passage) =>
      accountsIn(passage, input.today).filter(
        ({ at = 0 }) => passage.field !== 'text' || !insideList(lists, at),
      ),
    );
  },
  examples: {
    pass: [
      '统一社会信用代码：91350100M000100Y43',
      '项目编号 1505252022000123',
      '不动产单元号150525001001GB00012F00010001',
      '请到银行柜台办理，流水 1234567890123456。',
      '账号：6228****8901',
      '联系电话：04754222699',
    ],
    fail: [
      '户名：某某局\n开户行：中国农业银行\n账号：05-123401040012345',
      '卡号 6228 4800 1234 5678 901',
      '请汇款至中国银行 4111111111111111',
      '一卡通账号：6228480012345678901',
    ],
  },
} satisfies Check;
