// The moment before the desk: it is called, and what might publish is kept until it has come.
import { ask } from '../../lib/messages.ts';
import { controlIn } from '../../lib/review/guard-controls.ts';
import type { Seen } from '../../lib/review/guard-seen.ts';
import { maySend } from '../../lib/review/triggers.ts';
import { t } from '../../lib/words.ts';
import { isOrphan } from './orphan.ts';
import type { Post } from './post.ts';

/** Words are fetched when someone writes: an orphan cannot ask for them any more, and a page that is only read pays nothing. */
export type Own = {
  called: boolean;
  pressed: boolean;
  freeUntil: number;
  words?: { orphaned: string; silent: string };
};

const patience = 3000;

/** Keeps an event until the desk can judge it; where it does not come in time, the person is told. */
export function keepBack(post: Post, own: Own, seen: Seen): void {
  callDesk(post, own);
  if (seen.kind === 'press') {
    seen.hush();
    own.pressed = true;
    return;
  }
  seen.stop();
  post.waiting = { ...seen, pressed: own.pressed };
  own.pressed = false;
  setTimeout(() => {
    if (post.desk || !post.waiting) return;
    post.waiting = undefined;
    post.standDown(wordsOf(seen));
  }, patience);
}

/** A page may be made so that nothing can be judged in it: what may publish is stopped once, and the person is told. */
export function keepUnjudged(post: Post, own: Own, seen: Seen): void {
  if (performance.now() < own.freeUntil || !isSending(seen)) return;
  seen.stop();
  fetchWords(own);
  if (seen.kind !== 'press') post.standDown(wordsOf(seen));
}

function isSending({ kind, path }: Seen): boolean {
  if (kind === 'submit') return true;
  if (kind === 'key') return false;
  try {
    return maySend(controlIn(path)?.does);
  } catch {
    return true;
  }
}

/** Asks for the desk, once. */
export function callDesk(post: Post, own: Own): void {
  if (own.called) return;
  own.called = true;
  fetchWords(own);
  ask('desk.come', {}).then(
    // The background was there and brought none: the site is not enabled any more.
    () => post.desk ?? leave(post),
    () => {
      own.called = false;
    },
  );
}

function fetchWords(own: Own): void {
  own.words ??= isOrphan()
    ? undefined
    : { orphaned: t('guard_updated', '$1'), silent: t('guard_no_panel', '$1') };
}

function leave(post: Post): void {
  post.life.abort();
  if (post.waiting) post.standDown(wordsOf(post.waiting));
  post.waiting = undefined;
}

function wordsOf(seen: Seen): string {
  try {
    return controlIn(seen.path)?.words ?? seen.key?.key ?? t('guard_by_script');
  } catch {
    return t('guard_by_script');
  }
}
