// A portal whose one column page fools any general reader, and what redesigns make of it: for tests only.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** plain as taught · renamed classes, wrapper, div for li, other date format, side changed · undated: its dates are gone · script: drawn by one. */
export type Look = 'plain' | 'renamed' | 'undated' | 'quirks' | 'vertical' | 'script';

export type TaughtPortal = { port: number; origin: string; look: Look; asked: string[]; close(): void };

/** Articles of the month at hand: `/ylfw/` lists 12 of them on two pages, beside a longer list of others' articles. */
export async function startTaughtPortal(month: string): Promise<TaughtPortal> {
  const portal: TaughtPortal = { port: 0, origin: '', look: 'plain', asked: [], close: () => {} };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal.test');
    portal.asked.push(pathname);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const body = pageAt(pathname, portal.look, month);
    response.statusCode = body ? 200 : 404;
    response.end(body ?? '没有这个页面');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  portal.port = (server.address() as AddressInfo).port;
  portal.origin = `http://portal.test:${portal.port}`;
  portal.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return portal;
}

function pageAt(pathname: string, look: Look, month: string): string | undefined {
  if (pathname === '/') return frame('首页', '<ul><li><a href="/ylfw/">医疗卫生</a></li></ul>', look);
  if (pathname === '/ylfw/') return column(look, month, [8, 7, 6, 5, 4, 3, 2], 'index_1.html');
  if (pathname === '/ylfw/index_1.html') return column(look, month, [1]);
  const article = /^\/ylfw\/\d+\/c(\d+)\.html$/.exec(pathname);
  if (!article) return undefined;
  return frame('正文', `<h1>关于第${article[1]}批医疗卫生事项的通知</h1><p>来源：旗卫生健康委员会</p>`, look);
}

const frame = (title: string, body: string, look: Look) =>
  `${look === 'quirks' ? '' : '<!doctype html>'}<html lang="zh-CN"><head><title>${title}_某旗人民政府</title><style>body{font:16px/1.8 sans-serif;margin:40px${look === 'vertical' ? ';writing-mode:vertical-lr' : ''}} .p2,.other{float:right;width:380px} .p1,.main{width:520px}</style></head><body><p><a href="/">首页</a> &gt; ${title}</p>${body}</body></html>`;

/** A box that bears the column's name and shows more rows, every one with a date: of other columns. */
const hot = (month: string) =>
  `<h3>医疗卫生</h3><ul>${Array.from({ length: 14 }, (_, n) => `<li><a href="/hot/${month.replace('-', '')}/c${900 + n}.html">全站信息之${n + 1}关于另一件事的公告</a><span>${month}-0${(n % 8) + 1}</span></li>`).join('')}</ul>`;

function column(look: Look, month: string, days: number[], next?: string): string {
  const changed = look === 'renamed';
  const row = (day: number) => {
    const title = `<a href="/ylfw/${month.replace('-', '')}/c${day}.html" onclick="window.pageHeard = true">关于第${day}批医疗卫生事项的通知</a>`;
    const date =
      look === 'undated'
        ? ''
        : changed
          ? `<i>${month.replace('-', '年')}月0${day}日</i>`
          : `<em class="rq">${month}-0${day}</em>`;
    return changed ? `<div class="it">${title}${date}</div>` : `<dd class="lb">${title}${date}</dd>`;
  };
  const rows = days.map(row).join('');
  const list = changed
    ? `<div class="inner"><div class="list-v2">${rows}</div></div>`
    : `<dl class="wzlb">${rows}</dl>`;
  const pager = next ? `<div class="fy"><a href="${next}">往后翻</a></div>` : '';
  const drawn =
    look === 'script'
      ? `<div id="box"></div><script>document.getElementById('box').innerHTML = decodeURIComponent("${encodeURIComponent(list)}")</script>`
      : list;
  const main = `<div class="${changed ? 'main' : 'p1'}"><h2>公开内容</h2>${drawn}${pager}</div>`;
  const side = `<div class="${changed ? 'other' : 'p2'}">${hot(month)}</div>`;
  const handlers = `<script>for (const name of ['mousedown', 'pointerdown', 'click']) document.addEventListener(name, (event) => { if (event.target.closest && event.target.closest('a')) { window.pageHeard = true; location.href = event.target.closest('a').href } }, true)</script>`;
  return frame('医疗卫生', (changed ? main + side : side + main) + handlers, look);
}
