// Composes column pages by chance, the same by the same seed: one list between menus, boxes and footers of many makes.
import type { Day } from '../../../../lib/model.ts';
import {
  carousel,
  clock,
  columnsBeside,
  footer,
  introduction,
  menu,
  otherList,
  pagers,
  sideBox,
  wrapped,
} from './around.ts';
import { type Choices, choices } from './choices.ts';
import { holders, linkings, rows, writings } from './rows.ts';
import { addressing, columns, days, type Manner, type Post, titleOf } from './words.ts';

/** `days` are undefined where the rows show none. */
export type Composed = { html: string; url: string; urls: string[]; days: (Day | undefined)[] };

const addresses = [
  '/zw/tz/index.html',
  '/zw/tz/',
  '/zw/tz/list.shtml',
  '/list.jsp?cid=71',
  '/col/col71/index.html',
  '/zwgk/fdzdgknr/tz/tz_list.htm',
  '/node/71',
];

/** A page made of what number `seed` chooses, its rows' addresses and days in the order shown. */
export function composed(seed: number): Composed {
  const c = choices(seed);
  const url = `https://www.luquan.example${c.of(addresses)}`;
  const name = c.of(columns);
  const { html: list, posts, dated } = mainList(url, c);
  const paging = c.of(pagers);
  const named = c.chance(0.75);
  const main = [
    c.maybe(0.15, () => introduction(c)),
    named ? heading(name, c) : '',
    c.maybe(0.1, () => '<form><input name="kw"><button>检索</button></form>'),
    c.maybe(
      0.1,
      () =>
        '<div class="years"><a href="?y=2026">2026年</a><a href="?y=2025">2025年</a><a href="?y=2024">2024年</a></div>',
    ),
    wrapped(list, c.upTo(2), c),
    c.chance(0.75) ? wrapped(paging, c.upTo(1), c) : '',
  ].join('\n');
  // A column that is not named over its list is named by the path.
  const path = !named || c.chance(0.6) ? pathTo(name, c) : '';
  const html = around({ name, path, main, posts }, c);
  return {
    html,
    url,
    urls: posts.map(({ href }) => new URL(href, url).href),
    days: posts.map(({ day }) => (dated ? day : undefined)),
  };
}

function mainList(url: string, c: Choices) {
  const count = c.chance(0.1) ? c.from(1, 4) : c.from(5, 30);
  const when = days(count, c);
  const manner: Manner = c.of(['long', 'long', 'middle', 'files', 'short'] as const);
  const make = addressing(c.of(['./', './', '/zw/tz/']), 71, c);
  const posts = when.map((day, at): Post => ({ title: titleOf(manner, at, c), href: make(at, day), day }));
  const short = manner === 'short';
  const { write } = c.of(writings);
  const dated = short || c.chance(0.85) || count < 6;
  const [open, close, item] = c.of(holders);
  // In a paragraph nothing stands but words: a parser would take such rows apart.
  const [row, link] = [c.of(open.includes('"l"') ? rows.slice(0, 3) : rows), c.of(linkings)];
  const each = posts.map((post, at) =>
    item(row(post, dated ? write(post.day) : '', { at, c, link: link(post) }), at),
  );
  const byAddress = new URL(posts[0]?.href ?? '', url).pathname;
  const telling = /\/t20\d{6}_|\/art\/20/.test(byAddress);
  return {
    html: `${open}${each.join('\n')}${open.startsWith('<div>') && open === '<div>' && each[0]?.includes('five') ? '</ul>' : ''}${close}`,
    posts,
    dated: dated || telling,
  };
}

const heading = (name: string, c: Choices) => {
  const tag = c.of(['h1', 'h2', 'div', 'h3', 'strong', 'p']);
  return c.of([
    `<${tag} class="t">${name}</${tag}>`,
    `<div class="hd"><${tag}>${name}</${tag}></div>`,
    `<div class="tt"><span>${name}</span><em>TONGZHI</em></div>`,
  ]);
};

const pathTo = (name: string, c: Choices) =>
  c.of([
    `<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/zw/">政务</a> &gt; ${name}</div>`,
    `<p><a href="/">网站首页</a> » <a href="/zw/">政务公开</a> » <a href="/zw/tz/">${name}</a></p>`,
    `<td>您的位置：<a href="/">首页</a>-&gt;<a href="/zw/">政务公开</a>-&gt;${name}</td>`,
  ]);

type Parts = { name: string; path: string; main: string; posts: Post[] };

function around({ name, path, main, posts }: Parts, c: Choices): string {
  const boxes = Array.from({ length: c.upTo(4) }, () => sideBox(c, name));
  const beside = c.maybe(0.4, () => columnsBeside(c));
  const first = c.chance(0.5);
  const banner = c.maybe(0.2, () =>
    c.chance(0.4)
      ? carousel(posts.slice(0, 4), c)
      : carousel(
          posts
            .slice(0, 4)
            .map((post, at) => ({ ...post, href: `/zt/${at}.html`, title: `图片新闻：${post.title}` })),
          c,
        ),
  );
  const inner = [
    path,
    beside,
    banner,
    ...(first ? boxes : []),
    wrapped(main, c.upTo(3), c),
    ...(first ? [] : boxes),
    c.maybe(0.1, () => otherList(c.from(4, 8), '/zt/', c)),
  ];
  const body = [clock(c), menu(c), wrapped(inner.join('\n'), c.upTo(3), c), footer(c)];
  const title = c.of([`${name}_鹿泉县人民政府`, `${name}-鹿泉县`, '鹿泉县人民政府门户网站', name]);
  const tags = c.maybe(
    0.4,
    () =>
      `<meta name="SiteName" content="鹿泉县人民政府"><meta name="ColumnName" content="${name}"><meta name="ColumnType" content="${name}">`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${tags}</head><body>${body.join('\n')}</body></html>`;
}
