// 台账: what was reviewed, released and published; searchable, verifiable, closed by a second person.
import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { dayOf } from '../../lib/duties/days.ts';
import type { LedgerEntry } from '../../lib/model.ts';
import { openRows } from '../../lib/review/standing.ts';
import { entries } from '../../lib/store/ledger.ts';
import { t } from '../../lib/words.ts';
import { LedgerRow } from './LedgerRow.tsx';
import { LedgerSearch } from './LedgerSearch.tsx';
import { searchLedger, type LedgerSearch as Wanted } from './ledger-view.ts';
import { usePieces } from './More.tsx';
import { onRecords } from './on-records.ts';
import { Shown } from './Shown.tsx';
import { UnrecordedLine } from './UnrecordedLine.tsx';
import { VerifyLedger } from './VerifyLedger.tsx';
import './ledger.css';

export function LedgerTab() {
  const loaded = useLoaded(entries, [], onRecords);
  return (
    <>
      <h2>{t('options_tab_ledger')}</h2>
      <p>{t('ledger_hint')}</p>
      <Shown loaded={loaded}>
        {(all) => (
          <>
            <UnrecordedLine entries={all} />
            <Ledger all={all} />
          </>
        )}
      </Shown>
    </>
  );
}

function Ledger({ all }: { all: LedgerEntry[] }) {
  const [search, setSearch] = useState<Wanted>({});
  const open = openRows(all);
  const found = searchLedger(all, search, dayOf);
  const { shown, more } = usePieces(found);
  if (all.length === 0) return <Notice>{t('ledger_none')}</Notice>;
  return (
    <>
      <VerifyLedger />
      <LedgerSearch all={all} search={search} onSearch={setSearch} open={open.size} />
      <p role="status" class="soft">
        {t('ledger_found', found.length, all.length)}
      </p>
      {found.length === 0 && <p>{t('ledger_nothing_found')}</p>}
      {found.length > 0 && (
        <div class="wide">
          <table class="ledger">
            <caption class="visually-hidden">{t('options_tab_ledger')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('ledger_seq')}</th>
                <th scope="col">{t('ledger_at')}</th>
                <th scope="col">{t('ledger_kind')}</th>
                <th scope="col">{t('ledger_title')}</th>
                <th scope="col">{t('ledger_column')}</th>
                <th scope="col">{t('ledger_unit')}</th>
                <th scope="col">{t('ledger_checks')}</th>
                <th scope="col">
                  <span class="visually-hidden">{t('ledger_details')}</span>
                </th>
              </tr>
            </thead>
            {shown.map((entry) => (
              <LedgerRow key={entry.seq} entry={entry} open={open.has(entry.seq)} />
            ))}
          </table>
        </div>
      )}
      {more}
    </>
  );
}
