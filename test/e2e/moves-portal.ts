// A portal that changes its address without loading: by `pushState`, and by `#` alone; for tests only.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dayOfMonth } from './data-portal.ts';

export type MovesPortal = {
  port: number;
  origin: string;
  /** Answers to the page's own script wait until this is false again. */
  held: { now: boolean };
  close(): void;
};

/** Columns by how they come, and where each stands; this month's articles are as many as the number says. */
export const columns = {
  first: ['文化服务', '/whfw/', 2],
  second: ['法律服务', '/flfw/', 4],
  drawn: ['市政服务', '/szfw/', 3],
  never: ['户籍管理', '/hjgl/', 0],
  twelve: ['统计信息', '/gkmlpt/index#12', 2],
  thirteen: ['教育发展', '/gkmlpt/index#13', 3],
} as const;

export async function startMovesPortal(): Promise<MovesPortal> {
  const held = { now: false };
  const server = createServer((request, response) => void answer(request, response, held));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, origin: `http://portal.test:${port}`, held, close };
}

async function answer(request: IncomingMessage, response: ServerResponse, held: { now: boolean }) {
  const { pathname } = new URL(request.url ?? '/', 'http://portal.test');
  const own = request.headers['x-requested-with'] === 'XMLHttpRequest';
  while (own && held.now) await new Promise((done) => setTimeout(done, 50));
  const body = own ? partOf(pathname) : pageOf(pathname);
  response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body ?? '404');
}

/** What the page's script puts into its middle; that of `never` does not come. */
function partOf(pathname: string): string | undefined {
  if (pathname === columns.never[1]) return undefined;
  if (pathname === '/about/') return '<h1>本站说明</h1><p>本站由旗人民政府办公室主办。</p>';
  return listOf(pathname);
}

/** What a program gets: of `drawn` and `never` an empty middle. */
function pageOf(pathname: string): string | undefined {
  if (/\/a\d+\.html$/.test(pathname)) return html('<h1>关于事项的公告</h1><p>来源：旗政府办公室</p>');
  if (pathname === '/') return html('<h1>首页</h1>');
  if (pathname === '/gkmlpt/index') return html('<div id="list"></div>', byHash);
  if (pathname === columns.drawn[1] || pathname === columns.never[1])
    return html('<div class="loading">正在加载</div>', 'show(location.pathname)');
  return partOf(pathname) && html(listOf(pathname) ?? '');
}

function listOf(pathname: string): string | undefined {
  const found = Object.values(columns).find(([, path]) => path === pathname);
  return (
    found && `<h1>${found[0]}</h1><div class="list"><ul>${rows(found[0], pathname, found[2])}</ul></div>`
  );
}

/** This month's, and three of long ago behind them. */
function rows(name: string, path: string, number: number): string {
  const days = [
    ...Array.from({ length: number }, () => dayOfMonth(0)),
    '2020-03-05',
    '2020-03-02',
    '2020-02-11',
  ];
  return days
    .map(
      (day, n) =>
        `<li><a href="${path}a${n}.html">关于${name}第${n + 1}号事项办理情况的公告</a><span>${day}</span></li>`,
    )
    .join('');
}

const links = Object.values(columns)
  .map(([name, path]) => `<li><a href="${path}">${name}</a></li>`)
  .join('');

/** The address changes at the press; what stood before stands until the answer came. */
const byPushState = `
function show(path) {
  fetch(path, { headers: { 'X-Requested-With': 'XMLHttpRequest' } }).then((answer) => answer.ok ? answer.text() : Promise.reject())
    .then((text) => { if (path === location.pathname) document.querySelector('main').innerHTML = text; }).catch(() => {});
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('nav a');
  if (!link || link.hash) return;
  event.preventDefault();
  if (window.drawsFirst) {
    fetch(link.href, { headers: { 'X-Requested-With': 'XMLHttpRequest' } }).then((answer) => answer.text())
      .then((text) => { document.querySelector('main').innerHTML = text; history.pushState(null, '', link.href); });
    return;
  }
  history.pushState(null, '', link.href);
  show(link.pathname);
});
addEventListener('popstate', () => { if (!location.hash) show(location.pathname); });`;

const byHash = `
const lists = ${JSON.stringify({
  '#12': rows('统计信息', '/gkmlpt/content/12/', 2),
  '#13': rows('教育发展', '/gkmlpt/content/13/', 3),
})};
const draw = () => setTimeout(() => { document.querySelector('#list').innerHTML = '<ul>' + lists[location.hash] + '</ul>'; }, 300);
addEventListener('hashchange', draw);
draw();`;

const html = (body: string, script = '') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>旗人民政府</title></head><body><nav><ul>${links}<li><a href="/about/">本站说明</a></li></ul></nav><main>${body}</main><p id="foot"><a href="#foot">页底</a></p><script>${byPushState}${script}</script></body></html>`;
