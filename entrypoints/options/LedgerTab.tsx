// 台账: what was reviewed, released and published; searchable, verifiable, closed by a second person.
import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { dayOf } from '../../lib/duties/days.ts';
import { dutiesOf } from '../../lib/duties/table.ts';
import type { LedgerEntry } from '../../lib/model.ts';
import { openRows, type Publicity, publicityOf } from '../../lib/review/standing.ts';
import { allColumns } from '../../lib/store/columns.ts';
import { entries } from '../../lib/store/ledger.ts';
import { t } from '../../lib/words.ts';
import { GoneLine } from './GoneLine.tsx';
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
  const loaded = useLoaded(readLedger, [], onRecords);
  return (
    <>
      <h2>{t('options_tab_ledger')}</h2>
      <p>{t('ledger_hint')}</p>
      <Shown loaded={loaded}>
        {({ all, publicity }) => (
          <>
            <UnrecordedLine entries={all} />
            <GoneLine entries={all} />
            <Ledger all={all} publicity={publicity} />
          </>
        )}
      </Shown>
    </>
  );
}

type Read = { all: LedgerEntry[]; publicity: Map<number, Publicity> };

async function readLedger(): Promise<Read> {
  const [all, columns] = await Promise.all([entries(), allColumns()]);
  const addressed = new Set(columns.flatMap(({ column, url }) => (url ? column : [])));
  const known = (printed: string) => dutiesOf(dutyTable, printed)[0]?.column;
  return { all, publicity: publicityOf(all, { known, addressed }, new Date().toISOString()) };
}

function Ledger({ all, publicity }: Read) {
  const [search, setSearch] = useState<Wanted>({});
  const open = openRows(all);
  const found = searchLedger(all, search, dayOf, publicity);
  const unseen = [...publicity.values()].filter((how) => how === 'unseen').length;
  const { shown, more } = usePieces(found);
  if (all.length === 0) return <Notice>{t('ledger_none')}</Notice>;
  return (
    <>
      <VerifyLedger />
      <LedgerSearch all={all} search={search} onSearch={setSearch} open={open.size} unseen={unseen} />
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
              <LedgerRow
                key={entry.seq}
                entry={entry}
                all={all}
                open={open.has(entry.seq)}
                publicity={publicity.get(entry.seq)}
              />
            ))}
          </table>
        </div>
      )}
      {more}
    </>
  );
}
