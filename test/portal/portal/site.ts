// The portal: which page a path asks for.
import type { Archive } from '../archive.ts';
import { inGbk } from '../gbk.ts';
import { type Answer, file, goTo, html } from '../markup.ts';
import { type ColumnPlan, sections } from '../plan.ts';
import { articleAddress, articleNumber, columnAt, pagesOf, planOf } from './addresses.ts';
import { banner, icon, topSign } from './art.ts';
import { articlePage } from './article.ts';
import { columnPage } from './column.ts';
import { fontAddress, mongolianFont } from './font.ts';
import { page } from './frame.ts';
import { homePage, indexPage, searchPage } from './home.ts';
import { jpageScript } from './lists/jpage.ts';
import { pageScript } from './lists/trs.ts';
import { loginPage } from './login.ts';
import { mongolianAddress, mongolianArticle, mongolianColumn } from './mongolian.ts';
import { mongolianStyle, portalStyle } from './style.ts';

const files: Record<string, [string, string | Uint8Array]> = {
  ...(mongolianFont ? { [fontAddress]: ['font/woff2', mongolianFont] } : {}),
  '/css/portal.css': ['text/css; charset=utf-8', portalStyle],
  '/css/mongolian.css': ['text/css; charset=utf-8', mongolianStyle],
  '/js/page.js': ['text/javascript; charset=utf-8', pageScript],
  '/js/jpage.js': ['text/javascript; charset=utf-8', jpageScript],
  '/images/icon.svg': ['image/svg+xml', icon],
  '/images/top.svg': ['image/svg+xml', topSign],
  '/images/banner.svg': ['image/svg+xml', banner],
};

/** The answer of the portal host to a path. */
export function portalAnswer(archive: Archive, url: URL): Answer {
  const { pathname: path, searchParams: query } = url;
  const known = files[path];
  if (known) return file(...known);
  if (path === '/') return html(homePage(archive));
  if (path === '/zwgk/') return html(indexPage(archive));
  if (path === '/login') return html(loginPage);
  if (path === '/search') return html(searchPage(archive, query.get('q') ?? ''));
  if (path === '/embed/editor') return html(strangeEditor);
  const section = sections.find((one) => path === `/zwgk/${one.code}/`);
  if (section) return html(indexPage(archive, section.name));
  if (path.startsWith(mongolianAddress)) return mongolian(archive, path);
  const list = columnAt(path, query);
  if (list) return columnAnswer(archive, list.plan, list.page);
  return articleAnswer(archive, path) ?? html(missing(archive), 404);
}

function columnAnswer(archive: Archive, plan: ColumnPlan, n: number): Answer {
  if (plan.login === 'redirect') return goTo('/login');
  if (plan.login === 'page') return html(loginPage);
  if (!Number.isInteger(n) || n < 1 || n > pagesOf(archive.listed(plan.name).length))
    return html(missing(archive), 404);
  return encoded(plan, columnPage(archive, plan, n));
}

function articleAnswer(archive: Archive, path: string): Answer | undefined {
  const article = archive.find(articleNumber(path) ?? -1);
  const plan = article && planOf(article.column);
  if (!article || !plan || article.state !== 'public' || articleAddress(plan, article) !== path)
    return undefined;
  return encoded(plan, articlePage(archive, plan, article));
}

/** One column is GBK with no charset in the header: only its meta tag tells. */
function encoded(plan: ColumnPlan, text: string): Answer {
  return plan.gbk ? { status: 200, headers: { 'content-type': 'text/html' }, body: inGbk(text) } : html(text);
}

function mongolian(archive: Archive, path: string): Answer {
  if (path === mongolianAddress) return html(mongolianColumn(archive));
  const article = mongolianArticle(archive, path);
  return article ? html(article) : html(missing(archive), 404);
}

function missing(archive: Archive): string {
  return page(archive, {
    title: '页面不存在_奈曼旗人民政府',
    crumbs: [{ name: '首页', path: '/' }],
    body: '<div class="box full"><p class="none">您访问的页面不存在或者已被删除</p></div>',
  });
}

/** An editor on another origin than the form around it: it hands its text over only when it is asked. */
const strangeEditor = `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>编辑器</title></head>
<body contenteditable="true" style="font:16px/1.9 SimSun,serif;margin:12px;min-height:200px">
<script>
window.addEventListener('message', function (event) {
  if (event.data === 'text') {
    var copy = document.body.cloneNode(true);
    copy.querySelectorAll('script').forEach(function (each) { each.remove(); });
    event.source.postMessage({ text: copy.innerHTML.trim() }, event.origin);
  }
});
</script></body></html>`;
