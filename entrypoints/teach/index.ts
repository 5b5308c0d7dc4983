// Comes into a page when someone teaches: two titles are clicked, the list is shown, a recipe is saved.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { teach } from './teaching.ts';

export default defineUnlistedScript(() => {
  const world = globalThis as { __zhishouTeaching?: () => void };
  // Called for once more it begins anew: what was half taught is not saved.
  world.__zhishouTeaching?.();
  world.__zhishouTeaching = teach(document);
});
