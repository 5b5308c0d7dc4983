// What became of this article when it was reviewed before, and what of it changed since.
import type { Aftermath, LedgerEntry } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';
import { AftermathForms } from '../AftermathForms.tsx';
import { OutLink } from '../OutLink.tsx';
import { seenWords } from '../seen-words.ts';
import { momentWord } from '../when.ts';
import { Changes } from './EarlierChanges.tsx';
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
