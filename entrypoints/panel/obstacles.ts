// What the panel must never lie on: controls that publish, the site's own dialogs, other panels of ours.
import type { Place } from '../../lib/review/draft.ts';
import { frameOf, isGone } from '../../lib/review/draft-frames.ts';
import { isShown } from '../../lib/review/draft-shown.ts';
import type { Box } from './arrange.ts';
import { tabHeight, tabWidth } from './arrange.ts';

/** The form's window and those above it, up to the one the panel stands in. */
export function windowsUpTo(dock: Window, inner: Window): Window[] {
  const above = inner === dock ? undefined : frameOf(inner)?.ownerDocument.defaultView;
  return above ? [inner, ...windowsUpTo(dock, above)] : [inner];
}

/** As of 2026-11: layui, xubox, Element, Ant, iView, Arco, jQuery UI, Bootstrap, EasyUI, artDialog, SweetAlert, Vant, editors. */
const dialogs =
  'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], .layui-layer, .xubox_layer, .el-dialog, ' +
  '.el-message-box, .el-drawer, .ant-modal, .ant-drawer-content, .ivu-modal, .arco-modal, .ui-dialog, .modal-dialog, ' +
  '.messager-window, .panel.window, .aui_outer, .ui-popup, .swal2-popup, .jconfirm-box, .van-dialog, .weui-dialog, ' +
  '.ke-dialog, .edui-dialog, .cke_dialog, .tox-dialog, .mce-window, .fancybox-content';

/** Boxes that float above the page without being named a dialog. */
const high = 100;
/** Kept free around what the panel must not lie on, CSS px. */
const air = 6;
const smallest = { width: 80, height: 40 };

/** The site's dialogs that are open now; those that hold the article itself are none. `furniture` was there before. */
export function openDialogs(windows: Window[], place: Place, furniture: WeakSet<Element>): Element[] {
  const inside = partsOf(place, windows);
  return windows.flatMap((window) => {
    const named = Array.from(window.document.querySelectorAll(dialogs));
    const floating = floatingIn(window).filter((element) => !furniture.has(element));
    return [...new Set([...named, ...floating])].filter(
      (element) => isBox(element, window) && !inside.some((part) => element.contains(part)),
    );
  });
}

/** What floats above the page by itself: a fixed head, a bar of tools. */
export function floatingIn(window: Window): Element[] {
  const { document } = window;
  const tops = [...(document.body?.children ?? []), ...document.documentElement.children];
  return tops
    .flatMap((element) => unwrapped(element))
    .filter((element) => {
      const { position, zIndex } = window.getComputedStyle(element);
      return /^(?:fixed|absolute)$/.test(position) && Number(zIndex) >= high && isBox(element, window);
    });
}

// Kits hang menus and questions into boxes without height of their own. Ant Design 5, Element Plus, Naive UI; 2026-11.
function unwrapped(element: Element, depth = 3): Element[] {
  if (/^(?:BODY|HEAD|SCRIPT|STYLE|LINK|ZHISHOU-.*)$/i.test(element.tagName)) return [];
  const bare = depth > 0 && element.firstElementChild && element.getBoundingClientRect().height < 2;
  return bare ? Array.from(element.children).flatMap((child) => unwrapped(child, depth - 1)) : [element];
}

/** Their boxes in the panel's window, with a little air around. */
export function boxesIn(dock: Window, elements: Element[]): Box[] {
  const boxes = elements.flatMap((element) => boxIn(dock, element) ?? []);
  return boxes.map(({ left, top, right, bottom }) => ({
    left: left - air,
    top: top - air,
    right: right + air,
    bottom: bottom + air,
  }));
}

// The element's box in the panel's window, cut off at the frames it stands in; undefined where it is out of sight.
function boxIn(dock: Window, element: Element): Box | undefined {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  let box: Box = { left, top, right, bottom };
  for (let view = element.ownerDocument.defaultView; view && view !== dock; ) {
    const frame: Element | undefined = frameOf(view);
    if (!frame) return undefined;
    const outer = frame.getBoundingClientRect();
    const [x, y] = [outer.left + frame.clientLeft, outer.top + frame.clientTop];
    box = {
      left: Math.max(outer.left, box.left + x),
      top: Math.max(outer.top, box.top + y),
      right: Math.min(outer.right, box.right + x),
      bottom: Math.min(outer.bottom, box.bottom + y),
    };
    view = frame.ownerDocument.defaultView;
  }
  return box.right > box.left && box.bottom > box.top ? box : undefined;
}

/** The boxes of other panels of ours in that document: open ones whole, of folded ones the tab. */
export function otherPanels(host: HTMLElement): Box[] {
  const all = Array.from(host.ownerDocument.querySelectorAll<HTMLElement>('zhishou-panel'));
  return all
    .filter((other) => other !== host && other.dataset.away === undefined)
    .map((other) => {
      const { left, top, right, bottom } = other.getBoundingClientRect();
      const tab = Number(other.dataset.tab);
      return right - left > tabWidth + 1 || !Number.isFinite(tab)
        ? { left, top, right, bottom }
        : { left, right, top: tab, bottom: tab + tabHeight };
    });
}

/** True under a modal dialog or an element in full screen: nobody can press or see what stands beside it. */
export function isShutOut({ documentElement: root }: Document): boolean {
  return root.inert || !!root.querySelector(':modal, :fullscreen');
}

/** Shown controls among these. */
export function shownOf(controls: Element[]): Element[] {
  return controls.filter((control) => !isGone(control) && control.isConnected && isShown(control));
}

// The article's own elements in each window: its fields, and the frames on the way to them.
function partsOf(place: Place, windows: Window[]): Element[] {
  const frames = windows.flatMap((window) => frameOf(window) ?? []);
  return [place.title, ...place.bodies.map(({ holder }) => holder), ...frames].filter(
    (part) => part !== undefined,
  );
}

// A shade over the whole page is none: what it darkens is told by the box upon it.
function isBox(element: Element, window: Window): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width < smallest.width || height < smallest.height || !isShown(element)) return false;
  const whole = width >= window.innerWidth * 0.98 && height >= window.innerHeight * 0.98;
  return !whole || (element.textContent ?? '').trim() !== '' || element.querySelector('iframe, img') !== null;
}
