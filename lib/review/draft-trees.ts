// The column picked in a tree that a script drew beside or in the form: its chosen or ticked nodes.
import { cleanOption, trimCaption } from './draft-labels.ts';
import { oneLine } from './draft-text.ts';

/**
 * Words of what is ticked, else chosen, in a tree of columns below the scope; `''` where there is none. A tree counts
 * only where its own name or the words beside it say 栏目: back offices have trees of menus and departments too.
 */
export function treeText(scope: ParentNode, caption: RegExp): string {
  for (const tree of scope.querySelectorAll(trees)) {
    if (tree.closest('nav, [class*=menu], [class*=sidebar], [role=navigation]')) continue;
    if (!isOfColumns(tree, caption)) continue;
    const words = tickedWords(tree);
    if (words) return words;
  }
  return '';
}

/** Words of what is ticked, else chosen, in this very tree. */
export function tickedWords(tree: Element): string {
  return wordsOf(tree, ticked) || wordsOf(tree, chosen);
}

// Seen 2026-11: zTree 3, jsTree 3, EasyUI tree, layui tree, Element UI, Ant Design.
const trees =
  '.ztree, .jstree, ul.easyui-tree, ul.tree, .layui-tree, .el-tree, .ant-tree, [role=tree]:not(.jstree ul)';
const ticked = [
  '.checkbox_true_full + a, .checkbox_true_full_focus + a, .radio_true_full + a, .radio_true_full_focus + a',
  '.jstree-checkbox-selection .jstree-clicked',
  '.tree-checkbox1 + .tree-title',
  '.layui-form-checked ~ .layui-tree-txt',
  '.el-checkbox.is-checked + .el-tree-node__label, .el-checkbox.is-checked ~ span',
  '.ant-tree-checkbox-checked + .ant-tree-node-content-wrapper',
].join(', ');
const chosen = [
  '.curSelectedNode',
  '.jstree-clicked',
  '.tree-node-selected .tree-title',
  '.el-tree-node.is-current > .el-tree-node__content .el-tree-node__label',
  '.ant-tree-node-selected',
  '[role=treeitem][aria-selected=true]',
].join(', ');
const columnish = /column|channel|catalog|categor|lanmu|node(?:tree|id)|chnl/i;

function isOfColumns(tree: Element, caption: RegExp): boolean {
  let here: Element | null = tree;
  for (let level = 0; here && level < 4; level++, here = here.parentElement) {
    if (columnish.test(`${here.id} ${level ? '' : here.className}`)) return true;
    const before = trimCaption(here.previousElementSibling?.textContent ?? '');
    if (before.length <= 12 && caption.test(before)) return true;
    if (here.tagName === 'FORM' || here.tagName === 'BODY') return false;
  }
  return false;
}

// Of a branch and its leaf both ticked, the leaf is meant; without a way to tell, all of them are said.
function wordsOf(tree: Element, nodes: string): string {
  const found = Array.from(tree.querySelectorAll(nodes));
  const leaves = found.filter(
    (node) => !found.some((other) => other !== node && node.closest('li')?.contains(other)),
  );
  return leaves
    .map((node) => cleanOption(oneLine(node.textContent ?? '')))
    .filter(Boolean)
    .join('、');
}
