// 栏目对应: what a back office calls its columns by, and the columns of the duty table they stand for.
import { useState } from 'preact/hooks';
import { TextInput } from '../../components/TextInput.tsx';
import { dutyTable } from '../../lib/duties/builtin.ts';
import type { ColumnMapping } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';

type Edit = (words: string, columns: ColumnMapping[]) => void;

const all = [...new Set(dutyTable.duties.map(({ column }) => column))];

export function OfficeColumns({ columns, edit }: { columns: ColumnMapping[]; edit: Edit }) {
  const put = (nth: number, next: ColumnMapping | undefined) => {
    const others = columns.filter(
      (one, at) => at === nth || !next || one.param !== next.param || one.value !== next.value,
    );
    const old = columns[nth];
    const changed = others.flatMap((one) => (one === old ? (next ?? []) : [one]));
    const words = called(next ?? old ?? { param: '', value: '' });
    edit(t(next ? 'offices_saved' : 'offices_removed', words), changed);
  };
  return (
    <>
      <h3>{t('offices_columns')}</h3>
      <p class="field-hint">{t('offices_columns_hint')}</p>
      <table class="office-columns">
        <caption class="visually-hidden">{t('offices_columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('offices_param')}</th>
            <th scope="col">{t('offices_value')}</th>
            <th scope="col">{t('offices_column')}</th>
            <th scope="col">
              <span class="visually-hidden">{t('offices_remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((one, nth) => (
            <Row key={`${one.param}=${one.value}`} one={one} put={(next) => put(nth, next)} />
          ))}
          <NewRow
            add={(one) => {
              const others = columns.filter((old) => old.param !== one.param || old.value !== one.value);
              edit(t('offices_saved', called(one)), [...others, one]);
            }}
          />
        </tbody>
      </table>
    </>
  );
}

function called({ param, value }: { param: string; value: string }): string {
  return param ? `${param}=${value}` : value;
}

function Row({ one, put }: { one: ColumnMapping; put(next: ColumnMapping | undefined): void }) {
  const words = called(one);
  return (
    <tr>
      <td>
        <TextInput
          aria-label={`${words} ${t('offices_param')}`}
          value={one.param}
          maxLength={100}
          placeholder={t('offices_param_words')}
          onCommit={(param) => put({ ...one, param })}
        />
      </td>
      <td>
        <TextInput
          aria-label={`${words} ${t('offices_value')}`}
          value={one.value}
          maxLength={200}
          onCommit={(value) => value && put({ ...one, value })}
        />
      </td>
      <td>
        <Columns label={words} value={one.column} choose={(column) => column && put({ ...one, column })} />
      </td>
      <td>
        <button
          type="button"
          aria-label={`${t('offices_remove')}${t('panel_colon')}${words}`}
          onClick={() => put(undefined)}
        >
          {t('offices_remove')}
        </button>
      </td>
    </tr>
  );
}

// A line is stored when all of it is there; half of one stays on the screen.
function NewRow({ add }: { add(one: ColumnMapping): void }) {
  const empty = { param: '', value: '', column: '' };
  const [draft, setDraft] = useState<ColumnMapping>(empty);
  const save = () => {
    add({ ...draft, param: draft.param.trim(), value: draft.value.trim() });
    setDraft(empty);
  };
  const typed = (part: 'param' | 'value', words: string) => (
    <input
      aria-label={`${t('offices_new')} ${words}`}
      value={draft[part]}
      maxLength={part === 'param' ? 100 : 200}
      autoComplete="off"
      placeholder={part === 'param' ? 'ChannelId' : '123'}
      onInput={({ currentTarget: { value } }) => setDraft((now) => ({ ...now, [part]: value }))}
    />
  );
  return (
    <tr>
      <td>{typed('param', t('offices_param'))}</td>
      <td>{typed('value', t('offices_value'))}</td>
      <td>
        <Columns
          label={t('offices_new')}
          value={draft.column}
          choose={(column) => setDraft((now) => ({ ...now, column }))}
        />
      </td>
      <td>
        <button type="button" disabled={!draft.value.trim() || !draft.column} onClick={save}>
          {t('offices_add')}
        </button>
      </td>
    </tr>
  );
}

// A column that the table no longer has stays shown as it is.
function Columns(props: { label: string; value: string; choose(column: string): void }) {
  const { label, value, choose } = props;
  const options = value && !all.includes(value) ? [value, ...all] : all;
  return (
    <select
      aria-label={`${label} ${t('offices_column')}`}
      value={value}
      lang="zh"
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{t('panel_column_choose_one')}</option>
      {options.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
}
