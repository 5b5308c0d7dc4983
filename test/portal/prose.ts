// Writes an article's paragraphs from the facts of its column: same article, same words.
import { addMonths, type Clock, inWords, monthOf, numbers } from './clock.ts';
import { type Dice, dice } from './dice.ts';
import { facts } from './prose-facts.ts';
import { towns } from './titles.ts';

export type Told = { column: string; title: string; day: string; signed: string };

/** The body of an article: 3–8 paragraphs without mark-up. The last two are signature and date. */
export function paragraphs(article: Told): string[] {
  const throwing = dice(`${article.column}|${article.title}`);
  const said = facts[article.column] ?? facts.通知公告;
  if (!said) return [];
  const fill = (text: string) => filled(text, monthOf(article.day), throwing);
  const matter = throwing.shuffle(said.facts).map(fill);
  const next = throwing.shuffle(said.next).map(fill);
  return [...shaped(article, said.basis, matter, next, throwing), article.signed, inWords(article.day)];
}

function shaped(article: Told, basis: string, matter: string[], next: string[], throwing: Dice): string[] {
  const [first = '', second = '', third = ''] = matter;
  const [then = '', last = ''] = next;
  if (/解读|怎么看|要点/.test(article.title)) {
    return [
      `为便于社会各界准确理解和把握有关政策，现就主要内容解读如下。`,
      `一、出台背景。依据${basis}和上级有关要求，结合我旗实际制定本项政策。`,
      `二、主要内容。${first}${second}`,
      `三、贯彻落实。${then}${last}`,
    ];
  }
  if (/通知|方案|意见|办法/.test(article.title)) {
    return [
      '各苏木乡镇人民政府，旗直各有关单位：',
      `为贯彻落实${basis}，进一步做好相关工作，现将有关事项通知如下。`,
      `一、基本情况。${first}`,
      `二、工作要求。${second}${then}`,
      `三、组织实施。${last}请各单位结合实际认真抓好落实。`,
    ];
  }
  if (/公示|公告|公开|名单|清单/.test(article.title)) {
    const notice = throwing.pick([
      '现将有关情况公告如下',
      '现予以公示，接受社会监督',
      '现将有关事项公布如下',
    ]);
    return [
      `根据${basis}的规定，${notice}。`,
      `一、${first}`,
      `二、${second}`,
      ...(third ? [`三、${third}`] : []),
      `${then}${last}`,
    ];
  }
  return [
    `根据${basis}和有关工作安排，现将有关情况公布如下。`,
    first,
    second,
    ...(third ? [third] : []),
    then,
  ];
}

/** Fills {12-88}, {1.2-9.8} and the names of titles.ts with what fits the month. */
export function filled(
  text: string,
  month: string,
  throwing: Dice,
  more: Record<string, string> = {},
): string {
  const words: Record<string, string> = { ...monthWords(month), ...more };
  return text.replace(/\{([^}]+)\}/g, (whole, name: string) => {
    const range = /^(\d+(?:\.\d)?)-(\d+(?:\.\d)?)$/.exec(name);
    if (range) return between(range[1] ?? '0', range[2] ?? '0', throwing);
    if (name === 'town' || name === 'town2') return throwing.pick(towns);
    // Numbers rise through the year, as those of an office do.
    if (name === 'n') return String(throwing.whole(Number(words.m) * 8 - 7, Number(words.m) * 8));
    return words[name] ?? whole;
  });
}

function between(from: string, to: string, throwing: Dice): string {
  if (!from.includes('.')) return String(throwing.whole(Number(from), Number(to)));
  return (throwing.whole(Number(from) * 10, Number(to) * 10) / 10).toFixed(1);
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function monthWords(month: string): Record<string, string> {
  const [y, m] = numbers(month);
  const [ly, lm] = numbers(addMonths(month, -1));
  const quarter = Math.floor((m - 1) / 3);
  return {
    y: String(y),
    m: String(m),
    py: String(y - 1),
    no: `第${ordinals[m - 1]}批`,
    qi: `第${ordinals[m - 1]}期`,
    lm: `${ly}年${lm}月`,
    ytd: lm === 1 ? `${ly}年1月` : `${ly}年1—${lm}月`,
    q: quarter === 0 ? `${y - 1}年第四季度` : `${y}年第${'一二三'[quarter - 1]}季度`,
  };
}

/** The clock's own wording for page heads: `2026年11月21日 星期六`. */
export function dateLine(clock: Clock): string {
  const day = new Date(`${clock.today}T00:00:00Z`).getUTCDay();
  return `${inWords(clock.today)} 星期${'日一二三四五六'[day]}`;
}
