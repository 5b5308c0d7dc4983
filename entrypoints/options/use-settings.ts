// The settings as a tab shows them: every change is stored at once and said to be.
import { useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../lib/errors.ts';
import type { Settings } from '../../lib/model.ts';
import { changeSettings, readSettings } from '../../lib/store/settings.ts';
import { say } from '../../lib/words.ts';

/** `name` of the field that was stored or refused last, so that the answer stands beside it. */
export type Saved = { name: string; fault?: string };

/** What shall change, told from the settings as they are stored at that moment. */
export type Change = (now: Settings) => Partial<Settings>;

/** Stores a change for the field called `name`; resolves whether it was stored. One change waits for the other. */
export type Save = (name: string, change: Change) => Promise<boolean>;

export function useSave(): { saved?: Saved; save: Save } {
  const [saved, setSaved] = useState<Saved | undefined>();
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const save: Save = (name, change) => {
    setSaved(undefined);
    const mine = before.current
      .then(readSettings)
      .then((now) => changeSettings(change(now)))
      .then(
        () => ({ name }),
        (error): Saved => ({ name, fault: say(wordsOf(error)) }),
      );
    before.current = mine;
    return mine.then((result: Saved) => {
      setSaved(result);
      return result.fault === undefined;
    });
  };
  return { saved, save };
}
