// Comes into the frames of an enabled site where an article is written: reads the draft, judges, and shows the review.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Post } from '../editor/post.ts';
import { openDesk } from './desk.ts';

export default defineUnlistedScript(() => {
  const post = (globalThis as { __zhishou?: Post }).__zhishou;
  if (post && !post.desk && post.document === document) openDesk(post);
});
