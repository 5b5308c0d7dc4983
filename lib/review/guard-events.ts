// Reads an event into the attempt to publish (or to keep a draft) that it is.
import type { LearnedTrigger } from '../model.ts';
import { type Listed, listedBy } from './article-list.ts';
import type { Place } from './draft.ts';
import { scopeOf } from './draft-scope.ts';
import { isKeptAsDraft } from './draft-status.ts';
import { dialogOf } from './guard-boxes.ts';
import { type Control, controlIn, isNative, whatDoes } from './guard-controls.ts';
import { offers, placeAround, placeOfControl, placeOfForm, placeOfKeys } from './guard-reach.ts';
import type { Action } from './guard-replay.ts';
import { type Pressed, type Seen, submitAsked } from './guard-seen.ts';
import { shortcutPressed } from './guard-shortcuts.ts';
import { type Taught, taughtControl, taughtKey } from './learned.ts';
import { isQuickEdited, managedRow } from './list-signs.ts';
import { isForm } from './plain.ts';
import type { Does } from './triggers.ts';

/**
 * What an event is about. `saves`: a draft or a preview was asked for. `place`: the article form it would publish;
 * absent where it publishes none. `listed`: the articles of a list that it would publish or move.
 * `silent`: another event of the same act will be held and reported.
 */
export type Attempt = { action: Action; place?: Place; listed?: Listed; saves: boolean; silent?: boolean };

/** What an event of any kind is about; undefined where it says nothing. `learned`: ways that were taught on this site. */
export function attemptOf(seen: Seen, learned: LearnedTrigger[] = []): Attempt | undefined {
  if (seen.kind === 'submit') return submitted(seen);
  if (seen.kind === 'key') return keyed(seen, learned) ?? keyAlone(seen);
  return clicked(seen, learned);
}

/** A click on a control, or undefined for a click that says nothing. What was taught outranks what words say. */
export function clicked(seen: Seen, learned: LearnedTrigger[] = []): Attempt | undefined {
  const taught = taughtControl(seen.path, learned);
  const control = controlIn(seen.path);
  if (taught && !outspoken(control, taught)) return taughtAttempt(seen, taught);
  if (!control?.does || control.does === 'other') return undefined;
  const { element, does } = control;
  const { place, listed } = attemptOn(element, does);
  const words = listed?.words ?? control.words;
  const action: Action = { kind: 'click', element, words, pressed: seen.pressed };
  return { action, place, listed, saves: !listed && savesOnly(does, place) };
}

/** What a click on a control of that meaning would publish: the article form, or articles of a list. */
export function attemptOn(element: HTMLElement, does: Does): Pick<Attempt, 'place' | 'listed'> {
  const place = placeOfControl(element, does);
  const listed = place && holds(place, element) ? undefined : listedBy(element, does);
  return listed && !(place && coversList(place, element)) ? { listed } : { place };
}

/** A submit, by a button or by script. */
export function submitted({ type, path, submitter }: Seen): Attempt | undefined {
  const [form] = path;
  if (!isForm(form)) return undefined;
  const { does, words } = submitter ? whatDoes(submitter) : { does: undefined, words: '' };
  if (does === 'other') return undefined;
  const kind = type === submitAsked ? 'script' : 'form';
  const saves = !!submitter && !!does && savesOnly(does, placeOfControl(submitter, does));
  return { action: { kind, element: form, submitter, words }, place: placeOfForm(form), saves };
}

/** Keys that publish: those written on what publishes, Ctrl+Enter and Ctrl+S in an editor, Enter and blank on a control, Enter in a field with its own handler. */
export function keyed(seen: Seen, learned: LearnedTrigger[] = []): Attempt | undefined {
  const { key, type } = seen;
  if (!key || key.composing) return undefined;
  const taught = taughtKey(seen, learned);
  if (taught) return type === 'keydown' ? taughtPress(seen, key, taught) : undefined;
  const shown = type === 'keydown' ? shownShortcut(seen, key) : undefined;
  if (shown) return shown;
  if (key.ctrlKey || key.metaKey) return type === 'keydown' ? shortcut(seen, key) : undefined;
  return key.key === 'Enter' || key.key === ' ' ? pressedOn(seen, key) : undefined;
}

function shortcut({ path }: Seen, key: Pressed): Attempt | undefined {
  const sends = key.key === 'Enter';
  if (!sends && key.key.toLowerCase() !== 's') return undefined;
  const element = path[0] as HTMLElement;
  const place = placeOfKeys(element);
  // Ctrl+S beside 保存草稿 keeps the draft; where the article is public already it goes out at once (WordPress).
  if (!place || (!sends && offers(place, ['draft']))) return undefined;
  const words = `${key.metaKey ? '⌘' : 'Ctrl'}+${sends ? 'Enter' : 'S'}`;
  return { action: { kind: 'key', element, key, words }, place, saves: false };
}

function shownShortcut({ path }: Seen, key: Pressed): Attempt | undefined {
  const element = path[0] as HTMLElement;
  const words = shortcutPressed(element, key);
  const place = words ? placeOfKeys(element) : undefined;
  return words && place ? { action: { kind: 'key', element, key, words }, place, saves: false } : undefined;
}

function pressedOn({ path, type }: Seen, key: Pressed): Attempt | undefined {
  const element = path[0] as HTMLElement;
  if (element.nodeType !== 1) return undefined;
  const control = controlIn([element]);
  if (control?.does && control.does !== 'other') {
    const place = placeOfControl(element, control.does);
    const action: Action = { kind: 'key', element, key, words: control.words };
    // Of a real button the browser makes a click, which is held and reported; the page's own key handlers stay out.
    return { action, place, saves: false, silent: isNative(element) || type !== 'keydown' };
  }
  if (type !== 'keydown' || key.key !== 'Enter') return undefined;
  if (isQuickEdited(element)) return enteredInList(element, key);
  if (!sendsOnEnter(element)) return undefined;
  return { action: { kind: 'key', element, key, words: 'Enter' }, place: placeOfKeys(element), saves: false };
}

function enteredInList(element: HTMLElement, key: Pressed): Attempt | undefined {
  const listed = listedBy(element, 'submit');
  return listed && { action: { kind: 'key', element, key, words: 'Enter' }, listed, saves: false };
}

function keyAlone({ path, key }: Seen): Attempt | undefined {
  return (
    key && { action: { kind: 'key', element: path[0] as HTMLElement, key, words: key.key }, saves: false }
  );
}

// A button 发布 inside of a bar that was taught as harmless speaks for itself.
function outspoken(control: Control | undefined, { element, trigger }: Taught): boolean {
  return (
    !trigger.publishes &&
    control?.does === 'publish' &&
    control.element !== element &&
    element.contains(control.element)
  );
}

function taughtAttempt(seen: Seen, { element, trigger }: Taught): Attempt {
  const { words, publishes } = trigger;
  const action: Action = { kind: 'click', element, words, pressed: seen.pressed, taught: true };
  return { action, place: publishes ? placeAround(element) : undefined, saves: !publishes };
}

function taughtPress({ path }: Seen, key: Pressed, { words, publishes }: LearnedTrigger): Attempt {
  const element = path[0] as HTMLElement;
  const action: Action = { kind: 'key', element, key, words, taught: true };
  return { action, place: publishes ? placeOfKeys(element) : undefined, saves: !publishes };
}

// A page may have its list and its article form in one document, side by side.
function holds(place: Place, control: Element): boolean {
  const scope = scopeOf(place);
  return control.ownerDocument !== place.document || scope.contains(control);
}

// A layer with the form lies over the list: what stands in no row and can be pressed is the layer's, or hangs from it.
function coversList(place: Place, control: Element): boolean {
  return !managedRow(control) && !!dialogOf(place);
}

// 保存 beside a 发布 only saves, and 提交 where the form's own status says 草稿.
function savesOnly(does: Does, place: Place | undefined): boolean {
  if (does === 'draft' || does === 'preview') return true;
  if (!place) return does === 'save';
  return does !== 'publish' && isKeptAsDraft(scopeOf(place), does === 'save');
}

// <input onkeydown="if(event.keyCode==13) fabu()">: Enter publishes without a form.
function sendsOnEnter(field: Element): boolean {
  const code = ['onkeydown', 'onkeypress', 'onkeyup'].map((name) => field.getAttribute(name) ?? '').join(' ');
  return /publish|fabu|submit|tijiao|发布|提交/i.test(code);
}
