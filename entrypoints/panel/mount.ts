// The review panel's place in the page: a frame of our own origin beside the article, in a closed shadow root.
import type { PanelSpot } from '../../lib/model.ts';
import type { Place } from '../../lib/review/draft.ts';
import { api } from '../../lib/wire.ts';
import { t } from '../../lib/words.ts';
import { awaitPage } from './arrival.ts';
import { dockFor } from './dock.ts';
import { openHighlights } from './highlights.ts';
import { isShutOut } from './obstacles.ts';
import type { Panel } from './panel.ts';
import { build, setText, showCounts } from './parts.ts';
import { isPlain } from './plain.ts';
import { pointAt } from './point.ts';
import { stanceOf } from './stance.ts';

/** A page of ours that is not there by then will not come, ms: an old machine takes a few seconds for the first. */
const loads = 8000;
const returns = 20;

/**
 * Puts the panel beside the article until `signal`. `renew` gets a fresh token when the page removed it and it comes
 * back; `onLost` is told when it cannot be shown here (its page did not load, or the page keeps removing it); `asked`: a person
 * pressed the tab, or something is held.
 */
export function mountPanel(options: {
  place: Place;
  /** Controls of these windows that publish: the panel never lies on them. */
  publishing: (windows: Window[]) => Element[];
  token: string;
  folded: boolean | undefined;
  /** Where it was put on this site before. */
  spot: PanelSpot | undefined;
  onSpot: (spot: PanelSpot) => void;
  renew: () => Promise<string | undefined>;
  onFold: (folded: boolean) => void;
  onLost: (asked: boolean) => void;
  signal: AbortSignal;
}): Panel {
  const { place, publishing, signal, onLost } = options;
  const dock = dockFor(place, publishing([place.window]));
  const { document } = dock.window;
  const parts = build(document);
  // Fetched now: an orphan cannot ask for words any more.
  const updated = t('guard_tab_updated');
  const state = { lost: false, removed: 0, orphan: false, renewing: false, came: () => {} };
  const standing = new AbortController();
  const highlights = openHighlights();
  const stance = stanceOf({
    place,
    publishing,
    dock,
    parts,
    folded: options.folded,
    spot: options.spot,
    onSpot: options.onSpot,
    press() {
      if (state.orphan) return;
      if (state.lost) return onLost(true);
      if (stance.isFolded()) stance.open(true);
      else stance.fold();
      options.onFold(stance.isFolded());
    },
    signal: standing.signal,
  });

  const lost = (asked = false) => {
    if (state.lost) return;
    state.lost = true;
    stance.fold();
    setText(parts.word, t('guard_tab_window'));
    onLost(asked);
  };
  const load = (token: string) => {
    state.came();
    parts.frame.src = `${api.runtime.getURL('/review.html')}#${token}`;
    if (parts.host.parentNode !== document.documentElement) document.documentElement.append(parts.host);
    state.came = awaitPage(document, () => lost(), loads);
  };
  // One after the other: a token that is asked for twice makes the first one void, or that of the window which takes over.
  const back = async () => {
    if (signal.aborted || state.lost || state.orphan || state.renewing) return;
    state.removed += 1;
    state.renewing = true;
    const token = state.removed <= returns ? await options.renew().catch(() => undefined) : undefined;
    state.renewing = false;
    if (!token) lost();
    else if (!signal.aborted) load(token);
  };

  // Taken out, moved into a box of the page or only to another place: in each case its frame was emptied.
  const observer = new MutationObserver((records) => {
    const { host } = parts;
    const moved = records.some(({ removedNodes }) => Array.from(removedNodes).some((node) => node === host));
    if (moved || !host.isConnected) void back();
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  const end = () => {
    observer.disconnect();
    state.came();
    standing.abort();
    highlights.clear();
    parts.host.remove();
  };
  signal.addEventListener('abort', end);
  // In a window above ours the panel would outlive us.
  place.window.addEventListener('pagehide', ({ persisted }) => persisted || end(), { signal });
  load(options.token);

  return {
    arrived: () => state.came(),
    fit: stance.fit,
    showHeld() {
      setText(parts.word, t('guard_tab_held'));
      parts.shell.dataset.tone = 'hold';
      parts.shell.dataset.held = '';
      if (state.lost) onLost(true);
      else if (isShutOut(document)) lost(true);
      else {
        stance.open(true);
        parts.frame.focus();
      }
    },
    showOrphan() {
      if (state.orphan) return;
      state.orphan = true;
      stance.fold();
      standing.abort();
      parts.shell.dataset.tone = 'ask';
      parts.counts.replaceChildren();
      setText(parts.word, updated);
      parts.tab.setAttribute('aria-label', updated);
      parts.tab.title = updated;
      parts.shell.classList.add('orphan');
    },
    showCleared(cleared) {
      delete parts.shell.dataset.held;
      setText(parts.word, t(cleared ? 'guard_tab_cleared' : 'guard_tab'));
      parts.shell.dataset.tone = cleared ? 'met' : '';
      stance.makeWay();
    },
    showMarks(marks, highlighted) {
      showCounts(parts, marks);
      highlights.mark(highlighted);
    },
    isPlain: (part) => isPlain(parts.host, parts.frame, part),
    pointAt: (target) => pointAt(place.window, target),
  };
}
