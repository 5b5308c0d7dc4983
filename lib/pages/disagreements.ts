// Finds what an article's page tells in two ways: its date, its source, its title, whose site it is.
import type { Day, Disagreement, NationalTag, Said } from '../model.ts';
import { address } from './addresses.ts';
import { readDate } from './dates.ts';
import { meta } from './heading.ts';
import { labels } from './labels.ts';
import type { Page } from './page.ts';
import { plain } from './text.ts';

/** Labels of the day of publishing itself: 发文日期 and a bare 日期 may mean another. */
export const publishing: string[] = labels.published.filter(
  (label) => !/^(?:发文日期|日期|时间)$/.test(label),
);
/** Labels of 信息来源 itself: 发布机构 may be another office. */
const sourcing: string[] = labels.contentSource.filter((label) => /来源$|^稿源$/.test(label));

/** In this order: published, contentSource, title, site. `values` are the page's labelled values, `heading` its printed title. */
export function disagreementsOf(
  page: Page,
  values: Map<string, string>,
  heading: string | undefined,
): Disagreement[] {
  return [ofDate(page, values), ofSource(page, values), ofTitle(page, heading), ...ofSite(page)].filter(
    (one) => one !== undefined,
  );
}

/** Printed labels of publishing whose value is no date, and a PubDate that is none. */
export function unreadableDates(page: Page, values: Map<string, string>): Said[] {
  const printed = publishing.flatMap((label) => {
    const value = values.get(label);
    return value && !readDate(value) ? [said('page', `${label} ${value}`)] : [];
  });
  const tag = meta(page.root, 'PubDate');
  return tag && !readDate(tag) ? [...printed, said('PubDate', tag)] : printed;
}

function ofDate(page: Page, values: Map<string, string>): Disagreement | undefined {
  const printed = publishing.flatMap((label) => {
    const on = dayOf(values.get(label));
    return on ? [{ label, on }] : [];
  });
  const one = printed.every(({ on }) => on === printed[0]?.on);
  const shown = one
    ? printed.slice(0, 1).map(({ on }) => said('page', on))
    : printed.map(({ label, on }) => said('page', `${label} ${on}`));
  const tag = dayOf(meta(page.root, 'PubDate'));
  const days = new Set([...printed.map(({ on }) => on), ...(tag ? [tag] : [])]);
  if (days.size < 2) return undefined;
  return { what: 'published', said: [...shown, ...(tag ? [said('PubDate', tag)] : [])] };
}

const dayOf = (text: string | undefined): Day | undefined => (text ? readDate(text)?.on : undefined);

/** 旗财政局 and 奈曼旗财政局, 林草局 and 林业和草原局 do not disagree. */
function ofSource({ root }: Page, values: Map<string, string>): Disagreement | undefined {
  const printed = sourcing.map((label) => values.get(label)).find(Boolean);
  const tag = meta(root, 'ContentSource');
  if (!printed || !tag || shortOf(printed, tag) || shortOf(tag, printed)) return undefined;
  return { what: 'contentSource', said: [said('page', printed), said('ContentSource', tag)] };
}

/** A title in the tag that the page prints nowhere: not as a heading, nor in its own title, nor in its text. */
function ofTitle(page: Page, heading: string | undefined): Disagreement | undefined {
  const tag = meta(page.root, 'ArticleTitle')?.replace(/(?:…|\.{2,})$/, '');
  if (!tag || !heading || within(tag, heading)) return undefined;
  const own = page.root.first('title')?.raw() ?? '';
  const everything = plain(page.root.first('body')?.text() ?? '');
  const printed = plain(tag).length > 1 && (everything.includes(plain(tag)) || within(tag, own));
  // What is set as the heading may be the site's name: only one that stands in the page's title is the article's.
  if (printed || !within(heading, own)) return undefined;
  return { what: 'title', said: [said('page', heading), said('ArticleTitle', tag)] };
}

/** A copied template names another site: by its domain, its 网站标识码, or a place that the page itself never mentions. */
function ofSite(page: Page): Disagreement[] {
  const text = page.root.first('body')?.text() ?? '';
  const pairs: [Said | undefined, NationalTag, (printed: string, tag: string) => boolean][] = [
    [hostOf(page.url), 'SiteDomain', isOneSite],
    [printedAs(text, /网站标识码 ?[:：]? ?(bm\d{8}|\d{10})(?!\d)/i), 'SiteIDCode', isOneCode],
    [
      printedAs(text, /(?:主办单位|主办|版权所有|承办单位)[ :：]{0,3}([一-鿿]{3,30})/),
      'SiteName',
      (printed, tag) => isOnePlace(`${text} ${page.root.first('title')?.raw() ?? ''}`, printed, tag),
    ],
  ];
  return pairs.flatMap(([here, tag, agree]) => {
    const value = meta(page.root, tag);
    if (!here || !value || agree(here.value, value)) return [];
    return [{ what: 'site' as const, said: [here, said(tag, value)] }];
  });
}

function printedAs(text: string, shape: RegExp): Said | undefined {
  const value = shape.exec(text)?.[1];
  return value ? said('page', value) : undefined;
}

/** Of a host by name only: an address in numbers proves nothing of a domain. */
function hostOf(url: string): Said | undefined {
  const host = address(url)?.hostname ?? '';
  return /[a-z]$/i.test(host) && host.includes('.') ? said('address', host) : undefined;
}

function isOneSite(host: string, tag: string): boolean {
  const named = address(/^https?:\/\//i.test(tag) ? tag : `http://${tag}`)?.hostname ?? '';
  return !named.includes('.') || registered(host) === registered(named);
}

/** `gxq.cq.gov.cn` → `cq.gov.cn`: bureaus stand below their government's domain. */
const registered = (host: string) =>
  /[^.]+\.(?:(?:gov|com|org|net|edu|ac)\.cn|[^.]+)$/i.exec(host)?.[0].toLowerCase() ?? host;

/** A tag that is no code at all is a fault of its own. */
const isOneCode = (printed: string, tag: string) =>
  !/^(?:\d{10}|bm\d{8})$/i.test(tag) || printed.toLowerCase() === tag.toLowerCase();

function isOnePlace(text: string, sponsor: string, tag: string): boolean {
  const place = /^(?:中国)?[·•]?([一-鿿]{2,7}?)(?:自治[区州县旗]|[省市县旗区盟州])/.exec(tag)?.[1];
  return !place || text.includes(place) || !/[省市县旗区盟州]/.test(sponsor);
}

const within = (part: string, whole: string) => plain(whole).includes(plain(part));

/** Every letter of the short name stands in the long one, in this order. */
function shortOf(short: string, long: string): boolean {
  let at = -1;
  const letters = [...plain(long)];
  return [...plain(short)].every((letter) => {
    at = letters.indexOf(letter, at + 1);
    return at >= 0;
  });
}

const said = (where: Said['where'], value: string): Said => ({ where, value: value.slice(0, 120) });
