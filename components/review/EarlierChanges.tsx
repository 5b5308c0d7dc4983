// What of an article changed since it was reviewed before.
import { useState } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import type { EarlierView, Place } from './views.ts';

const shown = 6;

/** Field by field and sentence by sentence; words that went are at hand only as long as the browser was not closed. */
export function Changes({
  changes,
  show,
}: {
  changes: NonNullable<EarlierView['changes']>;
  show(place: Place): void;
}) {
  const [all, setAll] = useState(false);
  const { fields, paragraphs, gone, goneWords, moved, kept } = changes;
  const some = all ? paragraphs : paragraphs.slice(0, shown);
  return (
    <div class="changes">
      {fields.length > 0 && (
        <dl class="facts">
          {fields.map(({ field, was, now }) => (
            <div key={field} class="change-field">
              <dt>{t(`field_${field}`)}</dt>
              <dd lang="zh">
                {was && <del>{was}</del>}{' '}
                {now ? <ins>{now}</ins> : <span class="soft">{t('panel_earlier_empty')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Enclosed changed={changes.enclosures} />
      {moved && <p class="mark-ask">{t('panel_earlier_moved')}</p>}
      <ul class="places">
        {some.map(({ at, words, how }) => (
          <li key={at} class={`change change-${how}`}>
            <b class="small">{t(`panel_earlier_how_${how}`)}</b> <ins lang="zh">{words}</ins>
            <button
              type="button"
              class="quiet"
              onClick={() => show({ field: 'text', at, quote: words, shown: words })}
            >
              {t('panel_show')}
            </button>
          </li>
        ))}
      </ul>
      {!all && paragraphs.length > shown && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t('panel_more_places', paragraphs.length - shown)}
        </button>
      )}
      {gone > 0 && <p class="small mark-ask">{t('panel_earlier_gone', gone)}</p>}
      <Gone words={goneWords} />
      {kept > 0 && <p class="soft small">{t('panel_earlier_kept', kept)}</p>}
    </div>
  );
}

/** Nobody but a person can tell what pictures and files hold. */
function Enclosed({ changed }: { changed: NonNullable<EarlierView['changes']>['enclosures'] }) {
  if (changed === 'unknown') return <p class="small mark-ask">{t('panel_earlier_enclosures_unknown')}</p>;
  const { pictures, files, gone } = changed;
  return (
    <>
      {pictures > 0 && <p class="mark-ask">{t('panel_earlier_pictures', pictures)}</p>}
      {files.length > 0 && <p class="mark-ask">{t('panel_earlier_files', files.join('、'))}</p>}
      {gone > 0 && <p class="small mark-ask">{t('panel_earlier_files_gone', gone)}</p>}
    </>
  );
}

/** The old words are at hand only in the browser session that cleared them. */
function Gone({ words }: { words: string[] | undefined }) {
  if (!words || words.length === 0) return null;
  return (
    <details class="more">
      <summary>{t('panel_earlier_gone_words')}</summary>
      <ul class="places" lang="zh">
        {words.map((one, nth) => (
          <li key={nth}>
            <del>{one}</del>
          </li>
        ))}
      </ul>
    </details>
  );
}
