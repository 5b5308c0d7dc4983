// Comes into column pages that a person taught, when the column's script calls for it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readTaughtPage, type TaughtScript } from './read.ts';

export default defineUnlistedScript(() => {
  (globalThis as { __zhishouTaught?: TaughtScript }).__zhishouTaught = readTaughtPage;
});
