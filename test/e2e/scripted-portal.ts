// A portal whose columns exist only after scripts ran, or hide from programs: for tests only.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dayOfMonth } from './data-portal.ts';

export type ScriptedPortal = {
  port: number;
  origin: string;
  /** Paths that were asked for, in order. */
  seen: string[];
  /** No page draws its list before this is false again. */
  held: { now: boolean };
  close(): void;
};

/** Columns by what keeps a survey from reading them, and where each stands. */
export const columns = {
  jpaas: ['税收管理', '/col/col7/index.html'],
  app: ['规划信息', '/app/ghxx/'],
  guarded: ['养老服务', '/ylfw/'],
  never: ['社会救助', '/shjz/'],
  login: ['就业创业', '/jycy/'],
  plain: ['医疗卫生', '/ylws/'],
} as const;

export async function startScriptedPortal(): Promise<ScriptedPortal> {
  const seen: string[] = [];
  const held = { now: false };
  const server = createServer((request, response) => {
    seen.push(request.url ?? '/');
    answer(request, response, held);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, origin: `http://portal.test:${port}`, seen, held, close };
}

function answer(request: IncomingMessage, response: ServerResponse, held: { now: boolean }): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://portal.test');
  const send = (body: string, status = 200, headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  const own = request.headers['x-requested-with'] === 'XMLHttpRequest';
  const cookie = request.headers.cookie ?? '';
  if (/\/a\d+\.html$/.test(pathname)) return void send(article(pathname));
  if (pathname === '/rows') {
    if (!own || held.now) return void send('<html><title>412</title></html>', 412);
    return void send(rows(Number(searchParams.get('page') ?? 1), searchParams.get('of') ?? ''));
  }
  if (pathname === '/front/page/build/unit') {
    if (!own || held.now) return void send('{}', 403, { 'content-type': 'application/json' });
    return void send(JSON.stringify({ success: true, data: { html: rows(3, 'jpaas') } }));
  }
  if (pathname === columns.guarded[1] && !cookie.includes('passed=1')) return void send(challenge, 412);
  if (pathname === columns.login[1]) return void send('', 302, { location: '/sso/login' });
  const body = pages[pathname];
  send(body ?? '<html><title>404</title></html>', body ? 200 : 404);
}

const html = (name: string, body: string) =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${name}_旗人民政府</title><meta name="ColumnName" content="${name}"></head><body><h1>${name}</h1>${body}</body></html>`;

const article = (path: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${path}</title><meta name="ContentSource" content="旗政府办公室"></head><body><h1>关于事项的公告</h1><div id="zoom"><p>${'正文内容'.repeat(40)}</p></div></body></html>`;

/** Page 1 and 2 are this month's; page 3 reaches behind both months. */
function rows(page: number, of: string): string {
  const old = ['2020-03-05', '2020-03-02', '2020-02-11'];
  const days = [
    [dayOfMonth(0), dayOfMonth(0), dayOfMonth(0)],
    [dayOfMonth(0), dayOfMonth(0), ...old],
    [dayOfMonth(0), dayOfMonth(0), ...old],
  ][page - 1];
  return (days ?? [])
    .map((day, n) => {
      const id = page * 100 + n;
      return `<li class="clearfix"><a href="/${of}/a${id}.html" title="关于第${id}号事项办理情况的公告">关于第${id}号事项办理情况的公告</a><span class="bt-right">${day}</span></li>`;
    })
    .join('');
}

/** Draws half a second after the answer came, as such portals do. */
const drawing = (ask: string, take: string) => `<script>
function show(page) {
  fetch(${ask}, { headers: { 'X-Requested-With': 'XMLHttpRequest' } }).then((answer) => answer.ok ? answer.text() : Promise.reject()).then((text) => {
    setTimeout(() => { document.getElementById('list').innerHTML = ${take}; }, 500);
  }).catch(() => {});
}
show(1);
</script>`;

const pager = (page: string) =>
  `'<div class="page"><a>上一页</a> <a class="' + (${page} == 1 ? 'cur' : '') + '" href="javascript:show(1)">1</a> <a class="' + (${page} == 2 ? 'cur' : '') + '" href="javascript:show(2)">2</a> <a id="next" href="javascript:show(2)">下一页</a></div>'`;

/** Sets a cookie and loads the page again; a program stays outside. */
const challenge =
  '<html><head><meta charset="utf-8"><script>$_ts=window["$_ts"]||{};$_ts.cd="qqFrrWAlDqGlEAqqEk";document.cookie="passed=1;path=/";setTimeout(function(){location.reload()},300)</script></head><body></body></html>';

const pages: Record<string, string> = {
  '/': html(
    '首页',
    `<ul class="nav">${Object.values(columns)
      .map(([name, path]) => `<li><a href="${path}">${name}</a></li>`)
      .join('')}</ul>`,
  ),
  [columns.jpaas[1]]: html(
    columns.jpaas[0],
    `<div id="list" queryData="{'webId':'1','pageId':'7'}" url="/front/page/build/unit"></div>${drawing("'/front/page/build/unit'", "'<ul>' + JSON.parse(text).data.html + '</ul>'")}`,
  ),
  [columns.app[1]]: html(
    columns.app[0],
    `<div id="app"><div id="list" class="list">暂无数据</div></div>${drawing("['', 'rows'].join('/') + '?of=app&page=' + page", `'<ul>' + text + '</ul>' + ${pager('page')}`)}`,
  ),
  [columns.guarded[1]]: html(columns.guarded[0], `<div class="list"><ul>${rows(2, 'ylfw')}</ul></div>`),
  [columns.never[1]]: html(columns.never[0], '<div id="app"><div class="loading">正在加载</div></div>'),
  [columns.plain[1]]: html(columns.plain[0], `<div class="list"><ul>${rows(2, 'ylws')}</ul></div>`),
  '/sso/login': html(
    '统一身份认证平台',
    '<form><input name="user"><input type="password" name="pass"></form>',
  ),
};
