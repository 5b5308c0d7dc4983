// Composes column pages by chance, the same by the same seed: one list between menus, boxes and footers of many makes.
import type { Day } from '../../../lib/model.ts';
import { type Choices, choices } from './made/choices.ts';

export type Composed = { html: string; url: string; urls: string[]; days: Day[] };

/** A page made of what number `seed` chooses, its rows' addresses and days in the order shown. */
export function composed(seed: number): Composed {
  const { chance, of, upTo } = choices(seed);
  const posts = Array.from({ length: 6 + upTo(14) }, (_, at) => post(at, upTo));
  const year = chance(0.7);
  const written = of(year ? full : short);
  const row = of(rows);
  const [open, close, item] = of(lists);
  const list = `${open}${posts.map((one) => item(row(one, written(one.day)))).join('\n')}${close}`;
  const name = of(['通知公告', '工作动态', '政策文件']);
  const tag = of(['h2', 'div', 'h3']);
  const title = chance(0.8) ? `<${tag} class="t">${name}</${tag}>` : '';
  const path = `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zw/">政务</a> &gt; ${name}</div>`;
  const pages = '<div class="fy"><a href="index_1.html">下一页</a> <a href="index_9.html">尾页</a></div>';
  const main = `${chance(0.6) ? path : ''}${title}${wrapped(list, upTo(3))}${chance(0.7) ? pages : ''}`;
  const boxes = Array.from({ length: upTo(3) }, () => sideBox(of, upTo, chance));
  const first = chance(0.5);
  const body = [
    menu(),
    ...(first ? boxes : []),
    `<div class="${of(names)}">${main}</div>`,
    ...(first ? [] : boxes),
  ];
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${name}_鹿泉县</title></head><body>${clock(chance)}${wrapped(body.join('\n'), upTo(2))}${footer}</body></html>`;
  return {
    html,
    url,
    urls: posts.map(({ href }) => new URL(href, url).href),
    days: posts.map(({ day }) => day),
  };
}

export const url = 'https://www.luquan.example/zw/tz/index.html';

type Post = { title: string; href: string; day: Day };

const subjects = [
  '停水检修',
  '教师招聘拟聘用人员',
  '危旧房改造补助',
  '森林防火戒严',
  '年度财政预算',
  '道路封闭施工',
];

function post(at: number, upTo: Choices['upTo'], folder = '/zw/tz/'): Post {
  const day = new Date(Date.UTC(2026, 10, 21) - (at * 2 + upTo(1)) * 86_400_000).toISOString().slice(0, 10);
  const subject = subjects[(at + upTo(5)) % subjects.length];
  return {
    title: `关于${subject}有关事项的第${at + 1}号公告`,
    href: `${folder}${48_000 - at * 7}.html`,
    day,
  };
}

const [, md, cn] = [
  0,
  (day: Day) => day.slice(5),
  (day: Day) => `${day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8)}日`,
];
const full = [(day: Day) => day, (day: Day) => day.replaceAll('-', '/'), (day: Day) => `[${day}]`, cn];
const short = [md, (day: Day) => `[${md(day)}]`, (day: Day) => `${+day.slice(5, 7)}月${+day.slice(8)}日`];

const a = ({ title, href }: Post) => `<a href="${href}">${title}</a>`;
const rows = [
  (one: Post, day: string) => `${a(one)}<span>${day}</span>`,
  (one: Post, day: string) => `<span>${day}</span>${a(one)}`,
  (one: Post, day: string) => `<div>${a(one)}</div><div><i></i><b>${day}</b></div>`,
  (one: Post, day: string) =>
    `<h4>${a(one)}</h4><p>现将有关事项公告如下，请周知。</p><p>${day} 来源：办公室</p>`,
  (one: Post, day: string) => `[<a href="/zw/">政务</a>] ${a(one)} <em>${day}</em>`,
  (one: Post, day: string) => `<a href="${one.href}"><p>${one.title}</p><p>${day}</p></a>`,
  (one: Post, day: string) => `${a(one)} ${day} <a href="/d/${one.href.slice(7)}?f=1">附件下载说明</a>`,
];
const lists: [string, string, (row: string) => string][] = [
  ['<ul>', '</ul>', (row) => `<li>${row}</li>`],
  ['<div class="xw">', '</div>', (row) => `<div class="one">${row}</div>`],
  ['<div>', '</div>', (row) => `<div>${row}</div>`],
  ['<table>', '</table>', (row) => `<tr><td>${row}</td></tr>`],
  ['<section>', '</section>', (row) => `<article>${row}</article>`],
  ['<dl>', '</dl>', (row) => `<dd>${row}</dd>`],
];
const names = ['con', 'box', 'w1000', 'r', 'c-2', 'body'] as const;
const wrapped = (inner: string, times: number): string =>
  times ? `<div>${wrapped(inner, times - 1)}</div>` : inner;

const menu = () =>
  `<ul>${['首页', '县情', '政务公开', '办事服务', '互动交流'].map((word, at) => `<li><a href="/m${at}/">${word}</a></li>`).join('')}</ul>`;
const clock = (chance: Choices['chance']) => (chance(0.5) ? '<div>今天是2026年11月22日 星期日</div>' : '');
const footer = `<div>${['省政府', '市政府', '政务服务网'].map((word, at) => `<a href="http://l${at}.example/">${word}</a>`).join(' ')}</div><p>鹿泉县人民政府办公室主办</p>`;

/** Fewer rows than the column, of another column, under a name that says so. */
function sideBox(of: Choices['of'], upTo: Choices['upTo'], chance: Choices['chance']): string {
  const heading = of(['热点信息', '点击排行', '推荐阅读', '最新发布', '相关链接']);
  const show = of([(day: Day) => `<span>${day}</span>`, (day: Day) => `<span>${md(day)}</span>`, () => '']);
  const folder = `/qt${upTo(9)}/`;
  const items = Array.from({ length: 5 }, (_, at) => post(at, upTo, folder));
  const more = chance(0.4) ? `<a href="${folder}">更多&gt;&gt;</a>` : '';
  return `<div><h3>${heading}</h3>${more}<ul>${items.map((one) => `<li>${a(one)}${show(one.day)}</li>`).join('')}</ul></div>`;
}
