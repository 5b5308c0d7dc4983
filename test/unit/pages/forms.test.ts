// @vitest-environment node
// Rows, titles and dates in the forms that portals print them, each on a page of its own.
import { describe, expect, test } from 'vitest';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';

type Post = { href: string; title: string; day: string };
const days = [
  '2026-11-20',
  '2026-11-18',
  '2026-11-18',
  '2026-11-05',
  '2026-10-28',
  '2026-03-02',
  '2025-12-28',
];
const subjects = [
  '开展森林防火宣传',
  '印发《预算公开方案》',
  '道路封闭施工',
  '拟聘用人员公示',
  '召开动员会',
  '公布名录',
  '征收补偿',
];
const posts = days.map(
  (day, at): Post => ({ day, href: `/zw/tz/${900 - at * 7}.html`, title: `青川县关于${subjects[at]}的通知` }),
);
const [first, ...others] = posts as [Post, ...Post[]];
const url = 'https://www.portal.example/zw/tz/';
const summary = '为做好有关工作，8月3日召开会议，现将事项通知如下，请认真贯彻落实。';

const page = (list: string) =>
  `<html><head><title>通知公告_青川县</title></head><body><ul><li><a href="/">首页</a></li><li><a href="/zw/">政务公开</a></li><li><a href="/hd/">互动交流</a></li></ul><p>当前位置：<a href="/">首页</a> &gt; 通知公告</p><div class="main"><h2>通知公告</h2>${list}<div class="page"><a href="index_2.html">下一页</a></div></div></body></html>`;
const a = ({ href, title }: Post, inner = title) => `<a href="${href}">${inner}</a>`;
const ul = (row: (post: Post, at: number) => string) =>
  `<ul>${posts.map((post, at) => `<li>${row(post, at)}</li>`).join('')}</ul>`;
const cut = ({ title }: Post) => `${title.slice(0, 8)}…`;

function read(list: string) {
  const { reading } = readColumnPage(parsedPage(page(list), url, '2026-11-22'), '2026-11-22');
  const rows = reading.state === 'read' ? reading.rows : [];
  return rows.map((row) => ({ href: new URL(row.url).pathname, title: row.title, day: row.date?.on ?? '' }));
}

const dated = (write: (day: string, at: number) => string) =>
  ul((post, at) => `${a(post)}<span>${write(post.day, at)}</span>`);
const byDay = (make: (day: string, of: Post[]) => string) =>
  [...new Set(days)]
    .map((day) =>
      make(
        day,
        posts.filter((post) => post.day === day),
      ),
    )
    .join('');

test.each<[string, string]>([
  ['beside a count without a blank', dated((day, at) => `${day}</span><span>${at * 7}`)],
  [
    'with its day unpadded beside a count',
    dated((day, at) => `${+day.slice(0, 4)}-${+day.slice(5, 7)}-${+day.slice(8)}</span><span>${at}`),
  ],
  [
    'as eight digits in an element of its own',
    dated((day, at) => `${day.replaceAll('-', '')}</span><em>浏览${at}</em><span>`),
  ],
  ['in four elements', dated((day) => `<i>${day.slice(0, 4)}</i><i>${day.slice(5)}</i>`)],
  [
    'day above month and year',
    dated((day) => `<p>${day.slice(8)}</p><p>${+day.slice(5, 7)}月</p><p>${day.slice(0, 4)}年</p>`),
  ],
  [
    'in the tip of its row',
    `<ul>${posts.map((post) => `<li title="${post.day}">${a(post)}</li>`).join('')}</ul>`,
  ],
  [
    'as milliseconds in an attribute',
    dated((day) => `<i data-timestamp="${Date.parse(`${day}T09:00:00+08:00`)}"></i>`),
  ],
  [
    'written by a script of its row',
    dated((day) => `<script>document.write('${day} 09:30:00'.substring(0,10));</script>`),
  ],
  [
    'in the tip of the link',
    ul(
      ({ href, title, day }) =>
        `<a href="${href}" title="文章标题：${title}\n发布时间：${day}\n点击数：3">${title}</a>`,
    ),
  ],
  ['before a closing day', dated((day) => `${day} 截止：2026-12-01`)],
  ['behind a closing day that is still to come', dated((day) => `2026-12-01 ${day}`)],
  ['beside the number of a file', dated((day) => `青政办发〔2026〕12号 ${day}`)],
  ['of one digit after a point', dated((day) => `${+day.slice(5, 7)}.${+day.slice(8)}`)],
  ['with the day before the month', dated((day) => `${day.slice(8)}/${day.slice(5, 7)}`)],
  ['with the year last', dated((day) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`)],
  ['with a short year and points', dated((day) => day.slice(2).replaceAll('-', '.'))],
  [
    'at the end of every title',
    ul((post) => a(post, `${post.title}（${+post.day.slice(5, 7)}月${+post.day.slice(8)}日）`)),
  ],
  ['at the beginning of every title', ul((post) => a(post, `${post.day.slice(5)} ${post.title}`))],
  ['with its label in the link', ul((post) => a(post, `${post.title}<i>发布时间：${post.day}</i>`))],
  [
    'over one or several articles',
    byDay((day, of) => `<h4>${day}</h4><ul>${of.map((post) => `<li>${a(post)}</li>`).join('')}</ul>`),
  ],
  [
    'in a line of time',
    byDay(
      (day, of) =>
        `<div class="node"><div class="date">${day}</div><div class="con">${of.map((post) => `<p>${a(post)}</p>`).join('')}</div></div>`,
    ),
  ],
  [
    'before several links in a line',
    `<ul>${byDay((day, of) => `<li><span>${day}</span>${of.map((post) => a(post)).join('')}</li>`)}</ul>`,
  ],
])('a date %s', (_form, list) => {
  expect(read(list)).toEqual(posts);
});

test('a day that alone tells the titles apart stays in them', () => {
  const named = posts.map((post) => ({
    ...post,
    title: `今日粮价（${+post.day.slice(5, 7)}月${+post.day.slice(8)}日）`,
  }));
  expect(
    read(`<ul>${named.map((post) => `<li>${a(post)}</li>`).join('')}</ul>`).map(({ title }) => title),
  ).toEqual(named.map(({ title }) => title));
});

test.each<[string, string]>([
  [
    'in a heading, the link says 查看详情',
    ul(
      (post) =>
        `<h3>${post.title}</h3><p>${summary}</p><em>${post.day}</em><a href="${post.href}">查看详情&gt;&gt;</a>`,
    ),
  ],
  [
    'under an empty link over the row',
    ul((post) => `<a class="cover" href="${post.href}"></a><h4>${post.title}</h4><em>${post.day}</em>`),
  ],
  [
    'beside a picture that is the link',
    ul((post) => `<a href="${post.href}"><img src="/x.jpg"></a><p>${post.title}</p><em>${post.day}</em>`),
  ],
  [
    'cut, and in full on its row',
    `<ul>${posts.map((post) => `<li title="${post.title}">${a(post, cut(post))}<span>${post.day}</span></li>`).join('')}</ul>`,
  ],
  [
    'cut, and in full on a part of the link',
    ul((post) => `${a(post, `<span title="${post.title}">${cut(post)}</span>`)}<span>${post.day}</span>`),
  ],
  [
    'cut, and in full on the picture beside it',
    ul(
      (post) =>
        `<a href="${post.href}"><img src="/x.jpg" alt="${post.title}"></a>${a(post, cut(post))}<span>${post.day}</span>`,
    ),
  ],
  [
    'behind its number',
    ul((post, at) => `${a(post, `<i>0${at + 1}</i>${post.title}`)}<span>${post.day}</span>`),
  ],
  ['behind a sign', ul((post) => `${a(post, `※ ${post.title}`)}<span>${post.day}</span>`)],
  [
    'beside an office with a longer name',
    ul(
      (post) =>
        `${a(post)}<a href="/bm/">县市场监督管理局行政审批服务科政务服务股</a><span>${post.day}</span>`,
    ),
  ],
  [
    'before what explains it',
    ul(
      (post) =>
        `${a(post)}<div><a href="/jd${post.href}">【部门解读】${post.title}的政策解读</a></div><span>${post.day}</span>`,
    ),
  ],
])('a title %s', (_form, list) => {
  expect(read(list)).toEqual(posts);
});

test('the newest article, large above the list and not repeated in it, is its first row; an older one is none', () => {
  const rest = `<ul>${others.map((post) => `<li>${a(post)}<span>${post.day}</span></li>`).join('')}</ul>`;
  const above = (day: string) =>
    `<div class="top"><h3>${a(first)}</h3><p>${summary}</p><span>${day}</span></div>${rest}`;
  expect(read(above(first.day))).toEqual(posts);
  expect(read(above('2026-08-01'))).toEqual(others);
});

describe('nothing is claimed', () => {
  const rows = `<ul>${posts.map((post) => `<li>${a(post)}<span>${post.day}</span></li>`).join('')}</ul>`;
  const told = (title: string, body: string) =>
    readColumnPage(
      parsedPage(
        `<html><head><title>${title}</title></head><body><p>当前位置：<a href="/">首页</a> &gt; ${title}</p>${body}</body></html>`,
        'https://www.portal.example/x/',
        '2026-11-22',
      ),
      '2026-11-22',
    ).reading.state;
  test.each<[string, string, string]>([
    [
      'beside a log-in',
      '用户登录',
      `<form><input name="u"><input type="password"></form><h3>公告</h3>${rows}`,
    ],
    ['where the page is missing', '提示', `<h2>您访问的页面不存在</h2><p>您可以看看</p>${rows}`],
    [
      'beside the empty place of the column',
      '规划计划',
      `<h2>规划计划</h2><ul class="list"></ul><div><h3>最新公开</h3>${rows}</div>`,
    ],
    [
      'beside a list that says 共0条',
      '规划计划',
      `<h2>规划计划</h2><div class="page">共0条</div><div><h3>最新公开</h3>${rows}</div>`,
    ],
    [
      'on an office’s own page',
      '县财政局',
      `<h2>县财政局</h2><p>主要职责：负责全县财政收支管理，拟订财税政策并组织执行。</p><h3>部门动态</h3>${rows}`,
    ],
    [
      'of services',
      '办事指南',
      `<ul>${posts.map(({ href }, at) => `<li><a href="${href}">个体工商户设立登记办理流程${at}</a></li>`).join('')}</ul><div class="page"><a href="?p=2">下一页</a></div>`,
    ],
    [
      'of questions and answers',
      '网上咨询',
      `<ul>${posts.map((post) => `<li>${a(post)}<span>提问时间：${post.day}</span><em>已回复</em></li>`).join('')}</ul><div class="page"><a href="?p=2">下一页</a></div>`,
    ],
    [
      'around rows that are no links',
      '通知公告',
      `<div class="l"><a href="/a/">机构职能</a><a href="/b/">政策文件</a></div><div class="r"><ul>${posts.map(({ title, day }) => `<li onclick="go(1)"><span>${title}</span><em>${day}</em></li>`).join('')}</ul></div>`,
    ],
  ])('%s', (_where, title, body) => {
    expect(told(title, body)).not.toBe('read');
  });
});
