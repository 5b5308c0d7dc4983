// The editor of a frame, from the moment it is found: told to the background, with its panel, its draft watched.
import { ask } from '../../lib/messages.ts';
import type { Place } from '../../lib/review/draft.ts';
import { hearKeys } from '../../lib/review/guard-seen.ts';
import { armamentOf, type Desk, type Editor, page } from './known.ts';
import { takeLines } from './line.ts';
import { look, reachFrames } from './look.ts';
import { onReturn, panelWith } from './panel.ts';
import { watchDraft } from './watch.ts';

/** Undefined where the background does not answer: then it is tried again at the next look. */
export async function openEditor(desk: Desk, place: Place): Promise<Editor | undefined> {
  const { post, guard } = desk;
  const found = await ask('editor.found', { armament: armamentOf(post), page }).catch(() => undefined);
  if (!found || post.life.signal.aborted) {
    desk.editor = undefined;
    return undefined;
  }
  const { key } = found;
  desk.key = key;
  guard.clear(found.cleared);
  const end = new AbortController();
  post.life.signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
  onReturn(post.window, end.signal, () => {
    end.abort();
    desk.editor = undefined;
    look(desk);
  });
  const panel = panelWith({
    place,
    token: found.token,
    folded: found.folded,
    spot: found.spot,
    onSpot: (spot) => void ask('panel.put', spot).catch(() => {}),
    renew: async () => (await ask('editor.found', { armament: armamentOf(post), page }))?.token,
    onFold: (folded) => void ask('panel.fold', { folded }).catch(() => {}),
    onLost: (asked) => void ask('editor.window', { key, quiet: !asked }).catch(() => {}),
    signal: end.signal,
  });
  if (!panel) {
    end.abort();
    desk.editor = undefined;
    return undefined;
  }
  takeLines(key, end.signal);
  const again = watchDraft({
    document: post.document,
    onRest: (report) => ask('draft.rest', { key, report }),
    onRebuilt: (now) => {
      reachFrames(desk, now);
      panel.fit(now);
    },
    onRewritten: ({ defaultView: inner }) => inner && hearKeys(inner, desk.onKey, end.signal),
    onGone: () => {
      end.abort();
      desk.editor = undefined;
    },
    signal: end.signal,
  });
  return { key, panel, again };
}
