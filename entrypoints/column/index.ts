// Comes into column pages only, when the portal's script calls for it: the larger half of what they need.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type ColumnScript, columnScript } from './read-and-show.ts';

export default defineUnlistedScript(() => {
  (globalThis as { __zhishouColumn?: ColumnScript }).__zhishouColumn = columnScript;
});
