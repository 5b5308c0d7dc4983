// Comes into pages of columns that no survey can read, when the column's script calls for it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type WatchScript, watchList } from './list.ts';

export default defineUnlistedScript(() => {
  (globalThis as { __zhishouWatch?: WatchScript }).__zhishouWatch = watchList;
});
