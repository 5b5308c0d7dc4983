// A portal whose columns come as data, each by another product's way: for tests only.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type DataPortal = {
  port: number;
  origin: string;
  /** Every request, `host path`, in order; what asks with JSON among what it takes is the extension. */
  seen: { host: string; path: string; ours: boolean }[];
  close(): void;
};

/** Columns by the way their list comes, and where each stands. */
export const columns = {
  gkmlpt: ['统计信息', '/gkmlpt/index#12'],
  other: ['规划信息', '/gkmlpt/index#13'],
  jpaas: ['税收管理', '/col/col7/index.html'],
  wordpress: ['社会救助', '/category/shjz/'],
  refused: ['就业创业', '/col/col8/index.html'],
  jpage: ['养老服务', '/col/col9/index.html'],
  elsewhere: ['医疗卫生', '/col/col10/index.html'],
} as const;

/** `day(n)`: n days before today in Shanghai, but never before the month's first day. */
export function dayOfMonth(n: number): string {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const day = Math.max(1, Number(today.slice(8)) - n);
  return `${today.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

export async function startDataPortal(): Promise<DataPortal> {
  const seen: DataPortal['seen'] = [];
  const server = createServer((request, response) => {
    const { host = '', accept = '' } = request.headers;
    const path = request.url ?? '/';
    seen.push({ host, path, ours: accept.includes('application/json') });
    const { status = 200, type = 'text/html', headers = {}, body } = answerTo(path);
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, origin: `http://portal.test:${port}`, seen, close };
}

type Answered = { status?: number; type?: string; headers?: Record<string, string>; body: string };

function answerTo(path: string): Answered {
  const { pathname, searchParams } = new URL(path, 'http://portal.test');
  const article = /\/(?:a|post_)(\d+)(?:\.html|\/)$/.exec(pathname);
  if (article) return { body: articlePage(Number(article[1])) };
  if (pathname === '/front/page/build/unit') return unit(searchParams);
  const made = routes[pathname];
  return made ? made(searchParams) : { status: 404, body: '<html><title>404</title></html>' };
}

const html = (name: string, body: string, head = '') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${name}_旗人民政府</title><meta name="ColumnName" content="${name}">${head}</head><body><h1>${name}</h1>${body}</body></html>`;
const json = (value: unknown, headers = {}): Answered => ({
  type: 'application/json',
  headers,
  body: JSON.stringify(value),
});
const titleOf = (n: number) => `关于第${n}号事项的公告`;

const articlePage = (n: number) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${titleOf(n)}</title><meta name="ContentSource" content="旗政府办公室"></head><body><h1>${titleOf(n)}</h1><div id="zoom"><p>${'正文内容'.repeat(40)}</p></div></body></html>`;

const home = () => ({
  body: html(
    '首页',
    `<ul class="nav">${Object.values(columns)
      .map(([name, path]) => `<li><a href="${path}">${name}</a></li>`)
      .join('')}</ul>`,
  ),
});

/** Two pages of 100 in its own count: the second is older than anything wanted. */
function catalogue(params: URLSearchParams): Answered {
  const first = params.get('page') === '1';
  const days = first ? [dayOfMonth(0), dayOfMonth(1), dayOfMonth(2)] : ['2020-01-02'];
  const articles = days.map((day, n) => ({
    title: titleOf(first ? n : 9),
    url: `/gkmlpt/content/0/0/post_${first ? n : 9}.html`,
    display_publish_time: `${day} 09:00:00`,
  }));
  return json({ total: 101, articles });
}

function unit(params: URLSearchParams): Answered {
  if (params.get('pageId') === '8') return { status: 403, body: '<html>403</html>' };
  const items = [10, 11].map(
    (n) =>
      `<li class="clearfix"><a href="/art/a${n}.html" title="${titleOf(n)}">${titleOf(n).slice(0, 6)}...</a><span class="bt-right">${dayOfMonth(n - 10)}</span></li>`,
  );
  return json({
    success: true,
    data: { html: `<ul>${items.join('')}</ul><div class="pagination" rows="20" count="2"></div>` },
  });
}

const unitOf =
  (id: number, host = '') =>
  () => ({
    body: html(
      Object.values(columns).find(([, path]) => path.includes(`col${id}/`))?.[0] ?? '',
      `<div id="list"></div><script url="${host}/front/page/build/unit" queryData="{'webId':'2','pageId':'${id}','pageType':'column','tagId':'列表'}"></script>`,
    ),
  });

function category(): Answered {
  const link = '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/categories/5">';
  const item = `<li><a href="/2026/a20/">${titleOf(20)}</a> <span>${dayOfMonth(0)}</span></li><li><a href="/2026/a21/">${titleOf(21)}</a> <span>${dayOfMonth(1)}</span></li>`;
  return {
    body: html(
      '社会救助',
      `<ul class="posts">${item}</ul><div class="pagination"><a href="page/2/">下一页</a></div>`,
      link,
    ),
  };
}

function posts(): Answered {
  const all = [20, 21, 22].map((n) => ({
    id: n,
    link: `/2026/a${n}/`,
    date_gmt: `${dayOfMonth(n - 20)}T02:00:00`,
    title: { rendered: titleOf(n) },
  }));
  return json(all, { 'X-WP-Total': '3' });
}

/** One record of 40, all of this month; the proxy wants POST. */
function island(): Answered {
  const record = `<record><![CDATA[<li><a href="/art/a30.html" title="${titleOf(30)}">${titleOf(30)}</a><span>${dayOfMonth(0)}</span></li>]]></record>`;
  const more = '/module/web/jpage/dataproxy.jsp?page=1&columnid=9&unitid=7';
  return {
    body: html(
      '养老服务',
      `<div id="7"><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="${more}"></a>]]></nextgroup><recordset>${record}</recordset><totalrecord>40</totalrecord></datastore></script></div>`,
    ),
  };
}

const routes: Record<string, (params: URLSearchParams) => Answered> = {
  '/': home,
  '/gkmlpt/index': () => ({
    body: html(
      '政府信息公开目录',
      '<div id="gkmlpt"></div>',
      "<script>window._CONFIG = { SID: '755001' }</script>",
    ),
  }),
  '/gkmlpt/api/all/12': catalogue,
  '/gkmlpt/api/all/13': () => json({ total: 0, articles: [] }),
  '/col/col7/index.html': unitOf(7),
  '/col/col8/index.html': unitOf(8),
  '/col/col9/index.html': island,
  '/col/col10/index.html': unitOf(10, 'http://elsewhere.test'),
  '/category/shjz/': category,
  '/wp-json/wp/v2/posts': posts,
  '/module/web/jpage/dataproxy.jsp': () => ({ status: 405, body: '<html><title>405</title></html>' }),
};
