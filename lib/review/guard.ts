// The publish guard: stops the action that would publish, explains, and lets it go on once the review is answered.
import type { Cleared, DraftReport } from '../messages.ts';
import type { LearnedTrigger, Words } from '../model.ts';
import { listedBy } from './article-list.ts';
import { type Place, placeIn, readDraft } from './draft.ts';
import { isAutosave, isHand } from './guard-autosave.ts';
import { whatDoes } from './guard-controls.ts';
import { type Attempt, attemptOf, attemptOn, clicked, keyed, submitted } from './guard-events.ts';
import { type Gate, isCleared, isFree, mayPass, textOf } from './guard-pass.ts';
import { placeAround, placeOfForm, placeOfKeys } from './guard-reach.ts';
import { type Action, isAlive, replay, twinOf } from './guard-replay.ts';
import type { Seen } from './guard-seen.ts';
import { isQuickEdited } from './list-signs.ts';

/** What was stopped: the words it is called by, the draft at that moment, and where it stands; in a list, nowhere. */
export type Held = { words: string; report: DraftReport; place?: Place };

/** What went on; `cleared` is undefined where it went unchecked. */
export type Released = { words: string; cleared: Cleared | undefined };

export type Guard = {
  /** Judges an event that is under way. */
  see(seen: Seen): void;
  /**
   * Hears a press or click in a frame around, which may keep this frame's draft or preview it; others are judged there,
   * but for taught ones.
   */
  seeAround(seen: Seen): void;
  /** Judges one that was stopped before there was a guard to judge it: what may pass is done again. */
  takeOver(seen: Seen): void;
  /** This text may pass from now on, in place of the one before; none: nothing may. */
  clear(cleared: Cleared | undefined): void;
  /** Replays what is held, once; does nothing where nothing is held. A draft changed since is held again. */
  go(): void;
  /** Ways to publish that were taught on this site, in place of those before. */
  learn(learned: LearnedTrigger[]): void;
  /** Forgets what is held: the person went on with something else. */
  drop(): void;
  /** The next human try passes without a check: nobody could show the review. */
  passOnce(): void;
};

/** What the guard tells: `onGone` when a held action cannot be replayed and the person must repeat it. */
type Told = {
  window: Window;
  onHeld: (held: Held) => void;
  onReleased: (released: Released) => void;
  onGone: (words: string) => void;
};

/**
 * The guard of one window. Its decision falls at once: what was cleared is compared with the draft as it stands at
 * that moment. Saving a draft and previewing pass, with the scripted submits that follow from them.
 */
export function openGuard(told: Told): Guard {
  const post: Post = {
    ...told,
    savingUntil: 0,
    replaying: false,
    handAt: Number.NEGATIVE_INFINITY,
    learned: [],
  };
  return {
    see: (seen) => {
      if (isHand(seen)) post.handAt = performance.now();
      // What the page sends in the course of a replay must still be what was cleared.
      if (!post.replaying || seen.kind === 'submit') watch[seen.kind](post, seen);
    },
    seeAround: (seen) => {
      if (isHand(seen)) post.handAt = performance.now();
      if (!seen.isTrusted) return;
      // A taught control is known here only: its own frame may have nobody to judge it.
      if (clicked(seen, post.learned)?.action.taught) watch[seen.kind](post, seen);
      else if (seen.kind === 'click') expectSave(post, clicked(seen));
    },
    takeOver: (seen) => takeOver(post, seen),
    clear: (cleared) => {
      post.cleared = cleared;
    },
    go: () => go(post),
    learn: (learned) => {
      post.learned = learned;
    },
    drop: () => {
      post.held = undefined;
    },
    passOnce: () => {
      post.pass = { since: performance.now(), human: true, readable: true };
    },
  };
}

// What the guard of one window remembers.
type Post = Told &
  Gate & {
    held?: Action & { text: string | undefined; at: number; home?: Document };
    /** A draft or preview was asked for: the scripted submits that follow belong to it. */
    savingUntil: number;
    learned: LearnedTrigger[];
    /** When a hand last set something off. */
    handAt: number;
    pressed?: { element: HTMLElement; held: boolean };
    heldKey?: string;
    replaying: boolean;
    reported?: { text: string | undefined; at: number };
  };

// A page may ask the server or the person before it sends: so long does an intention last.
const intention = 15_000;

const watch = { click: onClick, press: onPress, key: onKey, submit: onSubmit };

function expectSave(post: Post, attempt: Attempt | undefined): void {
  if (attempt) post.savingUntil = attempt.saves ? performance.now() + intention : 0;
}

function onClick(post: Post, seen: Seen): void {
  const attempt = clicked(seen, post.learned);
  if (!attempt) {
    // 确定要保存吗？: a question on the way to the draft does not end it.
    if (seen.isTrusted && isSaving(post))
      post.savingUntil = sendsArticle(seen) ? 0 : performance.now() + intention;
    return;
  }
  if (!seen.isTrusted && isSaving(post)) return;
  if (seen.isTrusted) post.savingUntil = attempt.saves ? performance.now() + intention : 0;
  if (post.pressed?.element === attempt.action.element && post.pressed.held) attempt.action.pressed = true;
  decide(post, seen, attempt);
}

// A button of the article's form whose words say nothing: what it sends was not asked for by 保存草稿 before it.
function sendsArticle({ path }: Seen): boolean {
  const button = path.find((part): part is HTMLButtonElement =>
    /^(?:BUTTON|INPUT)$/.test((part as Element).tagName),
  );
  return !!button?.form && /^(?:submit|image)$/.test(button.type) && !!placeOfForm(button.form);
}

// Pages that publish on the way down (or up) of the pointer: nothing of the press reaches them; the click reports.
function onPress(post: Post, seen: Seen): void {
  const attempt = clicked(seen, post.learned);
  if (!attempt) return;
  const { element } = attempt.action;
  if (seen.type === 'pointerdown' || post.pressed?.element !== element) {
    const report = reportOf(attempt);
    post.pressed = { element, held: !!report && !isFree(post, report) };
  }
  if (post.pressed.held) seen.hush();
}

function onSubmit(post: Post, seen: Seen): void {
  if (isSaving(post)) return;
  const attempt = submitted(seen);
  const form = seen.path[0] as HTMLFormElement;
  if (attempt?.place && !seen.submitter && isAutosave(form, performance.now() - post.handAt)) return;
  if (attempt) decide(post, seen, attempt);
}

function onKey(post: Post, seen: Seen): void {
  if (post.heldKey !== undefined && post.heldKey === seen.key?.key) {
    // Pressed anew: its release went to the panel, which took the focus.
    const anew = seen.type === 'keydown' && !seen.key.repeat;
    if (anew || seen.type === 'keyup') post.heldKey = undefined;
    // What a held key still sends must not slip through.
    if (seen.key.repeat) seen.stop();
    else if (!anew) seen.hush();
    if (!anew) return;
  }
  const attempt = keyed(seen, post.learned);
  if (!attempt) return;
  if (attempt.silent) {
    const report = reportOf(attempt);
    if (report && !isFree(post, report)) seen.hush();
    return;
  }
  post.savingUntil = 0;
  if (decide(post, seen, attempt) === 'held') post.heldKey = seen.key?.key;
}

function takeOver(post: Post, seen: Seen): void {
  const attempt = attemptOf(seen, post.learned);
  if (!attempt) return;
  if (attempt.saves) post.savingUntil = performance.now() + intention;
  if (decide(post, seen, attempt) === 'passed') doAgain(post, attempt.action);
}

function decide(post: Post, seen: Seen, attempt: Attempt): 'held' | 'passed' {
  const { action, place, saves } = attempt;
  const report = reportOf(attempt);
  if (!report || saves) return 'passed';
  if (mayPass(post, seen, report)) {
    release(post, action.words, report);
    return 'passed';
  }
  seen.stop();
  hold(post, action, place, report);
  return 'held';
}

function hold(post: Post, action: Action, place: Place | undefined, report: DraftReport): void {
  const text = textOf(report);
  const now = performance.now();
  const again = post.held?.element === action.element && post.held.text === text && now - post.held.at < 800;
  post.held = { ...action, text, at: now, home: place?.document };
  // The second click of a double click is the same act.
  if (!again) post.onHeld({ words: action.words, report, place });
}

function release(post: Post, words: string, report: DraftReport): void {
  const text = textOf(report);
  const now = performance.now();
  // The submit that follows a click is the same release.
  if (post.reported && post.reported.text === text && now - post.reported.at < 3000) return;
  post.reported = { text, at: now };
  post.onReleased({ words, cleared: isCleared(post, report) ? post.cleared : undefined });
}

function go(post: Post): void {
  const action = post.held;
  if (!action) return;
  const attempt = attemptAgain(action);
  const report = reportOf(attempt);
  // Another draft, or other articles ticked than those that were let go.
  const other =
    report?.state === 'read' ? !isCleared(post, report) : report?.articles && textOf(report) !== action.text;
  if (report && other) {
    post.held = { ...action, text: textOf(report) };
    post.onHeld({ words: action.words, report, place: attempt.place });
    return;
  }
  post.held = undefined;
  if (report?.state !== 'read')
    post.pass = { since: performance.now(), human: true, text: report && textOf(report) };
  // A scripted submit sends copies its page made before: text changed since must be copied again, by the page.
  const stale = action.kind === 'script' && action.text !== (report && textOf(report));
  const element = standing(action, attempt.place);
  if (stale || !element) {
    post.onGone(action.words);
    return;
  }
  if (report) release(post, action.words, report);
  doAgain(post, { ...action, element });
}

// The element itself or what took its place; keys go into the body that an editor built or wrote anew (setData).
function standing(action: Action, place: Place | undefined): HTMLElement | undefined {
  if (isAlive(action.element)) return action.element;
  if (action.key?.ctrlKey || action.key?.metaKey) return place?.bodies[0]?.root;
  return twinOf(action);
}

function doAgain(post: Post, action: Action): void {
  const element = isAlive(action.element) ? action.element : twinOf(action);
  if (!element) return;
  post.replaying = true;
  try {
    replay({ ...action, element });
  } finally {
    post.replaying = false;
  }
}

function isSaving(post: Post): boolean {
  return performance.now() < post.savingUntil;
}

// The draft an attempt is about as it stands now, or the articles of a list; undefined where it publishes nothing.
function reportOf({ place, listed }: Pick<Attempt, 'place' | 'listed'>): DraftReport | undefined {
  if (place) return readDraft(place);
  return listed && { state: 'unreadable', why: unlistable, articles: listed.titles };
}

const unlistable: Words = {
  zh: '列表里看不到正文，这些稿件没有检查。请逐篇打开，看过再发布。',
  en: 'A list shows no text: these articles were not checked. Open each one before it goes out.',
};

function attemptAgain(action: Action & { home?: Document }): Pick<Attempt, 'place' | 'listed'> {
  const { kind, element, home } = action;
  if (kind === 'key' && isQuickEdited(element)) return { listed: listedBy(element, 'submit') };
  if (kind === 'key') return { place: placeOfKeys(element) ?? (home && placeIn(home)) };
  if (kind !== 'click') return { place: placeOfForm(element as HTMLFormElement) };
  if (action.taught) return { place: placeAround(element) };
  const does = whatDoes(element).does ?? 'publish';
  return attemptOn(element, does);
}
