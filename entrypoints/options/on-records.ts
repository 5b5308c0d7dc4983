// Calls back when the stored records changed, at most a few times a second.
import { onRecords as heard } from '../../lib/store/changed.ts';

/** A survey writes column after column: one look a quarter of a second is enough. Returns its undo. */
export function onRecords(act: () => void): () => void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const undo = heard(() => {
    later ??= setTimeout(() => {
      later = undefined;
      act();
    }, 250);
  });
  return () => {
    clearTimeout(later);
    undo();
  };
}
