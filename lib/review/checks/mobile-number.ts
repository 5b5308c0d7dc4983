// Asks whether a single mobile number in a draft is meant for the public.
import type { Check, Found } from '../check.ts';
import { mask } from '../mask.ts';
import { inPassages, type Passage } from '../passages.ts';
import { insideList, peopleLists } from '../people.ts';
import { telephones } from '../telephones.ts';

function mobilesIn({ text, chains }: Passage): Found[] {
  return telephones(text, chains).map(({ at, end }) => ({
    at,
    quote: text.slice(at, end),
    masked: mask(text.slice(at, end)),
    message: {
      zh: '含手机号码。属于对外公布的办公电话的，确认后不再询问；属于个人号码的，请删除或者遮盖。',
      en: 'Shows a mobile number. Confirm it once if it is a public office number; otherwise remove or star it out.',
    },
  }));
}

export default {
  title: { zh: '手机号码可以对外公布', en: 'Mobile numbers may be public' },
  basis: {
    zh: '《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第二十五条',
    en: 'Regulations on Open Government Information, Article 15; Personal Information Protection Law, Article 25',
  },
  strength: 'ask',
  remembered: true,
  find: (input) => {
    const lists = peopleLists(input);
    return inPassages(input, (passage) =>
      mobilesIn(passage).filter(({ at = 0 }) => passage.field !== 'text' || !insideList(lists, at)),
    );
  },
  examples: {
    pass: [
      '咨询电话：0475-4222699，政务服务便民热线12345，税务热线400-1234567。',
      '账号 6228481381234567890',
      '项目总投资13812345678元',
      '联系电话：138****5678',
      '准考证号 15052500101',
      '身份证号 11013812345678002X',
      '附件 t20220315_13812345678.html',
      '面积 13812345678.5 平方米',
    ],
    fail: [
      '联系人：张某，电话：13812345678',
      '手机 138 1234 5678',
      '手机138-1234-5678',
      'Tel:+86 13812345678',
      '１３８１２３４５６７８',
      '电话15052512345',
      { draft: { title: '有事请拨13812345678' } },
    ],
  },
} satisfies Check;
