// A portal whose articles contradict themselves and their list: copied template, two dates, sources in short. For tests only.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ToldPortal = { origin: string; port: number; close(): void };

type Told = { day: number; title: string; tags: Record<string, string>; body: string };

/** `/zz/` lists six articles of the month (`2026-11`), each with its own contradictions; one list row names another day. */
export async function startToldPortal(month: string): Promise<ToldPortal> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal.test');
    const body = pageAt(pathname, month);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.statusCode = body ? 200 : 404;
    response.end(body ?? '没有这个页面');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://portal.test:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pageAt(pathname: string, month: string): string | undefined {
  if (pathname === '/') return frame({}, '首页', '<ul><li><a href="/zz/">征占征收补偿</a></li></ul>');
  const articles = told(month);
  if (pathname === '/zz/')
    return frame(
      { ColumnName: '征占征收补偿' },
      '征占征收补偿',
      `<h2>征占征收补偿</h2><ul class="list">${articles
        .map(
          (one, at) => `<li><a href="/zz/c${at}.html">${one.title}</a><span>${month}-0${one.day}</span></li>`,
        )
        .join('')}</ul>`,
    );
  const one = articles[Number(/^\/zz\/c(\d)\.html$/.exec(pathname)?.[1] ?? 9)];
  return one && frame(one.tags, one.title, `<h1>${one.title}</h1>${one.body}${footer}`);
}

const footer = '<div class="footer">主办：奈曼旗人民政府办公室 网站标识码：1505250001</div>';
const long = `<div class="TRS_Editor"><p>${'根据有关规定，现将土地征收补偿安置有关事项公告如下，请相关权利人知悉并按期办理。'.repeat(2)}</p></div>`;

function told(month: string): Told[] {
  const line = (source: string, day: string) => `<p>发布时间：${month}-${day} 来源：${source}</p>${long}`;
  return [
    {
      day: 6,
      title: '第六批征地补偿安置方案公告',
      tags: {
        PubDate: `${month}-02 08:00`,
        ContentSource: '水务局',
        ArticleTitle: '第六批征地补偿安置方案公告',
      },
      body: `${line('奈曼旗自然资源局', '06')}<div id="appendix"><a href="/f/p6.xlsx">补偿明细表</a><a href="/f/p6.pdf">下载</a></div>`,
    },
    {
      day: 5,
      title: '第五批公示',
      tags: { SiteName: '齐齐哈尔市人民政府', SiteDomain: 'gxq.cq.gov.cn', SiteIDCode: '5001070009' },
      body: line('住建', '05'),
    },
    { day: 4, title: '第四批公告', tags: { pubdate: `${month}-04` }, body: line('奈曼旗国土资源局', '04') },
    { day: 3, title: '第三批公告', tags: { PubDate: '{{time}}' }, body: `<p>来源：教育局</p>${long}` },
    { day: 2, title: '第二批公告', tags: {}, body: line('住建局物业股', '01') },
    { day: 1, title: '第一批公告', tags: {}, body: line('自然资源局', '01') },
  ];
}

const frame = (tags: Record<string, string>, title: string, body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${Object.entries(tags)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('')}</head><body>${body}</body></html>`;
