// Back-office pages with one oddity each, and what was sent to them: for tests only.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type OddOffice = {
  port: number;
  origin: string;
  /** Bodies of all that was sent to `/save`, in order. */
  saves: string[];
  close(): void;
};

/** Path → what stands in its body. */
export type Pages = Record<string, string>;

/** `more` pages beside the own ones: `/form` an article form · `/above` its buttons in the page around its frame · `/layers` forms opened one after another. */
export async function startOddOffice(more: Pages = {}): Promise<OddOffice> {
  const saves: string[] = [];
  const server = createServer((request, response) => {
    let sent = '';
    request.on('data', (part) => {
      sent += part;
    });
    request.on('end', () => {
      const { pathname } = new URL(request.url ?? '/', 'http://office.test');
      if (pathname === '/save') saves.push(sent);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>后台</title>${more[pathname] ?? pages[pathname] ?? ''}`);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, origin: `http://office.test:${port}`, saves, close };
}

/** An article form with 发布 and 保存草稿; `before` stands above it, as a page's own scripts do. */
export function articlePage(before = ''): string {
  return before + form(buttons('send'));
}

const buttons = (sender: string) =>
  `<p><a id="btn-publish" href="javascript:;" onclick="${sender}(1)">发布</a> <a id="btn-draft" href="javascript:;" onclick="${sender}(0)">保存草稿</a></p>`;

const form = (inside: string) => `
<form id="article" action="/save" method="post">
<p>标题 <input name="title" style="width: 400px"></p>
<p>栏目 <select name="catid"><option value="">请选择</option><option value="1" selected>养老服务</option></select></p>
<p>来源 <input name="copyfrom" value="旗民政局"></p>
<input type="hidden" name="content"><input type="hidden" name="status">
<div class="w-e-text" contenteditable="true" style="width: 600px; height: 200px"></div>
${inside}
</form>
<script>
function send(status) {
  const form = document.getElementById('article');
  form.content.value = document.querySelector('.w-e-text').innerText;
  form.status.value = status;
  form.submit();
}
</script>`;

const pages: Pages = {
  '/form': form(buttons('send')),
  '/bare': form(''),
  '/above': `<div class="layui-layer"><iframe src="/bare" width="900" height="500"></iframe>${buttons('frames[0].send')}</div>`,
  '/layers': '<div id="layer"></div>',
};
