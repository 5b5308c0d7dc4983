// What the panel is made of: its frame, and the tab that tells only counts and a colour.
import { hostNamed } from '../../lib/host.ts';
import type { Mark } from '../../lib/messages.ts';
import { t } from '../../lib/words.ts';
import { panelWidth, tabHeight } from './arrange.ts';

/** The panel's elements; `host` stands in the page, all else in its closed shadow root. */
export type Parts = ReturnType<typeof build>;

/** Builds the panel, in no page yet. */
export function build(document: Document) {
  const make = <T extends keyof HTMLElementTagNameMap>(tag: T, name: string) =>
    Object.assign(document.createElement(tag), { className: name });
  const { host, root } = hostNamed(document, 'zhishou-panel');
  const shell = make('div', 'shell');
  const tab = make('button', 'tab');
  const word = make('span', 'word');
  const counts = make('span', 'counts');
  const frame = make('iframe', 'page');
  const style = make('style', '');
  style.textContent = css;
  setText(word, t('guard_tab'));
  tab.type = 'button';
  tab.setAttribute('aria-keyshortcuts', 'ArrowLeft ArrowRight ArrowUp ArrowDown');
  frame.title = t('guard_panel');
  tab.append(word, counts);
  shell.append(tab, frame);
  root.append(style, shell);
  return { host, shell, tab, word, counts, frame };
}

/** Counts of what was found, by strength, and the colour of the strongest. A held action keeps its word and its colour. */
export function showCounts({ shell, tab, word, counts }: Parts, marks: Mark[]): void {
  const number = (strength: Mark['strength']) => marks.filter((mark) => mark.strength === strength).length;
  const [hold, ask, note] = [number('hold'), number('ask'), number('note')];
  const held = shell.dataset.held !== undefined;
  if (!held) setText(word, t('guard_tab'));
  counts.replaceChildren();
  for (const [count, key] of [
    [hold, 'guard_tab_hold'],
    [ask, 'guard_tab_ask'],
    [note, 'guard_tab_note'],
  ] as const) {
    if (!count) continue;
    const line = tab.ownerDocument.createElement('span');
    line.textContent = t(key, count);
    counts.append(line);
  }
  shell.dataset.tone = held || hold ? 'hold' : ask ? 'ask' : '';
  tab.setAttribute(
    'aria-label',
    `${t('guard_panel')}${t('panel_colon')}${t('guard_counts', hold, ask, note)}`,
  );
}

/** Puts words in place of those before. */
export function setText(element: Element, words: string): void {
  element.textContent = words;
}

const css = `
:host { all: initial !important; position: fixed !important; top: 0 !important; bottom: 0 !important; right: 0 !important; z-index: 2147483647 !important; display: block !important; pointer-events: none !important; }
:host([data-side=left]) { right: auto !important; left: 0 !important; }
.shell { --tone: #1e5496; box-sizing: border-box; padding: var(--top, 0) 0 var(--bottom, 0); display: flex; align-items: flex-start; width: min(${panelWidth}px, 100vw); height: 100%; font: 13px/1.35 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif; }
.shell[data-tone=hold] { --tone: #b42318; }
.shell[data-tone=ask] { --tone: #8a4b00; }
.shell[data-tone=met] { --tone: #1b6b3a; }
:host([data-side=left]) .shell { flex-direction: row-reverse; }
.shell.folded { width: auto; }
.shell.away { visibility: hidden; }
.shell.away .tab, .shell.dragged .page { pointer-events: none; }
.shell.dragged .tab { cursor: grabbing; }
/* Out of sight, not out of work: a frame without a box would draw and count nothing. */
.shell.folded .page { position: absolute; width: ${panelWidth - 32}px; visibility: hidden; pointer-events: none; }
.tab { all: unset; pointer-events: auto; box-sizing: border-box; flex: none; width: 32px; margin-top: var(--tab, 20vh); max-height: ${tabHeight}px; padding: 10px 0; touch-action: none; display: flex; flex-direction: column; align-items: center; gap: 8px; border-radius: 6px 0 0 6px; background: var(--tone); color: #fff; cursor: pointer; box-shadow: 0 2px 8px rgb(0 0 0 / .25); }
:host([data-side=left]) .tab { border-radius: 0 6px 6px 0; }
.tab { outline: 1px solid transparent; outline-offset: -1px; }
.tab:focus-visible { outline: 2px solid #1f2933; outline-offset: -4px; box-shadow: inset 0 0 0 2px #fff; }
.word { writing-mode: vertical-rl; letter-spacing: 2px; font-weight: 600; }
.counts { display: flex; flex-direction: column; gap: 4px; width: 32px; font-size: 11px; text-align: center; }
.tab::after { content: ""; width: 7px; height: 7px; border: solid #fff; border-width: 2px 2px 0 0; transform: rotate(45deg); margin: 2px 3px 2px 0; }
.folded .tab::after, :host([data-side=left]) .tab::after { transform: rotate(-135deg); margin: 2px 0 2px 3px; }
:host([data-side=left]) .folded .tab::after { transform: rotate(45deg); margin: 2px 3px 2px 0; }
.orphan .tab { cursor: default; }
.orphan .tab::after { display: none; }
/* Above the tab: on the left its shadow would lie over the frame, which Chromium calls covered, and no press would count. */
.page { position: relative; pointer-events: auto; flex: 1; min-width: 0; height: 100%; border: 0; border-inline-start: 1px solid #cbd2d9; background: #fff; box-shadow: -4px 0 16px rgb(0 0 0 / .12); color-scheme: light; }
@media print { :host { display: none !important; } }
`;
