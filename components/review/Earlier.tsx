// What became of this article when it was reviewed before, and what of it changed since.
import { useState } from 'preact/hooks';
import type { Aftermath, LedgerEntry } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';
import { AftermathForms } from '../AftermathForms.tsx';
import { OutLink } from '../OutLink.tsx';
import { seenWords } from '../seen-words.ts';
import { momentWord } from '../when.ts';
import { Section } from './Section.tsx';
import type { EarlierView, Place } from './views.ts';
import './Earlier.css';

export function Earlier(props: {
  view: EarlierView;
  show(place: Place): void;
  register(seq: number, said: Aftermath): Promise<unknown>;
}) {
  const { view } = props;
  const { changes } = view;
  const state = !changes ? undefined : changes.same ? (
    <span class="mark-met">✓ {t('panel_earlier_same')}</span>
  ) : (
    <span class="mark-ask">! {t('panel_earlier_changed')}</span>
  );
  return (
    <Section id="earlier" title={t('panel_earlier')} state={state}>
      <ul class="earlier-rows">
        {view.rows.map((row) => (
          <Row key={row.seq} row={row} before={view.rows.find(({ seq }) => seq === row.refers)} />
        ))}
      </ul>
      {view.passes && <p class="small mark-met">✓ {t('panel_earlier_passes')}</p>}
      {view.trouble && <p class="small mark-ask">{say(view.trouble)}</p>}
      {changes && !changes.same && <Changes changes={changes} show={props.show} />}
      {view.went && (
        <details class="more">
          <summary>{t('panel_earlier_register')}</summary>
          <AftermathForms
            entry={view.went}
            withdrawn={view.rows.some(({ kind }) => kind === 'withdrawn')}
            register={(said) => props.register(view.went?.seq ?? 0, said)}
          />
        </details>
      )}
    </Section>
  );
}

type RowView = EarlierView['rows'][number];

function Row({ row, before }: { row: RowView; before: RowView | undefined }) {
  const odd = seenWords(row as LedgerEntry, before as LedgerEntry | undefined);
  return (
    <li>
      {t('panel_earlier_row', momentWord(row.at), t(`ledger_kind_${row.kind}`), row.seq)}{' '}
      {(row.kind === 'published' || row.kind === 'corrected') && (
        <OutLink url={row.address}>{t('panel_earlier_open')}</OutLink>
      )}
      {odd.map((words) => (
        <span key={words} class="mark-ask">
          {' '}
          {words}
        </span>
      ))}
      {row.goneOn && <span> {t('ledger_gone_on', row.goneOn)}</span>}
    </li>
  );
}

const shown = 6;

function Changes({
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
