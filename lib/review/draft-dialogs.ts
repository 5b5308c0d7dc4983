// Layers that a page opens over itself.
import { isShown } from './draft-shown.ts';

/** The usual kits' boxes, and what says of itself that it is one. 2026-11 */
export const dialogs =
  'dialog, [role=dialog], [aria-modal=true], .modal, .layui-layer, .ke-dialog, .edui-dialog, .cke_dialog, .tox-dialog, .mce-window, .el-dialog, .ant-modal, .aui_state_focus, .ui-dialog, .ivu-modal';

/** True for what stands in a layer that is closed: kits keep its form in the page. */
export function isPutAway(element: Element): boolean {
  const dialog = element.closest(dialogs);
  return !!dialog && !isShown(dialog);
}
