// Looks at one frame: whether its guard hears, what it can read, which ways to publish stand in it.
import type { LearnedTrigger } from '../../lib/model.ts';
import { placeIn, readDraft } from '../../lib/review/draft.ts';
import { documentIn, isEditorFrame } from '../../lib/review/draft-frames.ts';
import { isShown } from '../../lib/review/draft-shown.ts';
import type { FrameReport } from '../../lib/review/shield.ts';
import { api } from '../../lib/wire.ts';
import type { Post } from '../editor/post.ts';
import { offersIn } from './offers.ts';

/** What this frame answers; undefined for the frame of an editor, which its form's frame hears. */
export function look(
  window: Window,
  post: Post | undefined,
  learned: LearnedTrigger[],
): FrameReport | undefined {
  const { document } = window;
  if (isEditorFrame(window)) return undefined;
  const place = placeIn(document);
  const report = place && readDraft(place);
  return {
    listens: hears(window, post),
    late: post?.late ?? true,
    order: post?.order ?? 'unknown',
    submit: !document.dispatchEvent(new CustomEvent('zhishou:there', { cancelable: true })),
    ...(report && {
      editor:
        report.state === 'read' ? { readable: true as const } : { readable: false as const, why: report.why },
    }),
    offers: offersIn(document, learned).map(({ way, words }) => ({ way, words: words.slice(0, 60) })),
    foreign: place ? foreignFrames(document) : 0,
  };
}

/** True where an event reaches the guard of this frame before anything of the page. Nobody else sees it then. */
export function hears(window: Window, post: Post | undefined): boolean {
  if (!post || post.document !== window.document || post.life.signal.aborted || !api.runtime?.id)
    return false;
  let heard = false;
  const before = post.rehearsal;
  post.rehearsal = (seen) => {
    heard = true;
    seen.stop();
  };
  try {
    window.document.documentElement.dispatchEvent(
      new MouseEvent('mouseup', { bubbles: true, cancelable: true }),
    );
  } finally {
    post.rehearsal = before;
  }
  return heard;
}

// Frames of another site beside or around the text; small ones count visitors and keep sessions alive.
function foreignFrames(document: Document): number {
  return Array.from(document.querySelectorAll('iframe, frame')).filter((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return !documentIn(frame) && isShown(frame) && width >= 200 && height >= 100;
  }).length;
}
