// Holds a draft that lists three people or more with their telephone, card or identity numbers.
import type { Check } from '../check.ts';
import { mask } from '../mask.ts';
import { maskNames, peopleLists } from '../people.ts';

export default {
  title: { zh: '不含人员联系方式、卡号名单', en: 'No list of people with telephone or card numbers' },
  basis: {
    zh: '《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第二十五条',
    en: 'Regulations on Open Government Information, Article 15; Personal Information Protection Law, Article 25',
  },
  strength: 'hold',
  find: (input) =>
    peopleLists(input).map(({ at, end, rows, firstRow }) => ({
      at,
      quote: input.text.slice(at, end),
      masked: `${maskNames(mask(input.text.slice(firstRow.at, firstRow.end)))}…（共${rows}行）`,
      message: {
        zh: `含${rows}人的姓名（序号）与电话、卡号或者身份证件号码名单，请删除号码列或者遮盖后发布。`,
        en: `Lists ${rows} people with telephone, card or identity numbers. Remove or star out the numbers.`,
      },
    })),
  examples: {
    pass: [
      '张某\t13812345678\n李某\t13912345678',
      '咨询电话：13812345678\n监督电话：13912345678\n举报电话：13712345678',
      '农牧局\t13812345678\n林草局\t13912345678\n教体局\t13712345678',
      '采购人联系人：张某 13812345678\n代理机构联系人：李某 13912345678\n项目联系人：王某 13712345678',
      '张某\t138****5678\n李某\t139****5678\n王某\t137****5678',
      '姓名 准考证号 成绩\n张某\t15052500101\t80\n李某\t15052500102\t81\n王某\t15052500103\t82',
      '张某、李某、王某参加会议，会议室电话0475-4222699。',
    ],
    fail: [
      '序号 姓名 电话\n1\t张某\t13812345678\n2\t李某某\t13912345678\n3\t斯琴高娃\t15912345678',
      '1\n张某\n男\n大沁他拉镇\n13812345678\n2\n李某\n女\n东明镇\n13912345678\n3\n王某\n男\n青龙山镇\n13712345678',
      '张某（13812345678）、李某（13912345678）、王某（13712345678）',
      '1. 13812345678\n2. 13912345678\n3. 13712345678',
      '张某 6228480012345678901 1200元\n李某 6228480012345678902 1300元\n王某 6228480012345678903 900元',
      '户主张某身份证110105194912310029\n户主李某身份证110105195012310029\n户主王某身份证110105195112310029',
    ],
  },
} satisfies Check;
