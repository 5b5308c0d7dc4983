// 对照表: every line of the notice as printed, who it falls to, and what is doubtful in it.
import { useState } from 'preact/hooks';
import { dutyTable } from '../../lib/duties/builtin.ts';
import type { Doubt, Duty, DutyTable, Owner } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';
import { type DutyRow, type DutySearch, doubtsOf, dutyRows, findDuties, noteOf } from './duty-rows.ts';
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
      <Lines table={dutyTable} duties={found} />
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

function Lines({ table, duties }: { table: DutyTable; duties: Duty[] }) {
  if (duties.length === 0) return <p>{t('duties_none')}</p>;
  return (
    <div class="wide">
      <table class="duty-table">
        <caption class="visually-hidden">{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('duties_number')}</th>
            <th scope="col">{t('duties_column')}</th>
            <th scope="col">{t('duties_content')}</th>
            <th scope="col">{t('duties_quota')}</th>
            <th scope="col">{t('duties_owner')}</th>
          </tr>
        </thead>
        {table.sections.map((section) => (
          <Section
            key={section}
            section={section}
            rows={dutyRows(duties.filter((duty) => duty.section === section))}
            table={table}
          />
        ))}
      </table>
    </div>
  );
}

function Section({ section, rows, table }: { section: string; rows: DutyRow[]; table: DutyTable }) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th colSpan={5} scope="rowgroup" class="duty-section">
          {section}
        </th>
      </tr>
      {rows.map((row) => (
        <Line key={row.duty.id} row={row} table={table} />
      ))}
    </tbody>
  );
}

function Line({ row: { duty, numberSpan, columnSpan }, table }: { row: DutyRow; table: DutyTable }) {
  const doubts = doubtsOf(table, duty);
  return (
    <tr>
      {numberSpan > 0 && (
        <td rowSpan={numberSpan} class="duty-number">
          {duty.printedNumber ?? <span class="soft">{t('duties_unnumbered')}</span>}
        </td>
      )}
      {columnSpan > 0 && (
        <th scope="row" rowSpan={columnSpan} class="duty-column">
          {duty.column}
        </th>
      )}
      <td>
        {duty.content}
        {doubts.length > 0 && <DoubtsHere doubts={doubts} />}
      </td>
      <td class="duty-quota">{duty.quota.printed}</td>
      <td class="duty-owners">
        {duty.owners.map((owner) => (
          <OwnerCell key={owner.printed} owner={owner} table={table} />
        ))}
      </td>
    </tr>
  );
}

function DoubtsHere({ doubts }: { doubts: Doubt[] }) {
  return (
    <details class="duty-doubts">
      <summary>? {t('duties_doubts', doubts.length)}</summary>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt.id}>
            <DoubtWords doubt={doubt} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function DoubtWords({ doubt }: { doubt: Doubt }) {
  return (
    <>
      {t('duties_doubt_at', doubt.place)}
      {say(doubt.text)}
      {doubt.proposal && <small>{t('duties_proposal', say(doubt.proposal))}</small>}
    </>
  );
}

function OwnerCell({ owner, table }: { owner: Owner; table: DutyTable }) {
  const note = noteOf(table, owner.note);
  const resolved = owner.units.join(t('desk_list_comma'));
  if (note === undefined) {
    return (
      <div>
        {owner.printed}
        {resolved !== owner.printed && <small>{resolved}</small>}
      </div>
    );
  }
  return (
    <div>
      {owner.printed}
      {note.scope && <small>{t('duties_scope', note.scope)}</small>}
      {note.units ? (
        <details>
          <summary>{t('duties_note_units', note.units.length)}</summary>
          <p>{note.printed}</p>
          <ul>
            {note.units.map((unit, at) => (
              <li key={unit}>
                {unit}
                {note.printedUnits?.[at] !== unit && (
                  <small>{t('duties_printed_as', note.printedUnits?.[at] ?? '')}</small>
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : (
        <small>{t('duties_open_group')}</small>
      )}
    </div>
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
