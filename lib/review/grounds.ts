// When a held finding may be let through, when never, and what of a reason and a name is enough.
import type { OverrideClass, Words } from '../model.ts';

/** 放行理由 for one check: the classes to choose from, and in words what is legitimate and what is not. */
export type Grounds = { classes: OverrideClass[]; may: Words[]; never: Words[] };

/** What is legitimate for a check; for one without grounds of its own, what holds for all. */
export function groundsOf(check: string): Grounds {
  return grounds[check] ?? general;
}

/** True where letting it through takes the name of the leader who approved it: a mark of state secrecy. */
export function isSecret(check: string): boolean {
  return check === 'classification-mark' || check === 'state-secret';
}

/** True for a reason that says something: five letters or signs at least, four of them different. */
export function isMeaningful(reason: string): boolean {
  const said = reason.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  return said.length >= 5 && new Set(said).size >= 4;
}

/** True for the same name however it is spaced or typed: 张 三 and 张三, ＺＳ and zs. Empty is nobody's. */
export function sameName(one: string, other: string): boolean {
  const bare = (name: string) =>
    name
      .normalize('NFKC')
      .replace(/[\s\p{P}\p{Cf}]/gu, '')
      .toLowerCase();
  return bare(one) !== '' && bare(one) === bare(other);
}

const general: Grounds = {
  classes: ['mistaken', 'lawful', 'other'],
  may: [
    { zh: '所指的内容不是这一项所说的内容', en: 'It is not what the check takes it for' },
    { zh: '法律、法规明确规定必须公开', en: 'A law or regulation says that it must be public' },
  ],
  never: [{ zh: '时间紧，先发后改', en: 'There is no time, it will be mended later' }],
};

const notYet: Grounds = {
  classes: ['mistaken', 'elsewhere', 'other'],
  may: [
    { zh: '已经填写，本面板没有读到', en: 'It is filled in, the panel did not read it' },
    { zh: '后台在下一步填写', en: 'The back office asks for it in a later step' },
  ],
  never: [{ zh: '先发布，以后再补', en: 'It will be filled in after publishing' }],
};

const grounds: Record<string, Grounds> = {
  // 《保守国家秘密法》第二十条、第二十四条 (解密)、第三十五条 (拟公开的信息须经保密审查)，2024 年修订。
  'classification-mark': {
    classes: ['declassified', 'cited', 'mistaken'],
    may: [
      {
        zh: '已依法解密或者本来公开的历史文件，并且查得到解密、公开的依据',
        en: 'A historical document that was declassified by law or was always public, with proof at hand',
      },
      {
        zh: '引用法律条文，或者讲解密级、标志的知识',
        en: 'A quoted law, or an explanation of marks of secrecy',
      },
      { zh: '不是国家秘密标志（样卷封面等已公开使用后的字样）', en: 'Not a mark of state secrecy' },
    ],
    never: [
      { zh: '仍在保密期限内，或者不能确定是否涉密', en: 'Its term has not ended, or nobody is sure' },
      {
        zh: '只删去、改写标志，内容照发',
        en: 'The mark was merely removed or reworded, with the content left as it is',
      },
      {
        zh: '领导口头同意，没有核对过原件',
        en: 'Somebody agreed by word of mouth without seeing the original',
      },
    ],
  },
  // 《个人信息保护法》第二十五条、第二十八条、第二十九条；《政府信息公开条例》第十五条。
  'id-number': {
    classes: ['consent', 'lawful', 'mistaken'],
    may: [
      { zh: '当事人书面单独同意公开号码', en: 'The person agreed in writing to this number being public' },
      {
        zh: '法律、法规规定必须公示，并且已经遮盖到不能还原',
        en: 'A law says that it must be shown, and it is starred out beyond recovery',
      },
      { zh: '不是居民身份证号码（编号、账号）', en: 'Not an identity number (a serial or account number)' },
    ],
    never: [
      { zh: '为了方便核对而附完整号码', en: 'Whole numbers, so that people can be told apart' },
      { zh: '以前也是这样公布的', en: 'It was published like that before' },
    ],
  },
  'people-list': {
    classes: ['lawful', 'consent', 'mistaken'],
    may: [
      {
        zh: '法律、法规规定公示名单，并且只列规定的项目',
        en: 'A law says that the list must be shown, and it holds only what the law names',
      },
      { zh: '名单上每个人都书面同意', en: 'Everyone on the list agreed in writing' },
      { zh: '是对外公布的办事电话', en: 'They are service telephones meant for the public' },
    ],
    never: [
      { zh: '把内部造册的表格原样发布', en: 'An internal register published as it is' },
      { zh: '涉及未成年人、救助对象的联系方式', en: 'Telephones of minors or of people on relief' },
    ],
  },
  'title-missing': notYet,
  'column-missing': notYet,
};
