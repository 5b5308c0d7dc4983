// 台账: what was reviewed, released and published; searchable, verifiable, closed by a second person.
import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { dayOf } from '../../lib/duties/days.ts';
import { wordsOf } from '../../lib/errors.ts';
import type { LedgerEntry, LedgerKind } from '../../lib/model.ts';
import { type Verified, verifyChain } from '../../lib/store/chain.ts';
import { entries } from '../../lib/store/ledger.ts';
import { say, t } from '../../lib/words.ts';
import { LedgerRow } from './LedgerRow.tsx';
import { type LedgerSearch, openRows, searchLedger } from './ledger-view.ts';
import { usePieces } from './More.tsx';
import { onRecords } from './on-records.ts';
import { Shown } from './Shown.tsx';
import './ledger.css';

export function LedgerTab() {
  const loaded = useLoaded(entries, [], onRecords);
  return (
    <>
      <h2>{t('options_tab_ledger')}</h2>
      <p>{t('ledger_hint')}</p>
      <Shown loaded={loaded}>{(all) => <Ledger all={all} />}</Shown>
    </>
  );
}

function Ledger({ all }: { all: LedgerEntry[] }) {
  const [search, setSearch] = useState<LedgerSearch>({});
  const open = openRows(all);
  const found = searchLedger(all, search, dayOf);
  const { shown, more } = usePieces(found);
  if (all.length === 0) return <Notice>{t('ledger_none')}</Notice>;
  return (
    <>
      <Verify />
      <Search all={all} search={search} onSearch={setSearch} open={open.size} />
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

function Verify() {
  const [result, setResult] = useState<Verified | { fault: string } | undefined>();
  const verify = () => {
    setResult(undefined);
    entries()
      .then(verifyChain)
      .then(setResult, (error) => setResult({ fault: say(wordsOf(error)) }));
  };
  return (
    <section aria-label={t('ledger_verify')}>
      <p>
        <button type="button" onClick={verify}>
          {t('ledger_verify')}
        </button>{' '}
        <span class="soft">{t('ledger_verify_hint')}</span>
      </p>
      {result && <Result result={result} />}
    </section>
  );
}

function Result({ result }: { result: Verified | { fault: string } }) {
  if ('fault' in result) return <Notice kind="broken">{result.fault}</Notice>;
  if (!result.ok)
    return (
      <Notice kind="broken" title={t('ledger_broken')}>
        {say(result.words)}
      </Notice>
    );
  return (
    <Notice kind="good" title={t('ledger_whole', result.length)}>
      <p>
        {t('ledger_head')} <code>{result.head}</code>
      </p>
      <p class="soft">{t('ledger_head_hint')}</p>
    </Notice>
  );
}

const kinds: LedgerKind[] = ['cleared', 'released', 'published', 'unchecked', 'closed'];

function Search(props: {
  all: LedgerEntry[];
  search: LedgerSearch;
  onSearch: (search: LedgerSearch) => void;
  open: number;
}) {
  const { search, onSearch } = props;
  const set = (part: Partial<LedgerSearch>) => onSearch({ ...search, ...part });
  const columns = [...new Set(props.all.map((entry) => entry.column))].filter(Boolean);
  return (
    <search class="filters">
      <label>
        {t('ledger_text')}
        <input
          type="search"
          value={search.text ?? ''}
          onInput={(event) => set({ text: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={t('ledger_kind')}
        value={search.kind}
        options={kinds.map((kind) => ({ value: kind, words: t(`ledger_kind_${kind}`) }))}
        onChoose={(kind) => set({ kind: kind as LedgerKind | undefined })}
      />
      <Choice
        label={t('ledger_column')}
        value={search.column}
        options={columns.map((column) => ({ value: column, words: column }))}
        onChoose={(column) => set({ column })}
      />
      <Choice
        label={t('ledger_unit')}
        value={search.unit}
        options={dutyTable.units.map((unit) => ({ value: unit.id, words: unit.id }))}
        onChoose={(unit) => set({ unit })}
      />
      <label>
        {t('ledger_from')}
        <input
          type="date"
          value={search.from ?? ''}
          onInput={(event) => set({ from: event.currentTarget.value })}
        />
      </label>
      <label>
        {t('ledger_to')}
        <input
          type="date"
          value={search.to ?? ''}
          onInput={(event) => set({ to: event.currentTarget.value })}
        />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={search.openOnly ?? false}
          onChange={(event) => set({ openOnly: event.currentTarget.checked })}
        />
        {t('ledger_open_only', props.open)}
      </label>
    </search>
  );
}

function Choice(props: {
  label: string;
  value: string | undefined;
  options: { value: string; words: string }[];
  onChoose: (value: string | undefined) => void;
}) {
  return (
    <label>
      {props.label}
      <select
        value={props.value ?? ''}
        onChange={(event) => props.onChoose(event.currentTarget.value || undefined)}
      >
        <option value="">{t('ledger_all')}</option>
        {props.options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
