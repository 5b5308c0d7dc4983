// The settings as a tab shows them: every change is stored at once and said to be.
import { useState } from 'preact/hooks';
import { wordsOf } from '../../lib/errors.ts';
import type { Settings } from '../../lib/model.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { say } from '../../lib/words.ts';

/** `name` of the field that was stored or refused last, so that the answer stands beside it. */
export type Saved = { name: string; fault?: string };

/** Stores a part of the settings for the field called `name`; resolves whether it was stored. */
export type Save = (name: string, part: Partial<Settings>) => Promise<boolean>;

export function useSave(): { saved?: Saved; save: Save } {
  const [saved, setSaved] = useState<Saved | undefined>();
  const save: Save = (name, part) => {
    setSaved(undefined);
    return changeSettings(part).then(
      () => {
        setSaved({ name });
        return true;
      },
      (error) => {
        setSaved({ name, fault: say(wordsOf(error)) });
        return false;
      },
    );
  };
  return { saved, save };
}
