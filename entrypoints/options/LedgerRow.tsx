// One ledger row, its details on demand, and closing it by a second person.
import { useId, useState } from 'preact/hooks';
import { AftermathForms } from '../../components/AftermathForms.tsx';
import { ByHand, type Hand } from '../../components/ByHand.tsx';
import { momentWord } from '../../components/when.ts';
import type { LedgerEntry } from '../../lib/model.ts';
import { aftermathFacts, wentOut } from '../../lib/review/aftermath.ts';
import {
  closing,
  familyOf,
  isSecond,
  mayBeClosed,
  namesIn,
  type Publicity,
} from '../../lib/review/standing.ts';
import { append } from '../../lib/store/ledger.ts';
import { t } from '../../lib/words.ts';
import { checkTitle } from './check-title.ts';
import { LedgerDetails } from './LedgerDetails.tsx';
import { LedgerFamily } from './LedgerFamily.tsx';

/** `open`: it waits for a second person. `publicity` of a released row: what was seen of it. */
export function LedgerRow(props: {
  entry: LedgerEntry;
  all: LedgerEntry[];
  open: boolean;
  publicity?: Publicity | undefined;
}) {
  const { entry, open, publicity } = props;
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <tbody class={shown ? 'shown' : ''}>
      <tr>
        <td class="number">{entry.seq}</td>
        <td class="fixed">{momentWord(entry.at)}</td>
        <td class="fixed">
          {t(`ledger_kind_${entry.kind}`)}
          {entry.unconfirmed && <small class="ledger-open">! {t('ledger_unconfirmed')}</small>}
          {entry.found && <small class="soft">{t('ledger_found_afterwards')}</small>}
          {open && <small class="ledger-open">! {t('ledger_open')}</small>}
          {publicity && <PublicityWord how={publicity} />}
        </td>
        <td>{entry.title || <span class="soft">{t('ledger_no_title')}</span>}</td>
        <td class="fixed">{entry.column || '—'}</td>
        <td>{entry.unit ?? '—'}</td>
        <td>{checksWord(entry)}</td>
        <td>
          <button
            type="button"
            aria-expanded={shown}
            aria-controls={id}
            aria-label={`${t('ledger_details')}${t('panel_colon')}${entry.seq} ${entry.title}`}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? 'ledger_fold' : 'ledger_details')}
          </button>
        </td>
      </tr>
      {shown && (
        <tr id={id}>
          <td colSpan={8}>
            <Opened
              entry={entry}
              all={props.all}
              closable={open || publicity === 'unseen' || mayBeClosed(props.all, entry)}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Opened(props: { entry: LedgerEntry; all: LedgerEntry[]; closable: boolean }) {
  const { entry, all } = props;
  const family = familyOf(all, entry.seq);
  const withdrawn = family.some(({ kind }) => kind === 'withdrawn');
  return (
    <>
      <LedgerFamily family={family} at={entry.seq} />
      <LedgerDetails entry={entry} />
      {props.closable && <Close entry={entry} />}
      {wentOut(entry) && (
        <AftermathForms
          entry={entry}
          withdrawn={withdrawn}
          register={(said) => append(aftermathFacts(entry, said, new Date().toISOString()))}
        />
      )}
    </>
  );
}

function PublicityWord({ how }: { how: Publicity }) {
  if (how === 'seen') return null;
  return (
    <small class={how === 'unseen' ? 'ledger-open' : 'soft'}>
      {how === 'unseen' && '! '}
      {t(`ledger_publicity_${how}`)}
    </small>
  );
}

/** `不含居民身份证号码：发现 2 处`, or nothing found. */
function checksWord(entry: LedgerEntry): string {
  if (entry.found) return t('ledger_way_unknown');
  if (entry.kind === 'unchecked') return t('ledger_unchecked');
  if (entry.kind !== 'cleared') return entry.refers === undefined ? '—' : t('ledger_refers', entry.refers);
  if (entry.checks.length === 0) return t('ledger_nothing_wrong');
  return entry.checks
    .map((one) => t('ledger_found_places', checkTitle(one.check), one.count))
    .join(t('desk_list_comma'));
}

function Close({ entry }: { entry: LedgerEntry }) {
  const [asking, setAsking] = useState(false);
  const differs = ({ by }: Hand) =>
    isSecond(entry, by) ? undefined : t('ledger_same_person', namesIn(entry).join(t('desk_list_comma')));
  return (
    <>
      <p>
        <button type="button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t('ledger_close')}
        </button>{' '}
        <span class="soft">{t(entry.found ? 'ledger_close_hint_found' : 'ledger_close_hint')}</span>
      </p>
      {asking && (
        <ByHand
          title={t('ledger_close')}
          check={differs}
          onCancel={() => setAsking(false)}
          onDone={async (hand) => {
            await append(closing(entry, hand, new Date().toISOString()));
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
