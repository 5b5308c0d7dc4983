// How lists write their rows: dates, rows, and what holds them.
import type { Day } from '../../../../lib/model.ts';
import type { Choices } from './choices.ts';
import { office, type Post, sentence } from './words.ts';

const md = (day: Day) => day.slice(5);
const cn = (day: Day) => `${day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8)}日`;

/** Dates as they are written, `whole` with their year. */
export const writings: { whole: boolean; write: (day: Day) => string }[] = [
  { whole: true, write: (day) => day },
  { whole: true, write: (day) => day },
  { whole: true, write: (day) => `[${day}]` },
  { whole: true, write: (day) => `(${day.replaceAll('-', '/')})` },
  { whole: true, write: (day) => `${day} 09:${day.slice(8)}` },
  { whole: true, write: (day) => `${day} 10:30:00` },
  { whole: true, write: (day) => day.replaceAll('-', '.') },
  { whole: true, write: cn },
  { whole: true, write: (day) => `发布时间：${day}` },
  { whole: true, write: (day) => `${day.slice(0, 4)}/${+day.slice(5, 7)}/${+day.slice(8)}` },
  { whole: true, write: (day) => `〔${day}〕` },
  { whole: true, write: (day) => `${day}T09:30:00` },
  { whole: true, write: (day) => `${day.slice(0, 4)} 年 ${+day.slice(5, 7)} 月 ${+day.slice(8)} 日` },
  { whole: true, write: (day) => `<i>${day.slice(8)}</i><i>${day.slice(0, 7)}</i>` },
  { whole: true, write: (day) => `更新日期：2026-11-21 发布日期：${day}` },
  { whole: false, write: md },
  { whole: false, write: (day) => `［${md(day)}］` },
  { whole: false, write: (day) => `${day.slice(5, 7)}/${day.slice(8)} 09:30` },
  { whole: false, write: (day) => `[${md(day)}]` },
  { whole: false, write: (day) => `${+day.slice(5, 7)}月${+day.slice(8)}日` },
  { whole: false, write: (day) => md(day).replace('-', '/') },
];

type Row = (post: Post, day: string, more: { at: number; c: Choices; link: string }) => string;

/** What stands in a row; `link` is the article's. Empty days leave their element empty. */
export const rows: Row[] = [
  (_post, day, { link }) => `${link}<span>${day}</span>`,
  (_post, day, { link }) => `<span class="date">${day}</span>${link}`,
  (_post, day, { link }) => `<i class="ico"></i>${link}<span class="fr">${day}</span>`,
  (_post, day, { link }) => `<div class="t">${link}</div><div class="d"><b>${day}</b></div>`,
  (_post, day, { link, c }) => `<h4>${link}</h4><p>${sentence(c)}</p><p>${day} 来源：${office(c)}</p>`,
  (_post, day, { link, c }) =>
    `<em>[<a href="/zw/">${c.of(['政务', '公告', '县教育局'])}</a>]</em> ${link} <em>${day}</em>`,
  (post, day, { link }) => `${link} ${day} <a href="/down/${post.href.replace(/\D/g, '')}.pdf">附件</a>`,
  (_post, day, { link, at }) =>
    `<span class="n">${at + 1}</span>${link}<span>${day}</span><span>浏览 ${(at * 37) % 900} 次</span>`,
  (post, day, { c }) => `<a href="${post.href}"><p>${post.title}</p><p>${day}</p><p>${sentence(c)}</p></a>`,
  (post, day) => `<a href="${post.href}">${post.title}<span>${day}</span></a>`,
  (post, day, { link, c }) =>
    `<a href="${post.href}" class="pic"><img src="/p.jpg" alt=""></a><div><h3>${link}</h3><div>${sentence(c)}<a href="${post.href}">[详细]</a></div><time>${day}</time></div>`,
  (post, day, { link, at }) =>
    `${link}${at < 2 ? '<img src="/images/new.gif" alt="新">' : ''} <font color="#999">${day}</font><a href="/share?u=${post.href}">分享</a>`,
];

/** Rows that only a list of its own shows: the title beside its link, an office with a link, a tip with the title. */
const moreRows: Row[] = [
  (post, day) => `<h4>${post.title}</h4><span>${day}</span><a href="${post.href}">查看详情</a>`,
  (_post, day, { link, c }) => `${link}<a href="/bm/${c.upTo(1)}/">${office(c)}</a><span>${day}</span>`,
  (post, day) => `<a class="cover" href="${post.href}"></a><h4>${post.title}</h4><em>${day}</em>`,
];
rows.push(...moreRows);

/** What holds the rows: opening, closing, and each row; those that stand in cells take a date of its own cell. */
export const holders: [string, string, (row: string, at: number) => string][] = [
  ['<ul>', '</ul>', (row) => `<li>${row}</li>`],
  ['<ul class="list">', '</ul>', (row) => `<li class="clearfix">${row}</li>`],
  [
    '<ul>',
    '</ul>',
    (row, at) =>
      `<li class="${at % 2 ? 'odd' : 'even'}">${row}</li>${at % 5 === 4 ? '<li class="line"></li>' : ''}`,
  ],
  ['<div class="xw">', '</div>', (row) => `<div class="one">${row}</div>`],
  ['<div>', '</div>', (row) => `<div>${row}</div>`],
  ['<table width="100%">', '</table>', (row) => `<tr><td>${row}</td></tr>`],
  [
    '<table><tbody>',
    '</tbody></table>',
    (row) =>
      `<tr><td width="20"><img src="/dot.gif"></td><td>${row}</td></tr><tr><td colspan="2" height="1" background="/line.gif"></td></tr>`,
  ],
  ['', '', (row) => `<table width="98%"><tr><td>${row}</td></tr></table>`],
  ['<section>', '</section>', (row) => `<article>${row}</article>`],
  ['<dl>', '</dl>', (row) => `<dd>${row}</dd>`],
  ['<div class="l">', '</div>', (row) => `<p>${row}</p>`],
  ['<div>', '</div>', (row, at) => `${at % 5 ? '' : `${at ? '</ul>' : ''}<ul class="five">`}<li>${row}</li>`],
];

/** The article's link: in full, cut with its full words in `title`, in bold, opening elsewhere. */
export const linkings: ((post: Post) => string)[] = [
  ({ href, title }) => `<a href="${href}">${title}</a>`,
  ({ href, title }) => `<a href="${href}" target="_blank" title="${title}">${title}</a>`,
  ({ href, title }) =>
    `<a href="${href}" title="${title}">${title.length > 14 ? `${title.slice(0, 12)}...` : title}</a>`,
  ({ href, title }) => `<a style="color:#333" href="${href}"><font>·</font><span>${title}</span></a>`,
  ({ href, title }) => `<strong><a href="${href}" target="_blank">${title}</a></strong>`,
];
