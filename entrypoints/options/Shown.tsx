// A view over stored records: what was read, or why nothing could be read.
import type { ComponentChildren } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import type { Loaded } from '../../components/use-loaded.ts';
import { wordsOf } from '../../lib/errors.ts';
import { say, t } from '../../lib/words.ts';

/** Nothing until the first reading is there: it takes milliseconds. A later fault stands above what was read before. */
export function Shown<T>(props: { loaded: Loaded<T>; children: (value: T) => ComponentChildren }) {
  const { value, error, again } = props.loaded;
  return (
    <>
      {error !== undefined && (
        <Notice kind="broken" title={t('popup_broken')}>
          <p>{say(wordsOf(error))}</p>
          <p>{t('popup_broken_advice')}</p>
          <p>
            <button type="button" onClick={again}>
              {t('options_again')}
            </button>
          </p>
        </Notice>
      )}
      {value !== undefined && props.children(value)}
    </>
  );
}
