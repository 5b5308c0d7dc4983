// Comes into the frame of a form when a person wants to point at one of its fields.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { awaitPicks } from './pick.ts';

export default defineUnlistedScript(() => {
  const world = globalThis as { __zhishouPick?: Document };
  if (world.__zhishouPick === document) return;
  world.__zhishouPick = document;
  awaitPicks(window);
});
