// The duty table's lines as printed, with the cells that they share.
import type { Doubt, Duty, DutyTable, Owner } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { DoubtWords } from './DoubtWords.tsx';
import { type DutyRow, doubtsOf, dutyRows, noteOf } from './duty-rows.ts';

export function DutyLines({ table, duties }: { table: DutyTable; duties: Duty[] }) {
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
