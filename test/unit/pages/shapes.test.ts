// One list in every shape that portals give it, between a menu, a side box and a footer: the same rows are read from each.
import { expect, test } from 'vitest';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';

type Item = { title: string; href: string; day: string };

const days = ['2026-11-21', '2026-11-18', '2026-11-09', '2026-10-30', '2026-03-02', '2025-12-25'];
const items: Item[] = days.map((day, at) => ({
  title: `关于做好第${at + 1}批${['水价', '救助', '招生', '用地', '采购', '防汛'][at]}事项公开工作的通知`,
  href: `/zwgk/detail?id=${9000 - at}`,
  day,
}));

const each = (make: (item: Item, at: number) => string) => items.map(make).join('\n');
const a = ({ href, title }: Item) => `<a href="${href}" target="_blank">${title}</a>`;
const [md, ym] = [(day: string) => day.slice(5), (day: string) => day.slice(0, 7)];
const dd = (day: string) => day.slice(8);
const cn = (day: string) => `${day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8)}日`;
const en = (day: string) =>
  `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][+day.slice(5, 7) - 1]} ${+day.slice(8)}, ${day.slice(0, 4)}`;
const summary = '为切实做好有关工作，现将事项通知如下，请结合实际认真贯彻落实，办理时限为2026年12月1日前。';

const shapes: Record<string, string> = {
  'li, date behind': `<ul>${each((i) => `<li>${a(i)}<span>${i.day}</span></li>`)}</ul>`,
  'li, date in front': `<ul>${each((i) => `<li><em>${i.day}</em>${a(i)}</li>`)}</ul>`,
  'li, date in brackets without a year': `<ul>${each((i) => `<li>[${md(i.day)}] ${a(i)}</li>`)}</ul>`,
  'li, slashes': `<ul>${each((i) => `<li>${a(i)} ${md(i.day).replace('-', '/')}</li>`)}</ul>`,
  'li, Chinese dates': `<ol>${each((i) => `<li><p>${a(i)}</p><p>发布时间：${cn(i.day)} 来源：办公室</p></li>`)}</ol>`,
  'English dates': `<div>${each((i) => `<article class="post-${i.href.length} card"><h2>${a(i)}</h2><p class="meta">Posted on ${en(i.day)} by admin</p></article>`)}</div>`,
  'a link in front of the title': `<ul>${each((i) => `<li>[<a href="/zwgk/tz/">通知公告</a>] ${a(i)}<span>${i.day}</span></li>`)}</ul>`,
  'a table': `<table><tr><th>序号</th><th>标题</th><th>日期</th></tr>${each((i, n) => `<tr><td>${n + 1}</td><td>${a(i)}</td><td>${i.day}</td></tr>`)}</table>`,
  'a table a row': each((i) => `<table width="100%"><tr><td>·${a(i)}</td><td>${i.day}</td></tr></table>`),
  'a table of two columns': `<table>${[0, 2, 4]
    .map(
      (n) =>
        `<tr>${items
          .slice(n, n + 2)
          .map((i) => `<td>${a(i)} <span>${i.day}</span></td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`,
  'title row, date row': `<table>${each((i) => `<tr><td>${a(i)}</td></tr><tr><td>发布时间：${i.day}</td></tr>`)}</table>`,
  'dt and dd': `<dl>${each((i) => `<dt>${a(i)}</dt><dd>${i.day}</dd>`)}</dl>`,
  'dd in front': `<dl>${each((i) => `<dd class="date">${i.day}</dd><dt>${a(i)}</dt>`)}</dl>`,
  'a dl a row': each((i) => `<dl><dt>${a(i)}</dt><dd>${i.day}</dd></dl>`),
  'links parted by br': `<div>${each((i) => `· ${a(i)} (${i.day})<br>`)}</div>`,
  paragraphs: each((i) => `<p>${a(i)}　${i.day}</p>`),
  'div soup': `<div>${each((i) => `<div><div><div>${a(i)}</div></div><div><span>${i.day}</span></div></div>`)}</div>`,
  'modules of style': `<div class="list_aX3f9">${each((i) => `<div class="item_k29Zq"><div class="t_9sd">${a(i)}</div><div class="d_1kd">${i.day}</div></div>`)}</div>`,
  'classes that differ': `<div>${each((i, n) => `<div class="row row${n} ${n % 2 ? 'odd' : 'even'}">${a(i)}<i>${i.day}</i></div>`)}</div>`,
  'broken every two rows': [0, 2, 4]
    .map(
      (n) =>
        `<ul class="list">${items
          .slice(n, n + 2)
          .map((i) => `<li>${a(i)}<span>${i.day}</span></li>`)
          .join('')}</ul>`,
    )
    .join('<div class="line"></div>'),
  'groups by year': `<h3>2026年</h3><ul>${items
    .slice(0, 5)
    .map((i) => `<li>${a(i)}<span>${md(i.day)}</span></li>`)
    .join('')}</ul><h3>2025年</h3><ul>${items
    .slice(5)
    .map((i) => `<li>${a(i)}<span>${md(i.day)}</span></li>`)
    .join('')}</ul>`,
  'groups by year, oldest first': `<h3>2025</h3><ul>${items
    .slice(5)
    .map((i) => `<li>${md(i.day)} ${a(i)}</li>`)
    .join('')}</ul><h3>2026</h3><ul>${items
    .slice(0, 5)
    .reverse()
    .map((i) => `<li>${md(i.day)} ${a(i)}</li>`)
    .join('')}</ul>`,
  'month and day in the link': `<ul>${each((i) => `<li><a href="${i.href}">${i.title}<span>${md(i.day)}</span></a></li>`)}</ul>`,
  'day over month': `<ul>${each((i) => `<li><div class="time"><b>${dd(i.day)}</b><span>${ym(i.day)}</span></div>${a(i)}</li>`)}</ul>`,
  'cards that are links': `<div>${each((i) => `<a class="card" href="${i.href}"><img src="/p.jpg" alt=""><div class="body"><h4>${i.title}</h4><p>${summary}</p><time>${i.day}</time></div></a>`)}</div>`,
  'picture, title, summary, more': `<ul>${each((i) => `<li><a href="${i.href}"><img src="/p.jpg"></a><h3>${a(i)}</h3><p>${summary}<a href="${i.href}">[详细]</a></p><span>${i.day}</span></li>`)}</ul>`,
  'a summary in front of the date': `<div>${each((i) => `<div class="news"><h5>${a(i)}</h5><div>${summary}</div><div class="foot"><span>浏览：2026</span> <span>${i.day} 09:30</span></div></div>`)}</div>`,
  'cut titles': `<ul>${each((i) => `<li><a href="${i.href}" title="${i.title}">${i.title.slice(0, 10)}...</a><span>${i.day}</span></li>`)}</ul>`,
  'title of the link with a date in it': `<ul>${each((i) => `<li><a href="${i.href}" title="${i.title} 发布时间：${i.day}">${i.title}</a><span>${i.day}</span></li>`)}</ul>`,
  'machine dates': `<ul>${each((i) => `<li>${a(i)}<time datetime="${i.day}T10:00:00+08:00">最近</time></li>`)}</ul>`,
  'data attributes': `<ul>${each((i) => `<li data-date="${i.day}">${a(i)}</li>`)}</ul>`,
  'Unix seconds': `<ul>${each((i) => `<li>${a(i)}<i data-time="${Date.parse(`${i.day}T02:00:00Z`) / 1000}"></i></li>`)}</ul>`,
  'a tab behind': `<div class="tab"><div class="pane active"><ul>${each((i) => `<li>${a(i)}<span>${i.day}</span></li>`)}</ul></div><div class="pane"><ul>${each((i) => `<li><a href="/gs${i.href}">公示${i.title}</a><span>${i.day}</span></li>`)}</ul></div></div>`,
  'pinned rows and icons': `<ul>${each((i, n) => `<li>${n ? '' : '<img src="/images/new.gif">'}${a(i)}<font color="#999">(${i.day})</font></li>`)}</ul>`,
  'custom elements': `<x-list>${each((i) => `<x-row><x-title>${a(i)}</x-title><x-date>${i.day}</x-date></x-row>`)}</x-list>`,
  'tags and categories in each row': `<div>${each((i) => `<div class="entry category-${i.day.slice(0, 4)}"><h2>${a(i)}</h2><div><a href="/author/1/">编辑</a> <a href="/c/1/">通知公告</a> <a href="/c/2/">政务公开</a> <a href="/t/1/">民生</a> <a href="/t/2/">住房</a> ${i.day}</div><a href="${i.href}">阅读全文</a></div>`)}</div>`,
};

const menu = ['政务公开', '政务服务', '互动交流', '走进本旗', '数据开放', '专题专栏', '营商环境', '乡村振兴'];
const around = (
  main: string,
) => `<!doctype html><html><head><meta charset="utf-8"><title>通知公告_某旗人民政府</title></head><body>
<div class="top">今天是2026年11月22日 星期日 <a href="/">首页</a></div><ul class="nav">${menu.map((name, at) => `<li><a href="/c${at}/">${name}</a></li>`).join('')}</ul>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 通知公告</div>
<div class="box"><div class="right"><h3>点击排行</h3><ul>${[1, 2, 3, 4, 5].map((at) => `<li><a href="/hot/${at}.html">全旗关注的第${at}号热点稿件标题</a><span>11-0${at}</span></li>`).join('')}</ul></div>
<div class="main">${main}</div></div>
<div class="page"><span>1</span><a href="/zwgk/list?page=2">2</a><a href="/zwgk/list?page=2">下一页</a></div>
<div class="footer"><p>友情链接：<a href="http://www.gov.example/">某市人民政府</a> <a href="http://www.x.example/">某市统计局</a></p><p>主办：某旗人民政府办公室 ICP备2026001122号</p></div></body></html>`;

test.each(Object.entries(shapes))('%s', (_shape, main) => {
  const page = parsedPage(around(main), 'http://www.portal.example/zwgk/list');
  const { reading } = readColumnPage(page, '2026-11-22');
  const rows = reading.state === 'read' ? reading.rows : [];
  const read = rows.map(({ title, url, date }) => ({ title, href: url.slice(25), day: date?.on }));
  const order = (one: { href: string }, other: { href: string }) => other.href.localeCompare(one.href);
  expect(read.sort(order), JSON.stringify(reading).slice(0, 200)).toEqual(items);
});
