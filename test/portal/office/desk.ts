// The back office: which page a path asks for, and what its forms do.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../archive.ts';
import { type Asked, sessionCookie } from '../door.ts';
import { type Answer, file, goTo, html } from '../markup.ts';
import { catidOf } from './columns.ts';
import { plainEditor, refusingEditor, unreadableEditor } from './fixtures.ts';
import { formPage, formScript } from './form.ts';
import { listPage, listScript } from './list.ts';
import { previewPage, saveAnswer, savedPage, type Upload, uploadAnswer } from './save.ts';
import { officeLogin, officePage, shellPage } from './shell.ts';
import { officeStyle } from './style.ts';

const kindeditor = fileURLToPath(new URL('../../../node_modules/kindeditor/', import.meta.url));
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
  '.gif': 'image/gif',
};

/** The back office over an archive; `portal` is the origin of the public site. */
export function desk(archive: Archive, portal: () => string): (asked: Asked) => Promise<Answer> {
  const uploads: Upload[] = [];
  return async ({ url, sent, known }) => {
    if (!known && needsLogin(url))
      return goTo(`/login?back=${encodeURIComponent(url.pathname + url.search)}`);
    if (sent) return posted(archive, uploads, url.pathname, sent);
    return (await fileAnswer(uploads, url.pathname)) ?? pageAnswer(archive, url, portal());
  };
}

/** Pages want a session, as in every back office; what only logs in, and files, do not. */
function needsLogin({ pathname }: URL): boolean {
  return !/^\/(?:login|css|js|kindeditor|upload|editor)(?:\/|$)/.test(pathname);
}

/** The demo logs itself in: who comes without a session gets one and is sent back. */
function loggedIn(back: string): Answer {
  const answer = goTo(back.startsWith('/') && !back.startsWith('//') ? back : '/');
  return { ...answer, headers: { ...answer.headers, 'set-cookie': sessionCookie } };
}

async function posted(archive: Archive, uploads: Upload[], path: string, sent: FormData): Promise<Answer> {
  if (path === '/article/save') return saveAnswer(archive, sent);
  if (path === '/article/preview') return html(previewPage(sent));
  if (path === '/upload') return uploadAnswer(uploads, sent);
  return path === '/login' ? goTo('/') : missing;
}

function pageAnswer(archive: Archive, url: URL, portal: string): Answer {
  const { pathname: path, searchParams: query } = url;
  const catid = catidOf(query);
  const article = archive.find(Number(query.get('id')));
  if (path === '/')
    return html(shellPage(portal, catid ? `/list?catid=${encodeURIComponent(catid)}` : '/list'));
  if (path === '/list') return html(listPage(archive, query, portal));
  if (path === '/new') return html(formPage(archive, catid));
  if (path === '/edit' && article) return html(formPage(archive, '', article));
  if (path === '/article/saved' && article) return html(savedPage(article, portal));
  if (path === '/login') return query.has('back') ? loggedIn(query.get('back') ?? '/') : html(officeLogin);
  if (path === '/keepalive') return html('<meta http-equiv="refresh" content="60">');
  if (path === '/editor/unreadable') return html(unreadableEditor(portal, catid));
  if (path === '/editor/plain') return html(plainEditor(catid));
  if (path === '/editor/refuses') return html(refusingEditor(catid));
  return missing;
}

async function fileAnswer(uploads: Upload[], path: string): Promise<Answer | undefined> {
  if (path === '/css/office.css') return file('text/css; charset=utf-8', officeStyle);
  if (path === '/js/list.js') return file('text/javascript; charset=utf-8', listScript);
  if (path === '/js/form.js') return file('text/javascript; charset=utf-8', formScript);
  if (path.startsWith('/kindeditor/')) return editorFile(path.slice('/kindeditor/'.length));
  return uploadedFile(uploads, path);
}

/** A file anyone may fetch once it was uploaded. */
function uploadedFile(uploads: Upload[], path: string): Answer | undefined {
  const number = /^\/upload\/(\d+)\//.exec(path)?.[1];
  const upload = number ? uploads[Number(number) - 1] : undefined;
  return upload && file(upload.type || 'application/octet-stream', upload.bytes);
}

async function editorFile(path: string): Promise<Answer> {
  const whole = normalize(join(kindeditor, decodeURIComponent(path)));
  const type = types[extname(whole)];
  if (!whole.startsWith(kindeditor) || !type) return missing;
  try {
    return file(type, await readFile(whole));
  } catch {
    return missing;
  }
}

const missing: Answer = html(
  officePage('提示信息', '<div class="told"><h1>页面不存在</h1></div>', 'plain'),
  404,
);
