// What the guard makes of each event: pressed, clicked, keyed, submitted.
import { isAutosave } from './guard-autosave.ts';
import { isPicture, touchOf } from './guard-cause.ts';
import { type Attempt, attemptOf, clicked, keyed, submitted } from './guard-events.ts';
import { doAgain, reportOf } from './guard-go.ts';
import { isFree, mayPass } from './guard-pass.ts';
import type { Post } from './guard-post.ts';
import { placeOfForm } from './guard-reach.ts';
import type { Action } from './guard-replay.ts';
import { type Seen, submitAsked } from './guard-seen.ts';
import { hold, went } from './guard-told.ts';
import { comboOf } from './learned.ts';

// A page may ask the server or the person before it sends: so long does an intention last.
const intention = 15_000;

/** Judges an event of each kind while it is under way. */
export const watch = { click: onClick, press: onPress, key: onKey, submit: onSubmit };

/** A hand set something off. A press that publishes is held before the page gets it: of what remains the last is known. */
export function noteHand(post: Post, seen: Seen): void {
  post.handAt = performance.now();
  if (seen.kind !== 'press') post.touch = touchOf(seen);
}

/** What was clicked keeps a draft, or ends the time of one. */
export function expectSave(post: Post, attempt: Attempt | undefined): void {
  if (attempt) post.savingUntil = attempt.saves ? performance.now() + intention : 0;
}

function onClick(post: Post, seen: Seen): void {
  const attempt = clicked(seen, post.learned);
  if (!attempt) {
    // 确定要保存吗？: a question on the way to the draft neither ends its time nor adds to it.
    if (seen.isTrusted && isSaving(post) && (sendsArticle(seen) || isPicture(seen))) post.savingUntil = 0;
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

// 返回, 查询, 上传 were pressed last, and their script sends the form of the page to do it (ASP, WebForms' __doPostBack).
function isAside({ touch }: Post, { type, submitter }: Seen): boolean {
  if (type !== submitAsked || submitter || !touch?.aside) return false;
  return performance.now() - touch.at < intention;
}

// Pages that publish on the way down (or up) of the pointer: nothing of the press reaches them; the click reports.
function onPress(post: Post, seen: Seen): void {
  const attempt = clicked(seen, post.learned);
  if (seen.type === 'pointerdown') post.pressed = undefined;
  if (!attempt) return;
  const { element } = attempt.action;
  if (post.pressed?.element !== element) {
    const report = reportOf(attempt);
    const dragged = seen.type === 'pointerup' || seen.type === 'mouseup';
    post.pressed = { element, held: !!report && !isFree(post, report), dragged };
  }
  // Pressed elsewhere and let go here, as in menus: no click will follow that could report.
  if (post.pressed.held && post.pressed.dragged && seen.type === 'mouseup' && seen.isTrusted)
    decide(post, seen, { ...attempt, action: { ...attempt.action, pressed: true } });
  else if (post.pressed.held) seen.hush();
}

function onSubmit(post: Post, seen: Seen): void {
  if (isSaving(post) || isAside(post, seen)) return;
  const attempt = submitted(seen);
  const form = seen.path[0] as HTMLFormElement;
  if (attempt?.place && !seen.submitter && isAutosave(form, performance.now() - post.handAt)) return;
  if (attempt) decide(post, seen, attempt);
}

function onKey(post: Post, seen: Seen): void {
  // What a key sends did not follow from the press before it.
  if (isCommand(seen)) post.touch = undefined;
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
  if (!attempt) passesOn(post, seen);
  if (!attempt) return;
  if (attempt.silent) {
    const report = reportOf(attempt);
    if (report && !isFree(post, report)) seen.hush();
    return;
  }
  post.savingUntil = 0;
  if (decide(post, seen, attempt) === 'held') post.heldKey = seen.key?.key;
}

function isCommand({ key, isTrusted }: Seen): boolean {
  return isTrusted && !!key && (key.ctrlKey || key.metaKey || key.altKey || /^(?:Enter|F\d+)$/.test(key.key));
}

// Ctrl+S beside 保存草稿 is the page's own; if it sends the form all the same, this is what it was sent by. Keys that write
// cost nothing.
function passesOn(post: Post, { type, key, isTrusted, path }: Seen): void {
  if (!isTrusted || type !== 'keydown' || !key || !(key.ctrlKey || key.metaKey || /^F\d/.test(key.key)))
    return;
  const under: Action = { kind: 'key', element: path[0] as HTMLElement, key, words: comboOf(key) };
  post.under = under;
  // A task of its own comes after all that hear this key.
  setTimeout(() => {
    if (post.under === under) post.under = undefined;
  });
}

/** Judges what was stopped before there was a guard: what may pass is done again. */
export function takeOver(post: Post, seen: Seen): void {
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
    if (seen.kind === 'submit') post.resent = true;
    went(post, action, report);
    return 'passed';
  }
  seen.stop();
  hold(post, action, place, report);
  return 'held';
}

function isSaving(post: Post): boolean {
  return performance.now() < post.savingUntil;
}
