// Looks for the editor of a frame: opens it where an article is written, and reaches into the frames of its bodies.
import { type Place, placeIn } from '../../lib/review/draft.ts';
import { rootAround } from '../../lib/review/draft-deep.ts';
import { frameOf } from '../../lib/review/draft-frames.ts';
import { hearKeys, hearRoot } from '../../lib/review/guard-seen.ts';
import { isOrphan } from '../editor/orphan.ts';
import type { Desk } from './known.ts';
import { openEditor } from './open-editor.ts';

/** Focus may go into an editor's frame: its keys must be heard before the next one is pressed; all else can wait a little. */
export function lookSoon(desk: Desk): void {
  if (desk.post.document.activeElement?.tagName === 'IFRAME') {
    look(desk);
    return;
  }
  if (desk.looking) return;
  desk.looking = true;
  setTimeout(() => {
    desk.looking = false;
    look(desk);
  }, 200);
}

/** Opens the editor of this frame where there is one now. */
export function look(desk: Desk): void {
  const place = placeIn(desk.post.document);
  if (desk.post.life.signal.aborted) return;
  // The page of a nested editor: its form stands above and must hear its keys.
  if (!place) frameOf(desk.post.window)?.ownerDocument.dispatchEvent(new Event('zhishou:look'));
  if (!place) return;
  reachFrames(desk, place);
  if (isOrphan()) {
    void desk.editor?.then((editor) => editor?.panel.showOrphan());
    return;
  }
  // An editor that is still loading opens no panel, unless something was held before it stood.
  if ((place.title && !place.bodiless) || desk.needed) desk.editor ??= openEditor(desk, place);
}

/** Keys pressed in the frames of the bodies are heard there. */
export function reachFrames({ post, onKey }: Desk, place: Place): void {
  for (const part of [place.title, ...place.bodies.map(({ root }) => root)]) {
    const around = part && rootAround(part);
    if (around) hearRoot(around, onKey, post.life.signal);
  }
  for (const { root } of place.bodies) {
    const inner = root.ownerDocument.defaultView;
    if (inner && inner !== post.window) hearKeys(inner, onKey, post.life.signal);
  }
}
