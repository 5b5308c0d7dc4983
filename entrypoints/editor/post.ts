// The post of one frame: its listeners stand from the first moment; judging is left to the desk, which comes on call.
import { frameOf, isEditorFrame, isWrittenIn, writesInShadow } from '../../lib/review/draft-frames.ts';
import { mayPublish } from '../../lib/review/guard-gap.ts';
import { hear, type Seen, seenOf } from '../../lib/review/guard-seen.ts';
import { callDesk, keepBack, keepUnjudged, type Own } from './calling.ts';
import { showNotice } from './notice.ts';
import { markOf, type Order, orderIn } from './order.ts';
import { isOrphan } from './orphan.ts';

/** What the two scripts of a frame share in their isolated world. */
export type Post = {
  window: Window;
  document: Document;
  /** The script came into a page that was open already. */
  late: boolean;
  life: AbortController;
  /** Whether anything of the page may have listened in this window before. */
  order: Order;
  /** The desk, once it came. */
  desk?: Desk;
  /** Kept back until the desk can judge it. */
  waiting?: Seen;
  /** An action of another frame is held, and this frame's editor is to show it. */
  heldElsewhere: boolean;
  /** While ways to publish are rehearsed: gets every event in place of the desk, and lets none through. */
  rehearsal?: (seen: Seen) => void;
  /** Listens again; listeners that are still there are not doubled. */
  rearm(): void;
  /** Nobody can judge or show: tells the person, and lets the next try of that action pass. */
  standDown(words: string): void;
};

/** What the desk does for the post. */
export type Desk = {
  see(seen: Seen): void;
  /** The next human try passes unchecked. */
  passOnce(): void;
  /** Something that may be an editor appeared or got the focus. */
  look(): void;
  showHeld(): void;
};

/** Mans a frame. In a page where nobody writes it costs its listeners and nothing else. */
export function startPost(window: Window, late: boolean): Post {
  const { document } = window;
  const life = new AbortController();
  const own: Own = { called: false, pressed: false, freeUntil: 0 };
  const onEvent = (event: Event) => hearEvent(post, own, event);
  const onSign = (event: Event) => readSign(post, own, event);
  const answer = (event: Event) => event.preventDefault();
  const mark = markOf(window, life.signal);
  const post: Post = {
    window,
    document,
    late,
    life,
    order: orderIn(window, late),
    heldElsewhere: false,
    rearm() {
      // Whoever stripped our listeners may have listened before us since.
      if (mark.isStripped()) post.order = 'unknown';
      mark.set();
      hear(window, onEvent, life.signal);
      window.addEventListener('zhishou:alive', answer, { capture: true, signal: life.signal });
      for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, signal: life.signal });
      // The load of a frame does not pass the window.
      document.addEventListener('load', onSign, { capture: true, signal: life.signal });
    },
    standDown(words) {
      own.freeUntil = performance.now() + 60_000;
      post.desk?.passOnce();
      const said = isOrphan() ? own.words?.orphaned : own.words?.silent;
      showNotice(window, (said ?? unworded).replace('$1', words));
    },
  };
  stepAside(post);
  mark.set();
  post.rearm();
  watchRewriting(post);
  callWhereWritten(post, own);
  return post;
}

// An orphan in whose page nobody wrote before has no words of either language.
const unworded =
  '值守刚更新过，这次“$1”没有审查。请先保存草稿，再刷新页面。 Zhishou was just updated: save the draft, then reload.';

// Signs that an editor may be there now; the last two come from frames of the same site.
const signs = ['focusin', 'focus', 'blur', 'DOMContentLoaded', 'load', 'zhishou:look', 'zhishou:held'];

function hearEvent(post: Post, own: Own, event: Event): void {
  // An editor's frame is heard from the form above it: there the listeners outlive document.open().
  if (isEditorFrame(post.window)) return;
  const seen = seenOf(event);
  if (post.rehearsal) {
    post.rehearsal(seen);
    return;
  }
  try {
    if (post.desk) post.desk.see(seen);
    else if (performance.now() > own.freeUntil && mayPublish(seen, post.window)) keepBack(post, own, seen);
  } catch (broken) {
    keepUnjudged(post, own, seen);
    throw broken;
  }
}

function readSign(post: Post, own: Own, event: Event): void {
  if (event.type === 'zhishou:held') {
    if (isOrphan()) return;
    // Answers the frame that holds: it will be shown here.
    event.preventDefault();
    post.heldElsewhere = true;
    post.desk?.showHeld();
  }
  if (event.type === 'focus' && isEditorFrame(post.window)) tellAbove(post.window);
  else if (post.desk) post.desk.look();
  else callWhereWritten(post, own, event);
}

function callWhereWritten(post: Post, own: Own, event?: Event): void {
  if ((isWrittenIn(post.document) || writesInShadow(event)) && !isEditorFrame(post.window))
    callDesk(post, own);
}

function tellAbove(window: Window): void {
  frameOf(window)?.ownerDocument.dispatchEvent(new Event('zhishou:look'));
}

// Costs nothing until document.open() replaces the page and strips every listener with it.
function watchRewriting(post: Post): void {
  const observer = new MutationObserver(() => {
    post.rearm();
    post.desk?.look();
  });
  observer.observe(post.document, { childList: true });
  // A page may rewrite itself and submit in the same breath; the viewport's listeners outlive document.open().
  post.window.visualViewport?.addEventListener('zhishou:rearm', post.rearm, { signal: post.life.signal });
  post.life.signal.addEventListener('abort', () => observer.disconnect());
}

// After an update the old script still guards; it gives way only to the new one.
function stepAside({ window, life }: Post): void {
  window.dispatchEvent(new Event('zhishou:armed'));
  window.addEventListener('zhishou:armed', () => isOrphan() && life.abort(), { signal: life.signal });
}
