// 对照表: every line of the notice as printed, who it falls to, and what is doubtful in it.
import { useState } from 'preact/hooks';
import { dutyTable } from '../../lib/duties/builtin.ts';
import type { Doubt, DutyTable } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { DoubtWords } from './DoubtWords.tsx';
import { DutyLines } from './DutyLines.tsx';
import { type DutySearch, findDuties } from './duty-rows.ts';
import './duties.css';

export function DutiesTab() {
  const [search, setSearch] = useState<DutySearch>({ text: '' });
  const found = findDuties(dutyTable, search);
  const columns = new Set(found.map((duty) => duty.column)).size;
  const rows = new Set(found.map((duty) => duty.row)).size;
  return (
    <>
      <Source table={dutyTable} />
      <Search search={search} onSearch={setSearch} />
      <p role="status" class="soft">
        {t('duties_found', rows, found.length, columns)}
      </p>
      <DutyLines table={dutyTable} duties={found} />
      <Doubts doubts={dutyTable.doubts} />
    </>
  );
}

function Source({ table }: { table: DutyTable }) {
  const { issuer, document, documentNumber } = table.source;
  return (
    <section aria-label={t('duties_source')}>
      <h2>{table.title}</h2>
      <p class="soft">{t('duties_from', issuer, document, documentNumber)}</p>
      {table.hotline && <p class="soft">{t('duties_hotline', table.hotline.phone, table.hotline.purpose)}</p>}
    </section>
  );
}

function Search({ search, onSearch }: { search: DutySearch; onSearch: (search: DutySearch) => void }) {
  return (
    <search class="filters">
      <label>
        {t('duties_search')}
        <input
          type="search"
          value={search.text}
          onInput={(event) => onSearch({ ...search, text: event.currentTarget.value })}
        />
      </label>
      <label>
        {t('duties_unit')}
        <select
          value={search.unit ?? ''}
          onChange={(event) => onSearch({ ...search, unit: event.currentTarget.value || undefined })}
        >
          <option value="">{t('popup_all_units')}</option>
          {dutyTable.units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.id}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={search.doubtful ?? false}
          onChange={(event) => onSearch({ ...search, doubtful: event.currentTarget.checked })}
        />
        {t('duties_doubtful')}
      </label>
    </search>
  );
}

function Doubts({ doubts }: { doubts: Doubt[] }) {
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts">{t('duties_doubts', doubts.length)}</h2>
      <p class="soft">{t('duties_doubts_hint')}</p>
      <ol class="doubts">
        {doubts.map((doubt) => (
          <li key={doubt.id}>
            <DoubtWords doubt={doubt} />
          </li>
        ))}
      </ol>
    </section>
  );
}
