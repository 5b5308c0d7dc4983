// 后台 as the tab changes them: each change is stored at once, and the last one can be taken back.
import { useState } from 'preact/hooks';
import { wordsOf } from '../../lib/errors.ts';
import type { OfficeRecipe } from '../../lib/model.ts';
import { changeOffice, officeOf, putOffices } from '../../lib/store/offices.ts';
import { say } from '../../lib/words.ts';

/** What was done last, in words, and how to take it back. */
export type Done = { words: string; undo?: () => void };

/** Changes one recipe; `undefined` deletes it. `words` say what was done. */
export type ChangeOffice = (
  origin: string,
  words: string,
  change: (recipe: OfficeRecipe) => OfficeRecipe | undefined,
) => void;

export function useOffices() {
  const [done, setDone] = useState<Done>();
  const [fault, setFault] = useState('');
  const tried = (act: () => Promise<Done>) => {
    setFault('');
    act().then(setDone, (error) => setFault(say(wordsOf(error))));
  };
  const now = () => new Date().toISOString();

  // What stood before goes back as it was; what was not there before goes.
  const back = (before: (OfficeRecipe | undefined)[], origins: string[]) => () =>
    tried(async () => {
      for (const [nth, origin] of origins.entries()) await changeOffice(origin, now(), () => before[nth]);
      return { words: '' };
    });

  const change: ChangeOffice = (origin, words, act) =>
    tried(async () => {
      const before = await officeOf(origin);
      await changeOffice(origin, now(), act);
      return { words, undo: back([before], [origin]) };
    });

  const takeIn = (recipes: OfficeRecipe[], words: string) =>
    tried(async () => {
      const origins = recipes.map(({ origin }) => origin);
      const before = await Promise.all(origins.map(officeOf));
      await putOffices(recipes);
      return { words, undo: back(before, origins) };
    });

  /** For what cannot be read, and so cannot be put back. */
  const forget = (origin: string, words: string) =>
    tried(async () => {
      await changeOffice(origin, now(), () => undefined);
      return { words };
    });

  return { done, fault, change, takeIn, forget };
}
