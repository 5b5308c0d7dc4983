// A back office for every make of editor, with the real packages behind it, and what was sent to it: for tests only.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { bundle } from './bundles.ts';
import codemirror638 from './makes/codemirror6-38.ts';
import unknown from './makes/unknown.ts';
import { codeMakes, makes } from './makes.ts';

/** One thing that was sent: `status` 1 published, 0 kept a draft, `preview`. */
export type Sent = { title: string; body: string; status: string };

export type EditorOffice = {
  port: number;
  origin: string;
  /** All that was sent to `/save`, in order. */
  sent: Sent[];
  close(): void;
};

/** `/<make>/` is the office of that make; `/save` answers 204, so that the form stays as it is. */
export async function startEditorOffice(): Promise<EditorOffice> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://office.test');
      if (pathname === '/save') {
        const said = Object.fromEntries(new URLSearchParams(body));
        sent.push({ title: said.title ?? '', body: said.sent_body ?? '', status: said.status ?? '' });
        response.writeHead(204).end();
        return;
      }
      const answer = pathname === '/upload' ? uploaded : await fileFor(pathname).catch(() => undefined);
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': typeOf(pathname) });
      response.end(answer ?? '');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, origin: `http://office.test:${port}`, sent, close };
}

const packages: Record<string, string> = {
  ueditor: 'ueditor/example/public/ueditor',
  kindeditor: 'kindeditor',
  ckeditor4: 'ckeditor4',
  codemirror5: 'codemirror/lib',
  ckeditor5: '@ckeditor/ckeditor5-build-classic/build',
  tinymce4: 'tinymce-4',
  tinymce5: 'tinymce',
  quill: 'quill/dist',
  wangeditor4: 'wangeditor/dist',
  wangeditor5: '@wangeditor/editor/dist',
  layui: 'layui/dist',
};

const dot = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** What an upload is answered, wherever it comes from. */
const uploaded = JSON.stringify({ code: 0, msg: '', data: { src: '/upload/1668999912345.xlsx' } });

async function fileFor(pathname: string): Promise<string | Buffer | undefined> {
  const [, first = '', ...rest] = decodeURIComponent(pathname).split('/');
  if (pathname === '/') return '<!doctype html><title>后台</title>';
  if (first === 'dot.gif') return dot;
  if (first === 'config') return '{}';
  if (/^(?:office|monaco)\.js$/.test(first)) return readFile(path.join(import.meta.dirname, 'page', first));
  if (first === 'bundles') return bundle(rest.join('/'));
  if (first === 'packages') {
    const [name = '', ...below] = rest;
    return readFile(path.resolve('node_modules', packages[name] ?? '-', ...below));
  }
  return [...makes, ...codeMakes, codemirror638, unknown].find(({ id }) => id === first)?.shape.pages[
    rest.join('/')
  ];
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.gif': 'image/gif',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

function typeOf(pathname: string): string {
  return types[path.extname(pathname)] ?? 'text/html; charset=utf-8';
}
