// Reads RSS 2.0, RSS 1.0 and Atom: a column's own feed, which holds its newest articles only.
import type { Row, ShownDate } from '../../model.ts';
import { absolute, address } from '../addresses.ts';
import type { Answer, Asked } from '../answer.ts';
import { dataDate, notMine, plainText, readingOf, rowOf } from '../answer-rows.ts';
import { columnHeading } from '../heading.ts';
import type { Page } from '../page.ts';
import { type XmlNode, xmlIn } from '../xml.ts';

const types = ['rss', 'rdf', 'atom'].map((kind) => `link[rel~="alternate"][type="application/${kind}+xml"]`);
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const rfc822 = new RegExp(
  `^(?:[A-Z][a-z]{2},\\s*)?\\d{1,2}\\s+(?:${months})\\s+\\d{4}\\s+\\d\\d:\\d\\d(?::\\d\\d)?(\\s+\\S+)?$`,
);

export default {
  title: { zh: '订阅源（RSS/Atom）', en: 'feed (RSS/Atom)' },
  holds: 'newest',
  // 2026-11. A page links the whole site's feed and that of its comments, too: what stands below the column's own address,
  // or is called by its name, goes first, and nothing else is asked for.
  find(page) {
    const links = page.root.all(types.join(', ')).map((link) => ({
      url: absolute(page, link.attr('href')),
      title: link.attr('title') ?? '',
    }));
    return links.flatMap(({ url, title }) => (url && isColumns(page, url, title) ? [url] : [])).slice(0, 2);
  },
  read(answer, asked) {
    const root = isFeed(answer.text) ? xmlIn(answer.text) : undefined;
    if (!root) return notMine;
    const channel = root.name === 'feed' ? root : child(root, 'channel');
    const items = [...(channel?.children ?? []), ...root.children].filter(({ name }) =>
      /^(?:item|entry)$/.test(name),
    );
    const rows = [...new Set(items)].flatMap((item) => row(item, answer.url, asked) ?? []);
    const heading = plainText(channel ? textOf(channel, 'title') : '');
    return readingOf('feed', rows, { newest: true, heading: heading || undefined });
  },
} satisfies Answer;

/** True for a text that is a feed, whatever its header calls it. */
export function isFeed(text: string): boolean {
  return /^\ufeff?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]{0,2000}?-->\s*)*<(?:rss|feed|(?:\w+:)?RDF)[\s>]/i.test(
    text.slice(0, 5000),
  );
}

function isColumns(page: Page, url: string, title: string): boolean {
  if (/comments?\b|评论/i.test(`${url} ${title}`)) return false;
  // `/czxx/`, `/czxx/index.html` and `/czxx` (which is no folder of `/czjd/feed`) are one place.
  const path = (address(page.url)?.pathname ?? '').replace(/\/(?:index|list|default|main)[\w-]*\.\w+$/, '/');
  const folder = `${path.replace(/\.\w+$|\/$/, '')}/`;
  const below = folder !== '/' && (address(url)?.pathname ?? '').startsWith(folder);
  return below || columnHeading(page).some((name) => title.includes(name));
}

function row(item: XmlNode, base: string, asked: Asked): Row | undefined {
  return rowOf({ title: textOf(item, 'title'), href: linkOf(item), date: dateOf(item) }, asked, base);
}

/** Atom says where the article stands in an attribute; RSS in `link`, or in a `guid` that is an address. */
function linkOf(item: XmlNode): string {
  const links = item.children.filter(({ name }) => name === 'link');
  const atom = links.find(({ attrs }) => attrs.href && (attrs.rel ?? 'alternate') === 'alternate')?.attrs
    .href;
  const plain = links.map(({ text }) => text.trim()).find(Boolean);
  const guid = child(item, 'guid');
  return plain ?? atom ?? (guid && guid.attrs.isPermaLink !== 'false' ? guid.text : '');
}

/** When it was put out. `updated` and `modified` say when it was last touched, which is another fact. */
function dateOf(item: XmlNode): ShownDate | undefined {
  const said =
    ['pubDate', 'published', 'issued', 'date'].map((name) => textOf(item, name).trim()).find(Boolean) ?? '';
  const match = rfc822.exec(said);
  if (!match) return dataDate(said);
  const moment = new Date(match[1] ? said : `${said} +0800`);
  const date = Number.isNaN(moment.getTime()) ? undefined : dataDate(moment.toISOString());
  return date && { ...date, printed: said };
}

const child = (node: XmlNode, name: string) => node.children.find((one) => one.name === name);
const textOf = (node: XmlNode, name: string) => child(node, name)?.text ?? '';
