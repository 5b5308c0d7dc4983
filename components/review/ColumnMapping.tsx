// What the back office calls the column by, told once: 记住 ChannelId=123 是“财政信息”.
import { useState } from 'preact/hooks';
import type { ColumnKey } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import type { ColumnView } from './views.ts';

/** `learn` with `''` forgets. Quiet where the column is known and nothing was told. */
export function ColumnMapping(props: { view: ColumnView; learn(as: ColumnKey, column: string): void }) {
  const { view, learn } = props;
  const { as, mapped } = view;
  if (!as) return view.chosen ? null : <p class="mark-ask">{t('panel_column_unknown')}</p>;
  const called = as.param ? `${as.param}=${as.value}` : as.value;
  if (mapped) {
    return (
      <p class="soft small">
        {t('panel_column_mapped', called, view.chosen)}{' '}
        <button type="button" class="quiet" onClick={() => learn(as, '')}>
          {t('panel_column_forget')}
        </button>
      </p>
    );
  }
  if (view.known) return null;
  if (as.param) {
    return (
      <>
        <p class="mark-ask">{t('panel_column_number', called)}</p>
        <Proposable view={view} called={called} choose={(column) => learn(as, column)} />
      </>
    );
  }
  return (
    <details class="more" open={view.proposed !== undefined}>
      <summary>{t('panel_column_is_one', called)}</summary>
      <Proposable view={view} called={called} choose={(column) => learn(as, column)} />
    </details>
  );
}

function Proposable(props: { view: ColumnView; called: string; choose(column: string): void }) {
  const { called, choose } = props;
  const { columns, proposed } = props.view;
  return (
    <>
      {proposed && <p class="soft small">{t('panel_column_proposed', proposed)}</p>}
      <Choice
        key={`${called} ${proposed ?? ''}`}
        called={called}
        columns={columns}
        proposed={proposed}
        choose={choose}
      />
    </>
  );
}

function Choice(props: {
  called: string;
  columns: string[];
  proposed?: string;
  choose(column: string): void;
}) {
  const [column, setColumn] = useState(props.proposed ?? '');
  return (
    <div class="mapping">
      <select
        aria-label={t('panel_column_choose', props.called)}
        value={column}
        onChange={(event) => setColumn(event.currentTarget.value)}
      >
        <option value="">{t('panel_column_choose_one')}</option>
        {props.columns.map((one) => (
          <option key={one} value={one} lang="zh">
            {one}
          </option>
        ))}
      </select>{' '}
      <button type="button" class="compact" disabled={!column} onClick={() => props.choose(column)}>
        {t('panel_column_remember')}
      </button>
    </div>
  );
}
