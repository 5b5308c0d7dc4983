// The desk of one frame: judges for its post, keeps panel and report going where an article is edited, takes orders.
import { ask } from '../../lib/messages.ts';
import { openGuard } from '../../lib/review/guard.ts';
import { type Seen, seenOf } from '../../lib/review/guard-seen.ts';
import { onOffice } from '../../lib/review/office.ts';
import { t } from '../../lib/words.ts';
import { showNotice } from '../editor/notice.ts';
import type { Post } from '../editor/post.ts';
import { hearAround } from './around.ts';
import { bringClaims } from './claims.ts';
import { onHeld, showDraftAgain, showForOther, tellSlip } from './held.ts';
import { armamentOf, type Desk, page } from './known.ts';
import { tellsOrder } from './line.ts';
import { listingOf } from './listing.ts';
import { look, lookSoon } from './look.ts';
import { learnOffice } from './office.ts';
import { takeOrders } from './orders.ts';
import { noteRelease } from './released.ts';
import { watchTaught } from './taught.ts';

/** Opens the desk for a post, and judges first what the post kept back. */
export function openDesk(post: Post): void {
  const { window } = post;
  // Fetched once: an orphan cannot ask for words any more.
  const called = (words: string) => words || byScript;
  const byScript = t('guard_by_script');
  const again = t('guard_press_again', '$1');
  const guard = openGuard({
    window,
    onHeld: ({ words, ...held }) => {
      void onHeld(desk, { ...held, words: called(words) });
      if (hearing) tellSlip(desk, hearing, { words: called(words), report: held.report });
    },
    onReleased: ({ words, cleared }) => void noteRelease(desk, called(words), cleared).catch(() => {}),
    onStayed: ({ words, why }) => {
      if (why === 'again') showNotice(window, again.replace('$1', called(words)));
      void ask('guard.stayed', { words: called(words), why }).catch(() => {});
    },
  });
  const listing = listingOf({
    window,
    page,
    signal: post.life.signal,
    armament: () => armamentOf(post),
    article: async () => (await desk.editor)?.panel,
    onEnd: () => {
      guard.drop();
      void showDraftAgain(desk);
    },
  });
  let hearing: Seen | undefined;
  const see = (seen: Seen) => {
    hearing = seen;
    try {
      guard.see(seen);
    } finally {
      hearing = undefined;
    }
  };
  const desk: Desk = { post, guard, listing, onKey: (event) => (post.rehearsal ?? see)(seenOf(event)) };
  const tellOrder = tellsOrder(desk);
  takeOrders(desk);
  watchTaught(window.origin, guard.learn, post.life.signal);
  hearAround(window, guard.seeAround, post.life.signal);
  post.desk = {
    see,
    passOnce: guard.passOnce,
    look() {
      lookSoon(desk);
      tellOrder();
    },
    showHeld: () => void showForOther(desk),
  };
  bringClaims(post.life.signal);
  onOffice(() => look(desk), post.life.signal);
  // A page that cannot be looked into still has what was kept back judged, and nobody left before a dead button.
  try {
    look(desk);
  } catch (broken) {
    console.error(broken);
  }
  if (post.heldElsewhere) void showForOther(desk);
  const { waiting } = post;
  post.waiting = undefined;
  // What was kept back is judged by a draft that is read as this office is known.
  const known = learnOffice(window, post.life.signal);
  // Nobody is left before a dead button, whatever a page is made of.
  if (waiting) known.then(() => guard.takeOver(waiting)).catch(() => post.standDown(byScript));
}
