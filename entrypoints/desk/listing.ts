// An action held in a list of articles: says so in the page, and shows the panel until the person goes on elsewhere.
import { type Armament, ask } from '../../lib/messages.ts';
import type { Place } from '../../lib/review/draft.ts';
import { t } from '../../lib/words.ts';
import { showNotice } from '../editor/notice.ts';
import type { Panel } from '../panel/panel.ts';
import { onReturn, panelWith } from './panel.ts';

export type Listing = {
  /** Says what is held and opens the panel; false where the background does not answer. */
  show(words: string, titles: string[]): Promise<boolean>;
};

/**
 * The list of one frame. `armament` and `page` as the background is told of any editor; `article`: the panel of an
 * article form in the same document, which then shows the list as well; `onEnd`: the list's panel gives way again.
 */
export function listingOf(options: {
  window: Window;
  signal: AbortSignal;
  page: string;
  armament: () => Armament;
  article: () => Promise<Panel | undefined>;
  onEnd: () => void;
}): Listing {
  const { window, signal, page, armament } = options;
  let end: AbortController | undefined;
  let own: Promise<Panel | undefined> | undefined;
  const close = (event: Event) => {
    const { tagName = '' } = (event.target ?? {}) as Element;
    if (!event.isTrusted || /^ZHISHOU-/.test(tagName)) return;
    end?.abort();
    own = undefined;
    options.onEnd();
  };
  const open = async (): Promise<Panel | undefined> => {
    const found = await ask('editor.found', { armament: armament(), page }).catch(() => undefined);
    if (!found) return undefined;
    end = new AbortController();
    signal.addEventListener('abort', () => end?.abort(), { signal: end.signal });
    onReturn(window, end.signal, () => {
      end?.abort();
      own = undefined;
    });
    const { key, token, spot } = found;
    const place: Place = { document: window.document, window, bodies: [] };
    return panelWith({
      place,
      token,
      folded: false,
      spot,
      onSpot: (put) => void ask('panel.put', put).catch(() => {}),
      renew: async () => (await ask('editor.found', { armament: armament(), page }))?.token,
      onFold: () => {},
      onLost: (asked) => void ask('editor.window', { key, quiet: !asked }).catch(() => {}),
      signal: end.signal,
    });
  };
  return {
    async show(words, titles) {
      showNotice(window, noticeOf(words, titles));
      own ??= options.article().then((article) => article ?? open());
      const panel = await own;
      if (!panel) {
        own = undefined;
        return false;
      }
      panel.showHeld();
      // What is held is kept from everyone behind the guard: a click that arrives here is about something else.
      window.addEventListener('click', close, { capture: true, once: true, signal });
      return true;
    },
  };
}

const named = 5;

function noticeOf(words: string, titles: string[]): string {
  if (titles.length === 0) return t('guard_list_unknown', words);
  const some = titles.slice(0, named).map((title) => `《${title}》`);
  const more = titles.length > named ? t('guard_list_more', titles.length - named) : '';
  return t('guard_list_held', words, titles.length, some.join('') + more);
}
