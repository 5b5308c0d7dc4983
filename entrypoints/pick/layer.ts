// The layer a person points through: a veil that takes the click, an outline with what would be read, a bar with the words.
import { hostNamed } from '../../lib/host.ts';
import { t } from '../../lib/words.ts';

/** The elements of the layer; `host` stands in the page, all else in its closed shadow root. */
export type Layer = ReturnType<typeof buildLayer>;

/** Builds the layer, in no page yet. */
export function buildLayer(document: Document, asked: string) {
  const make = <T extends keyof HTMLElementTagNameMap>(tag: T, name: string, words = '') =>
    Object.assign(document.createElement(tag), { className: name, textContent: words });
  const button = (key: Parameters<typeof t>[0], name: string) => {
    const made = make('button', name, t(key));
    made.type = 'button';
    return made;
  };
  const { host, root } = hostNamed(document, 'zhishou-pick');
  const veil = make('div', 'veil');
  const box = make('div', 'box');
  const bar = make('section', 'bar');
  const words = make('p', 'words', asked);
  const said = make('p', 'said');
  const [before, next, take, leave] = [
    button('pick_before', 'before'),
    button('pick_next', 'next'),
    button('pick_take', 'take'),
    button('pick_leave', 'leave'),
  ];
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', asked);
  said.setAttribute('role', 'status');
  take.disabled = true;
  const buttons = make('div', 'buttons');
  buttons.append(before, next, take, leave);
  bar.append(words, said, buttons);
  const style = make('style', '', css);
  root.append(style, veil, box, bar);
  return { host, root, veil, box, bar, said, before, next, take, leave };
}

const css = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; display: block !important; }
.veil { position: absolute; inset: 0; cursor: crosshair; background: rgb(30 84 150 / .06); }
.box { position: absolute; display: none; box-sizing: border-box; border: 3px solid #1e5496; border-radius: 4px; background: rgb(30 84 150 / .12); pointer-events: none; }
.box.refused { border-color: #b42318; border-style: dashed; background: none; }
.bar { position: absolute; top: 12px; left: 50%; transform: translateX(-50%); box-sizing: border-box; width: min(560px, calc(100vw - 24px)); padding: 12px 16px; border: 2px solid #1e5496; border-radius: 6px; background: #fff; color: #1f2933; box-shadow: 0 4px 20px rgb(0 0 0 / .3); font: 14px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif; }
.bar.low { top: auto; bottom: 12px; }
p { margin: 0; }
.words { font-weight: 600; }
.said { min-height: 1.6em; overflow-wrap: anywhere; }
.said.refused { color: #b42318; }
.buttons { display: flex; gap: 8px; margin-top: 6px; }
button { font: inherit; padding: 2px 12px; border: 1px solid #52606d; border-radius: 4px; background: #fff; color: #1f2933; cursor: pointer; }
button.take { border-color: #1e5496; background: #1e5496; color: #fff; }
button:disabled { border-color: #9aa5b1; background: #e4e7eb; color: #52606d; cursor: default; }
button:focus-visible { outline: 3px solid #1e5496; outline-offset: 2px; }
.leave { margin-inline-start: auto; }
@media print { :host { display: none !important; } }
`;
