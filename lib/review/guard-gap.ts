// The moment before the desk has come: what might publish is kept back until it can be judged.
import { isWrittenDeep, isWrittenIn, topSameOrigin } from './draft-frames.ts';
import { controlIn, whatDoes } from './guard-controls.ts';
import type { Seen } from './guard-seen.ts';
import { isQuickEdited, mayList } from './list-signs.ts';
import { maySend } from './triggers.ts';

/** True where an event may publish an article that is written or listed in this window or in a frame of the same site. */
export function mayPublish(seen: Seen, window: Window): boolean {
  if (seen.kind === 'submit') return submitsText(seen);
  if (seen.kind === 'key') return (isShortcut(seen) && isWrittenIn(window.document)) || entersList(seen);
  const control = controlIn(seen.path);
  const does = control?.does;
  if (!control || !does) return false;
  return (maySend(does) && isWrittenDeep(topSameOrigin(window))) || mayList(control.element, does);
}

function submitsText({ path, submitter }: Seen): boolean {
  const form = path[0] as HTMLFormElement;
  const does = submitter && whatDoes(submitter).does;
  if (does === 'draft' || does === 'preview' || does === 'other') return false;
  return !!form.querySelector('textarea, iframe, [contenteditable]');
}

function isShortcut({ type, key }: Seen): boolean {
  return (
    type === 'keydown' &&
    !!key &&
    !key.composing &&
    !!(key.ctrlKey || key.metaKey) &&
    /^(?:Enter|s)$/i.test(key.key)
  );
}

function entersList({ type, key, path }: Seen): boolean {
  return type === 'keydown' && key?.key === 'Enter' && isQuickEdited(path[0] as Element);
}
