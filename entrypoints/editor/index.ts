// Comes into every frame of an enabled site, before the page: hears what may publish, and calls the desk where one writes.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clearLeft } from './left.ts';
import { type Post, startPost } from './post.ts';

type World = {
  /** The post of this window, shared with the desk's script. */
  __zhishou?: Post;
  /** Set by the background where it comes into a page that was open before. */
  __zhishouLate?: boolean;
};

const isServed = ({ protocol }: Location) => protocol.startsWith('http');

export default defineUnlistedScript(() => {
  const world = globalThis as World;
  // A window may get a second document (about:blank gives way to the page) or the script a second time.
  if (world.__zhishou?.document === document) {
    world.__zhishou.rearm();
    return;
  }
  world.__zhishou?.life.abort();
  // Firefox brings registered scripts by itself into pages that are open when the extension is switched on (153, 2026-11).
  const late = world.__zhishouLate === true || (document.readyState !== 'loading' && isServed(location));
  if (late) clearLeft(document);
  world.__zhishou = startPost(window, late);
});
