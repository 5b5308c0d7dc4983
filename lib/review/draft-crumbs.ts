// What the page around a form says beside it of where one is: the last piece of 当前位置, and what is chosen in trees of columns.
import { trimCaption } from './draft-captions.ts';
import { framesOf, topSameOrigin } from './draft-frames.ts';
import { isShown } from './draft-shown.ts';
import { oneLine } from './draft-text.ts';
import { tickedWords } from './draft-trees.ts';

/** What a column is called by where only 当前位置 tells it. */
export const crumbParam = '位置';

/** The column that the way to this page ends in: 首页 > 政务公开 > 招考录用 > 新增信息 → 招考录用; `''` where none is shown. */
export function crumbIn(document: Document): string {
  const boxes = Array.from(document.querySelectorAll('p, div, td, span, nav, ol, ul, h4, h5'));
  for (const box of boxes.slice(0, 2000)) {
    if (box.getElementsByTagName('*').length > 20 || box.querySelector(written)) continue;
    const text = box.textContent ?? '';
    if (text.length > 150 || !isShown(box)) continue;
    const crumb = lastOf(oneLine(text), box.matches(crumbs));
    if (crumb) return crumb;
  }
  return '';
}

/** Words by which a person may know the column again, surest first: proposed, never taken. At most five. */
export function saidAround(window: Window): string[] {
  const all = documentsBelow(topSameOrigin(window).document);
  const said = [window.document, ...all].map(crumbIn);
  const chosen = all.flatMap((document) =>
    Array.from(document.querySelectorAll(trees)).flatMap((tree) => tickedWords(tree).split('、')),
  );
  return [...new Set([...said, ...chosen])].filter((words) => words && words.length <= 30).slice(0, 5);
}

function lastOf(text: string, named: boolean): string {
  const pieces = text
    .replace(/^.{0,6}(?:位置|路径|导航)\s*[:：]\s*/, '')
    .split(named ? /\s*(?:[>›»→]+|\s\/\s|\/)\s*/ : /\s*[>›»→]+\s*/)
    .map(trimCaption)
    .filter(Boolean);
  if (pieces.length < 2 || pieces.some((piece) => piece.length > 20)) return '';
  return pieces.slice(1).findLast((piece) => !deed.test(piece) && !room.test(piece)) ?? '';
}

const written = 'input, select, textarea, table, tr, [contenteditable]';
const crumbs = '[class*=crumb], [id*=crumb], [aria-label*=breadcrumb]';
const trees =
  '.ztree, .jstree, .easyui-tree, .tree, .layui-tree, .el-tree, .ant-tree, .ivu-tree, [role=tree]';
const deed = /^(?:添加|新建|新增|编辑|修改|发布|录入|撰写|写|增加|起草|查看|审核)|(?:编辑|录入|新增|审核)$/;
const room = /^(?:首页|后台|我的)|(?:管理|中心|维护|平台|系统|站点|后台|列表)$/;

function documentsBelow(document: Document): Document[] {
  return [document, ...framesOf(document).flatMap(documentsBelow)];
}
