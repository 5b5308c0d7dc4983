// The back office's outer page: bar on top, column tree on the left, everything else in iframe `main`.
import { escaped } from '../markup.ts';
import { columnTree } from './columns.ts';

/** A page of the back office; `body` stands in `class`. */
export function officePage(title: string, body: string, kind: string, scripts: string[] = []): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/css/office.css">
${scripts.map((src) => `<script src="${src}"></script>`).join('\n')}
</head>
<body class="${kind}">
${body}
</body>
</html>`;
}

/** The shell: document one of four above the editor's body. */
export function shellPage(portal: string, main: string): string {
  return officePage(
    '网站内容管理系统',
    `<div class="bar"><b>奈曼旗人民政府<span>网站内容管理系统</span></b>
<ul><li><a href="/list" target="main">内容管理</a></li><li><a href="/list?status=0" target="main">草稿箱</a></li><li><a href="${portal}/" target="_blank">浏览网站</a></li></ul>
<p>当前用户：信息员（演示）　<a href="/login">退出</a></p></div>
<div class="left"><h2>栏目列表</h2>${columnTree()}</div>
<iframe name="main" id="main" src="${escaped(main)}" title="工作区"></iframe>
<div class="status">演示系统　在线用户：1</div>`,
    'shell',
  );
}

export const officeLogin = officePage(
  '登录_网站内容管理系统',
  `<form action="/login" method="post"><h1>网站内容管理系统</h1>
<p><label>用户名：<input type="text" name="username" autocomplete="off"></label></p>
<p><label>密　码：<input type="password" name="password" autocomplete="off"></label></p>
<p><input type="submit" class="btn" value="登 录"></p></form>`,
  'signin',
);
