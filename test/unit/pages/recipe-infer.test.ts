// Two titles are pointed at: which list that is, where its dates stand, and what cannot be a list.
import { describe, expect, it } from 'vitest';
import { withDate } from '../../../lib/pages/recipe-candidate.ts';
import { inferRecipe } from '../../../lib/pages/recipe-infer.ts';
import { readByRecipe } from '../../../lib/pages/recipe-read.ts';
import { articles, design, inferred, link, pageOf, recipeOf, url } from './recipe-pages.ts';

const row = (n: number, tail = `<span>2026-03-0${n}</span>`) =>
  `<a href="/a/${100 + n}.html">关于第${n}号事项的通知</a>${tail}`;
const numbers = [1, 2, 3, 4, 5, 6];
const page = (body: string) =>
  `<!doctype html><title>通知_某旗</title><body><div class="c"><h2>通知公告</h2>${body}</div></body></html>`;
const all = (make: (n: number) => string) => numbers.map(make).join('');

describe('lists of every build are read from two of their titles', () => {
  const lists: [what: string, html: string, rows: number, dates: number][] = [
    ['an ordinary list', page(`<ul>${all((n) => `<li>${row(n)}</li>`)}</ul>`), 6, 6],
    [
      'links side by side with the date as text behind them',
      page(`<div>${all((n) => row(n, ` 2026-03-0${n}<br>`))}</div>`),
      6,
      6,
    ],
    [
      'links side by side with the date before them',
      page(`<div>${all((n) => `[03-0${n}] ${row(n, '<br>')}`)}</div>`),
      6,
      6,
    ],
    [
      'terms and definitions',
      page(`<dl>${all((n) => `<dt>${row(n, '')}</dt><dd>2026-03-0${n}</dd>`)}</dl>`),
      6,
      6,
    ],
    [
      'a table',
      page(
        `<table><tr><th>名称</th><th>日期</th></tr>${all((n) => `<tr><td>${row(n, '')}</td><td>2026-03-0${n}</td></tr>`)}</table>`,
      ),
      6,
      6,
    ],
    [
      'a table with two titles in a row',
      page(
        `<table>${[1, 3, 5].map((n) => `<tr><td>${row(n)}</td><td>${row(n + 1)}</td></tr>`).join('')}</table>`,
      ),
      6,
      6,
    ],
    [
      'a list parted every three rows',
      page(
        `<ul>${[1, 2, 3].map((n) => `<li>${row(n)}</li>`).join('')}</ul><div class="line"></div><ul>${[4, 5, 6].map((n) => `<li>${row(n)}</li>`).join('')}</ul>`,
      ),
      6,
      6,
    ],
    [
      'a list parted by year',
      page(
        `<div class="y"><h3>2026年</h3><ul>${[1, 2, 3].map((n) => `<li>${row(n)}</li>`).join('')}</ul></div><div class="y"><h3>2025年</h3><ul>${[4, 5, 6].map((n) => `<li>${row(n)}</li>`).join('')}</ul></div>`,
      ),
      6,
      6,
    ],
    [
      'cards with picture, summary and 详情',
      page(
        `<div class="cards">${all((n) => `<div class="card"><a href="/a/${100 + n}.html"><img src="${n}.jpg"></a><h4><a href="/a/${100 + n}.html">关于第${n}号事项的通知</a></h4><p>某年某月召开会议，研究部署有关工作。</p><a href="/a/${100 + n}.html">[详情]</a><i>2026-03-0${n}</i></div>`)}</div>`,
      ),
      6,
      6,
    ],
    [
      'each title after its kind',
      page(`<ul>${all((n) => `<li><a href="/kind/${n % 2}/">[种类${n % 2}]</a>${row(n)}</li>`)}</ul>`),
      6,
      6,
    ],
    [
      'the date inside the link',
      page(
        `<ul>${all((n) => `<li><a href="/a/${100 + n}.html">关于第${n}号事项的通知<b>2026-03-0${n}</b></a></li>`)}</ul>`,
      ),
      6,
      6,
    ],
    [
      'a day over its month',
      page(
        `<ul>${all((n) => `<li><div class="d"><b>0${n}</b><span>2026-03</span></div>${row(n, '')}</li>`)}</ul>`,
      ),
      6,
      6,
    ],
    [
      'links that a script opens',
      page(
        `<ul>${all((n) => `<li><a href="javascript:void(0)" onclick="window.open('/a/${100 + n}.html')">关于第${n}号事项的通知</a><span>2026-03-0${n}</span></li>`)}</ul>`,
      ),
      6,
      6,
    ],
    ['a list without dates', page(`<ul>${all((n) => `<li>${row(n, '')}</li>`)}</ul>`), 6, 0],
    [
      'a list with its pager inside',
      page(
        `<ul>${all((n) => `<li>${row(n)}</li>`)}<li><a href="i_1.html">下一页</a><a href="i_9.html">尾页</a></li></ul>`,
      ),
      6,
      6,
    ],
    [
      'a Mongolian list',
      page(
        `<ul>${all((n) => `<li><a href="/mn/${n}.html">ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ 第${n}号</a><span>2026.03.0${n}</span></li>`)}</ul>`,
      ),
      6,
      6,
    ],
  ];
  it.each(lists)('%s', (_what, html, rows, dates) => {
    const made = inferred(html, '第2号', '第5号');
    expect([made.rows.length, made.rows.filter(({ printed }) => printed).length]).toEqual([rows, dates]);
    expect(made.rows.map(({ url: to }) => to)).toHaveLength(new Set(made.rows.map(({ url: to }) => to)).size);
    // What is saved reads the same page alike.
    const { reading } = readByRecipe(pageOf(html), recipeOf(made), { notAfter: '2026-03-31', first: true });
    expect(reading).toMatchObject({
      state: 'read',
      rows: made.rows.map((one) => ({ title: one.title, url: one.url })),
    });
  });
});

describe('what is no list says so', () => {
  const menu = `<div class="nav"><ul>${['首页概况', '政务公开', '办事服务', '互动交流'].map((name, n) => `<li><a href="/c${n}/">${name}</a></li>`).join('')}</ul></div>`;
  const two = `<div class="c"><div class="l"><h3>通知公告</h3><ul>${[1, 2, 3].map((n) => `<li>${row(n)}</li>`).join('')}</ul></div><div class="l"><h3>点击排行</h3><ul>${[4, 5, 6].map((n) => `<li>${row(n)}</li>`).join('')}</ul></div></div>`;
  const cases: [what: string, html: string, one: string, other: string, why: string][] = [
    [
      'the same title twice',
      page(`<ul>${all((n) => `<li>${row(n)}</li>`)}</ul>`),
      '第2号',
      '第2号',
      'same-row',
    ],
    [
      'kind and title of one row',
      page(`<ul>${all((n) => `<li><a href="/kind/${n % 2}/">[种类${n}]</a>${row(n)}</li>`)}</ul>`),
      '种类2',
      '第2号',
      'same-row',
    ],
    ['two names of the menu', page(menu), '政务公开', '办事服务', 'menu'],
    ['titles of two lists', page(two), '第2号', '第5号', 'two-lists'],
    [
      'a title of the list and one of the menu',
      page(`${menu}<ul>${all((n) => `<li>${row(n)}</li>`)}</ul>`),
      '政务公开',
      '第2号',
      'two-lists',
    ],
    [
      'a link that leads nowhere',
      page(`<ul><li><a href="#">关于甲的通知</a></li><li><a href="#">关于乙的通知</a></li></ul>`),
      '甲',
      '乙',
      'no-address',
    ],
  ];
  it.each(cases)('%s', (_what, html, one, other, why) => {
    const on = pageOf(html);
    expect(inferRecipe(on, link(on, one), link(on, other))).toEqual({ state: 'not', why });
  });
  it('words that are no title', () => {
    const on = pageOf(page('<p>一段文字</p>'));
    expect(inferRecipe(on, on.root.first('p') ?? on.root)).toEqual({ state: 'not', why: 'no-link' });
  });
});

describe('one title', () => {
  it('is enough where the list has one row', () => {
    const made = inferred(page(`<ul class="only"><li>${row(1)}</li></ul>`), '第1号');
    expect(made.rows.map(({ title, date }) => [title, date?.on])).toEqual([
      ['关于第1号事项的通知', '2026-03-01'],
    ]);
  });
  it('finds the rows beside it, too', () => {
    expect(inferred(design(), '第9批').rows).toHaveLength(15);
  });
  it('may be pointed at by its row, its date or its picture', () => {
    const on = pageOf(page(`<ul>${all((n) => `<li>${row(n)}</li>`)}</ul>`));
    const [first, last] = [on.root.first('li span'), on.root.all('li').at(-1)];
    const made = first && inferRecipe(on, first, last);
    expect(made).toMatchObject({ state: 'found' });
  });
});

describe('dates', () => {
  const table = page(
    `<table><tr><th>名称</th><th>成文日期</th><th>公开日期</th></tr>${all((n) => `<tr><td>${row(n, '')}</td><td>2026-01-0${n}</td><td>2026-03-0${n}</td></tr>`)}</table>`,
  );
  it('of two in a row, the day of publishing by the table’s head; the other can be chosen', () => {
    const made = inferred(table, '第2号', '第5号');
    expect(made.rows[0]?.date?.on).toBe('2026-03-01');
    expect(made.dates.map(({ header, date }) => [header, date.means])).toEqual([
      ['公开日期', 'published'],
      ['成文日期', 'issued'],
    ]);
  });
  it('成文日期 is never taken for the day of publishing', () => {
    const on = pageOf(table);
    const made = inferRecipe(on, link(on, '第2号'), link(on, '第5号'));
    const issued = made.state === 'found' && made.candidates[0].dates[1];
    if (made.state !== 'found' || !issued) throw new Error('not inferred');
    expect(withDate(on, made.candidates[0], issued.date).rows.map(({ date }) => date)).toEqual(
      numbers.map(() => undefined),
    );
  });
});

it('several understandings are offered where groups have headings', () => {
  const grouped = page(
    `<div class="y"><h3>政策</h3><ul>${[1, 2, 3].map((n) => `<li>${row(n)}</li>`).join('')}</ul></div><div class="y"><h3>解读</h3><ul>${[4, 5, 6].map((n) => `<li>${row(n)}</li>`).join('')}</ul></div>`,
  );
  expect(inferred(grouped, '第1号', '第3号').rows).toHaveLength(3);
});

it('the pager of the page is taken along', () => {
  const made = inferred(
    design({
      pager: '<div class="page"><a href="index.html">上一页</a><a href="index_1.html">下一页</a></div>',
    }),
    '第15批',
    '第9批',
  );
  expect([made.parts.pager, made.next]).toEqual([{ kind: 'auto', found: true }, `${url}index_1.html`]);
});

it('addresses of the list’s own folder are told from those of others', () => {
  expect(inferred(design({ rows: articles(15) }), '第15批', '第9批').parts.address).toBe(
    '/zwgk/ylfw/#/t#_#.html',
  );
});
