// Layers that a page opens over itself.
import { isShown } from './draft-shown.ts';

/** The usual kits' boxes, and what says of itself that it is one. 2026-11 */
export const dialogs =
  'dialog, [role=dialog], [aria-modal=true], .modal, .layui-layer, .ke-dialog, .edui-dialog, .cke_dialog, .tox-dialog, .mce-window, .el-dialog, .ant-modal, .aui_state_focus, .ui-dialog, .ivu-modal, .el-message-box, .el-popconfirm, .ant-popconfirm, .ant-popover, .n-dialog, .n-popconfirm__panel, .swal2-popup, .messager-window';

/** True for a layer in which something of its own is written; an opinion on the article is none. */
export function hasText(dialog: Element): boolean {
  return !!dialog.querySelector('[contenteditable]:not([contenteditable=false]), iframe, input[name*=title]');
}

/** True for a layer that only asks whether to publish: 确定发布这篇稿件吗？ */
export function asksToPublish(dialog: Element): boolean {
  const said = dialog.textContent ?? '';
  return said.length < 160 && question.test(said.replace(/\s+/g, ' '));
}

const question =
  /(?:确定|确认|是否|您?要|sure|want|ready)[^。；]{0,20}(?<!取消|撤销|撤回|停止|未|不|un)(?:发布|签发|送审|报审|上报|报送|发表|上线|提交审[核批]|publish)(?!时间|日期)[^。；]{0,30}[?？吗]/i;

/** True for what stands in a layer that is closed: kits keep its form in the page. */
export function isPutAway(element: Element): boolean {
  const dialog = element.closest(dialogs);
  return !!dialog && !isShown(dialog);
}
