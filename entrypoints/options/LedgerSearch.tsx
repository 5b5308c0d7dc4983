// The fields by which the ledger is searched.
import { dutyTable } from '../../lib/duties/builtin.ts';
import type { LedgerEntry, LedgerKind } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import type { LedgerSearch as Wanted } from './ledger-view.ts';

const kinds: LedgerKind[] = [
  'cleared',
  'released',
  'published',
  'unchecked',
  'closed',
  'withdrawn',
  'corrected',
];

/** Columns are offered as they occur in the ledger; `open` rows wait for a second person, `unseen` were not found in public. */
export function LedgerSearch(props: {
  all: LedgerEntry[];
  search: Wanted;
  onSearch: (search: Wanted) => void;
  open: number;
  unseen: number;
}) {
  const { search, onSearch } = props;
  const set = (part: Partial<Wanted>) => onSearch({ ...search, ...part });
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
      <label class="check">
        <input
          type="checkbox"
          checked={search.unseenOnly ?? false}
          onChange={(event) => set({ unseenOnly: event.currentTarget.checked })}
        />
        {t('ledger_unseen_only', props.unseen)}
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
