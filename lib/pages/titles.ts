// Reads the title of an article off the link that leads to it.
import { readLately } from './lately.ts';
import type { PageNode } from './page.ts';
import { breaking, fold, squeeze } from './text.ts';
import { fullWords } from './titles-full.ts';

/** No title is longer; a date stands near it. */
export const longest = 500;

/** The title in full: `title` of the link where the text is cut (… or ...) or only begins it. */
export function titleOf(link: PageNode): string {
  const shown = tidy(healed(ownTitle(link).slice(0, longest), link));
  const full = tidy(fullWords(link, shown).slice(0, longest));
  if (!shown) return full || tidy(link.first('img[alt]')?.attr('alt') || (link.attr('aria-label') ?? ''));
  const cut = /(?:…|\.{2,}|。。+)$/.test(shown);
  const stem = squeeze(shown.replace(/[.…。]+$/, ''));
  const whole = squeeze(full);
  if (cut && stem && whole.includes(stem)) return full;
  // The link holds more than the title: a summary, a date.
  if (whole.length > 5 && stem.startsWith(whole)) return full;
  // A place or a kind in brackets stands before what `title` says in full.
  if (whole.length > 5 && stem.endsWith(whole) && kindMark.test(stem.slice(0, -whole.length))) return full;
  const longer = whole.length > stem.length && whole.startsWith(stem);
  return longer && !isDateOnly(whole.slice(stem.length)) ? full : shown;
}

const kindMark = /^(?:[[【〔(（][^\])】〕）]{1,10}[\])】〕）])+$/;

function ownTitle(link: PageNode): string {
  const children = link.children();
  if (!children.length) return link.text();
  const heading = link.first('h1, h2, h3, h4, h5, h6, [class*="tit"]')?.text();
  if (heading) return heading;
  const parts = children.map((child) => child.text());
  const dates = datesInLink(link);
  const lines = children.some(isLine) ? linesOf(link) : [];
  if (lines.length > 1) return lines.find((line) => line.length > 5) ?? widestOf(lines);
  const words = parts.filter((part) => part && !isExtra(part));
  // A title for wide screens and one for narrow ones stand in the same link (PbootCMS, 2022).
  const stems = words.map((part) => part.replace(/[.…]+$/, ''));
  const widest = stems.reduce((best, stem, at) => (stem.length > (stems[best]?.length ?? 0) ? at : best), 0);
  if (words.length > 1 && stems.every((stem) => stems[widest]?.startsWith(stem))) return words[widest] ?? '';
  const number = /^\d{1,3}[.、]?$/.test(parts[0] ?? '') ? (parts[0] ?? '') : '';
  const rest = link.text().slice(link.text().startsWith(number) ? number.length : 0);
  const extras = [...dates, ...parts.filter((part) => isExtra(part) && !dates.includes(part))];
  return extras.reduce(
    (text, extra) => text.replace(extra, ' '),
    /^[ .、]*[^\d .、年月日届次批期号个条季项人名%]/.test(rest) ? rest : link.text(),
  );
}

/** Numbers whose digits stand in elements of their own (a found word made red) are one in a title. */
function healed(title: string, link: PageNode): string {
  if (!/\d \d/.test(title)) return title;
  const raw = fold(link.raw());
  let whole = title;
  for (const [, before = '', after = ''] of title.matchAll(/(\S{0,3}\d) (?=(\d\S{0,3}))/g))
    if (raw.includes(before + after)) whole = whole.replace(`${before} ${after}`, before + after);
  return whole;
}

/** What stands in the link and is no part of its title: a date, a mark, who put it out and when. */
const isExtra = (words: string) =>
  words.length > 0 && (isDateOnly(words) || badge.test(words) || fact.test(words));

/** A mark of its own in the link: 新, 热, NEW; 置顶, 推荐, 头条 (PbootCMS, 2026-11). */
const badge =
  /^[[【(（]?(?:新|热|荐|精|图|顶|置顶|推荐|头条|热门|最新|new|hot|top)[\])】）]?!?$|^【[^】]{2,6}】$/i;

/** 发布时间：2026-11-20, 来源：县政府办, 浏览：12. */
const fact =
  /^(?:信息)?(?:来源|作者|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|量|率)?|发布(?:者|人|单位|机构|部门|日期|时间)|(?:更新|发文|公开|成文)?(?:日期|时间))[:：].{0,30}$/;

/** What stands line by line in a link: title, source, summary. Words without an element of their own: none. */
function linesOf(node: PageNode): string[] {
  const children = node.children();
  const parts = children.map((child) => child.text());
  if (parts.join('').replaceAll(' ', '') !== node.text().replaceAll(' ', '')) return [];
  const lines = children.flatMap((child, at) => {
    const inner = child.children().some(isLine) ? linesOf(child) : [];
    return inner.length ? inner : [parts[at] ?? ''];
  });
  return lines.filter((line) => line && !isExtra(line));
}

/** An element that begins a line; elements of a framework's own (uni-view) are drawn so. */
const isLine = ({ tag }: PageNode) => breaking.test(tag) || tag.includes('-');

const widestOf = (lines: string[]) =>
  lines.reduce((widest, line) => (line.length > widest.length ? line : widest), '');

/** Texts inside a link that are nothing but a date, outermost first: `15` over `2022-03` is one before it is two. */
export function datesInLink(link: PageNode): string[] {
  if (!link.children().length) return [];
  const found = link.all('*').slice(0, 40);
  return found.map((part) => part.text()).filter(isDateOnly);
}

/** `2026-11-21`, `[11-21]`, `21日` and nothing else. */
export const isDateOnly = (text: string) =>
  text.length < 40 &&
  (text.replace(/ ?\d\d?:\d\d(?::\d\d)?$/, '') === readLately(text) ||
    (/^[[(（【［〔<]?[\d\s年月日:：./-]*\d[\d\s年月日:：./-]*[\])）】］〕>]?$/.test(text) &&
      /\D/.test(text)));

/** Bullets, arrows and pin marks are not part of a title. */
export function tidy(text: string): string {
  return text
    .replace(
      /^[\s·•・‧∙﹒.▪▫■□◆◇●○◎▶►▸▷➤➢→★☆※√✓»›>＞-]*(?:[[【(（]\s*(?:置顶|顶)\s*[\])】）]\s*|置顶\s+)?/,
      '',
    )
    .replace(/\s*[>＞»›]+$/, '')
    .replace(/\s+/g, (blank) => (blank.includes('\u202f') ? blank : ' '))
    .trim();
}
