// The review panel's place in the page: a frame of our own origin beside the article, in a closed shadow root.
import type { Mark } from '../../lib/messages.ts';
import type { Place } from '../../lib/review/draft.ts';
import { api } from '../../lib/wire.ts';
import { t } from '../../lib/words.ts';
import { covers, dockFor, panelWidth } from './dock.ts';
import { roomAt } from './room.ts';

export type Panel = {
  /** The panel's page answered: it loaded. */
  arrived(): void;
  /** The editors were built anew and may be wider now. */
  fit(place: Place): void;
  /** An action is held: the panel opens and takes the focus. */
  showHeld(): void;
  showCleared(cleared: boolean): void;
  /** Counts on the tab; what they stand for is told only inside. */
  showCounts(marks: Mark[]): void;
};

const loads = 4000;
const returns = 20;

/**
 * Puts the panel beside the article until `signal`. `renew` gets a fresh token when the page removed it and it comes
 * back; `onLost` is told when it cannot be shown here (its page did not load, or the page keeps removing it).
 */
export function mountPanel(options: {
  place: Place;
  token: string;
  folded: boolean | undefined;
  renew: () => Promise<string | undefined>;
  onFold: (folded: boolean) => void;
  onLost: () => void;
  signal: AbortSignal;
}): Panel {
  const { place, signal, onLost } = options;
  const dock = dockFor(place);
  const { document } = dock.window;
  const parts = build(document);
  const room = roomAt(dock);
  const state = { place, folded: false, roomMade: false, lost: false, removed: 0, timer: 0 };
  parts.host.dataset.side = dock.side;

  // Room is made only where the open panel would lie on the article, and only if that helps.
  const settle = () => {
    if (state.folded) {
      room.giveBack();
      state.roomMade = false;
    } else if (!state.roomMade && covers(state.place, dock)) {
      room.make();
      state.roomMade = !covers(state.place, dock);
      if (!state.roomMade) room.giveBack();
    }
    return state.folded || state.roomMade || !covers(state.place, dock);
  };
  const fold = (folded: boolean) => {
    state.folded = folded;
    parts.shell.classList.toggle('folded', folded);
    parts.tab.setAttribute('aria-expanded', String(!folded));
    parts.tab.title = t(folded ? 'guard_unfold' : 'guard_fold');
    return settle();
  };
  const lost = () => {
    if (state.lost) return;
    state.lost = true;
    fold(true);
    setText(parts.word, t('guard_tab_window'));
    onLost();
  };
  const load = (token: string) => {
    clearTimeout(state.timer);
    parts.frame.src = `${api.runtime.getURL('/review.html')}#${token}`;
    document.documentElement.append(parts.host);
    // Only a page in sight loads at once.
    const wait = () => {
      if (document.visibilityState === 'visible') state.timer = setTimeout(lost, loads) as unknown as number;
      else document.addEventListener('visibilitychange', wait, { once: true, signal });
    };
    wait();
  };
  const back = async () => {
    if (parts.host.isConnected || signal.aborted || state.lost) return;
    state.removed += 1;
    const token = state.removed <= returns ? await options.renew().catch(() => undefined) : undefined;
    if (!token) lost();
    else if (!signal.aborted) load(token);
  };

  parts.tab.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    if (state.lost) onLost();
    else {
      fold(!state.folded);
      options.onFold(state.folded);
    }
  });
  const observer = new MutationObserver(() => void back());
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  const end = () => {
    observer.disconnect();
    clearTimeout(state.timer);
    room.giveBack();
    parts.host.remove();
  };
  signal.addEventListener('abort', end);
  // In a window above ours the panel would outlive us.
  place.window.addEventListener('pagehide', ({ persisted }) => persisted || end(), { signal });
  // Left to itself it stands open where it covers nothing.
  if (!fold(options.folded ?? false) && options.folded === undefined) fold(true);
  load(options.token);

  return {
    arrived: () => clearTimeout(state.timer),
    fit(now) {
      state.place = now;
      settle();
    },
    showHeld() {
      setText(parts.word, t('guard_tab_held'));
      parts.shell.dataset.tone = 'hold';
      if (state.lost) onLost();
      else {
        fold(false);
        parts.frame.focus();
      }
    },
    showCleared(cleared) {
      setText(parts.word, t(cleared ? 'guard_tab_cleared' : 'guard_tab'));
      parts.shell.dataset.tone = cleared ? 'met' : '';
    },
    showCounts: (marks) => showCounts(parts, marks),
  };
}

type Parts = ReturnType<typeof build>;

function build(document: Document) {
  const make = <T extends keyof HTMLElementTagNameMap>(tag: T, name: string) =>
    Object.assign(document.createElement(tag), { className: name });
  const host = document.createElement('zhishou-panel');
  const root = host.attachShadow({ mode: 'closed' });
  const shell = make('div', 'shell');
  const tab = make('button', 'tab');
  const word = make('span', 'word');
  const counts = make('span', 'counts');
  const frame = make('iframe', 'page');
  const style = make('style', '');
  style.textContent = css;
  setText(word, t('guard_tab'));
  tab.type = 'button';
  frame.title = t('guard_panel');
  tab.append(word, counts);
  shell.append(tab, frame);
  root.append(style, shell);
  return { host, shell, tab, word, counts, frame };
}

function showCounts({ shell, tab, word, counts }: Parts, marks: Mark[]): void {
  const number = (strength: Mark['strength']) => marks.filter((mark) => mark.strength === strength).length;
  const [hold, ask, note] = [number('hold'), number('ask'), number('note')];
  setText(word, t('guard_tab'));
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
  shell.dataset.tone = hold ? 'hold' : ask ? 'ask' : '';
  tab.setAttribute('aria-label', `${t('guard_panel')}：${t('guard_counts', hold, ask, note)}`);
}

function setText(element: Element, words: string): void {
  element.textContent = words;
}

const css = `
:host { all: initial !important; position: fixed !important; top: 0 !important; bottom: 0 !important; right: 0 !important; z-index: 2147483647 !important; display: block !important; pointer-events: none !important; }
:host([data-side=left]) { right: auto !important; left: 0 !important; }
.shell { --tone: #1e5496; display: flex; align-items: flex-start; width: min(${panelWidth}px, 100vw); height: 100%; font: 13px/1.35 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif; }
.shell[data-tone=hold] { --tone: #b42318; }
.shell[data-tone=ask] { --tone: #8a4b00; }
.shell[data-tone=met] { --tone: #1b6b3a; }
:host([data-side=left]) .shell { flex-direction: row-reverse; }
.shell.folded { width: auto; }
/* Out of sight, not out of work: a frame without a box would draw and count nothing. */
.shell.folded .page { position: absolute; width: ${panelWidth - 32}px; visibility: hidden; pointer-events: none; }
.tab { all: unset; pointer-events: auto; box-sizing: border-box; flex: none; width: 32px; margin-top: 20vh; padding: 10px 0; display: flex; flex-direction: column; align-items: center; gap: 8px; border-radius: 6px 0 0 6px; background: var(--tone); color: #fff; cursor: pointer; box-shadow: 0 2px 8px rgb(0 0 0 / .25); }
:host([data-side=left]) .tab { border-radius: 0 6px 6px 0; }
.tab:focus-visible { outline: 2px solid #1f2933; outline-offset: -4px; box-shadow: inset 0 0 0 2px #fff; }
.word { writing-mode: vertical-rl; letter-spacing: 2px; font-weight: 600; }
.counts { display: flex; flex-direction: column; gap: 4px; width: 32px; font-size: 11px; text-align: center; }
.tab::after { content: ""; width: 7px; height: 7px; border: solid #fff; border-width: 2px 2px 0 0; transform: rotate(45deg); margin: 2px 3px 2px 0; }
.folded .tab::after, :host([data-side=left]) .tab::after { transform: rotate(-135deg); margin: 2px 0 2px 3px; }
:host([data-side=left]) .folded .tab::after { transform: rotate(45deg); margin: 2px 3px 2px 0; }
.page { pointer-events: auto; flex: 1; min-width: 0; height: 100%; border: 0; border-inline-start: 1px solid #cbd2d9; background: #fff; box-shadow: -4px 0 16px rgb(0 0 0 / .12); color-scheme: light; }
@media print { :host { display: none !important; } }
`;
