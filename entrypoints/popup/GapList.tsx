// The month's gaps: mine first, then the others', met ones folded to a line, unreadable ones apart.
import { useEffect, useState } from 'preact/hooks';
import { CopyButton } from '../../components/CopyButton.tsx';
import { OutLink } from '../../components/OutLink.tsx';
import { ProgressRow } from '../../components/ProgressRow.tsx';
import { reasonAdvice, reasonWord } from '../../components/reasons.ts';
import { StateMark } from '../../components/StateMark.tsx';
import type { Progress, UnitId } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import type { Desk } from './desk.ts';
import { debtors, gapsOf, ofUnit, tally } from './gaps.ts';
import { newArticleAddress } from './new-article.ts';

/** Rows painted at once; the rest follows after the first paint. */
const firstScreen = 20;

type Callbacks = {
  /** Copies the reminder for these lines. */
  onCopy: (lines: Progress[], unit?: UnitId) => Promise<void>;
  /** Where the evidence of a line is shown. */
  evidenceOf: (line: Progress) => string;
};

export function GapList({ desk, ...act }: { desk: Desk } & Callbacks) {
  const [unit, setUnit] = useState<UnitId | undefined>();
  const most = useRest(desk.list.length);
  const chosen = ofUnit(desk.list, unit);
  const gaps = gapsOf(chosen, desk.settings.myUnit);
  const open = [...gaps.mine, ...gaps.others];
  return (
    <>
      <Tally list={chosen} />
      <div class="gap-tools">
        <UnitChoice list={desk.list} unit={unit} onChoose={setUnit} />
        {open.length > 0 && (
          <CopyButton
            words={t('popup_copy')}
            label={t('popup_copy_these')}
            copy={() => act.onCopy(chosen, unit)}
          />
        )}
      </div>
      {open.length === 0 && gaps.met.length > 0 && <p class="gap-none">{t('popup_no_gaps')}</p>}
      <Lines title={t('popup_mine', desk.settings.myUnit ?? '')} lines={gaps.mine} desk={desk} act={act} />
      <Lines
        title={gaps.mine.length > 0 ? t('popup_others') : t('popup_gaps')}
        lines={gaps.others.slice(0, most)}
        desk={desk}
        act={act}
      />
      <Unreadable groups={gaps.unreadable} desk={desk} />
      <Unread lines={gaps.unread} />
      <Met lines={gaps.met} desk={desk} act={act} />
    </>
  );
}

function useRest(all: number): number {
  const [most, setMost] = useState(firstScreen);
  useEffect(() => {
    const later = setTimeout(() => setMost(Number.POSITIVE_INFINITY), 30);
    return () => clearTimeout(later);
  }, []);
  return Math.min(most, all);
}

function Tally({ list }: { list: Progress[] }) {
  return (
    <p class="gap-tally">
      {tally(list).map(({ state, count }) => (
        <span key={state}>
          {state === 'unread' ? t('popup_unread') : <StateMark state={state} />} {count}
        </span>
      ))}
    </p>
  );
}

function UnitChoice(props: {
  list: Progress[];
  unit?: UnitId;
  onChoose: (unit: UnitId | undefined) => void;
}) {
  const units = debtors(props.list);
  return (
    <label class="gap-unit">
      <span class="visually-hidden">{t('popup_unit')}</span>
      <select
        value={props.unit ?? ''}
        onChange={(event) => props.onChoose(event.currentTarget.value || undefined)}
      >
        <option value="">{t('popup_all_units')}</option>
        {units.map(({ unit, count }) => (
          <option key={unit} value={unit}>
            {t('popup_unit_count', unit, count)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Lines(props: { title: string; lines: Progress[]; desk: Desk; act: Callbacks }) {
  if (props.lines.length === 0) return null;
  return (
    <section aria-label={props.title}>
      <h2>{props.title}</h2>
      <ul class="gap-list">
        {props.lines.map((line) => (
          <Line key={line.key} line={line} desk={props.desk} act={props.act} actions />
        ))}
      </ul>
    </section>
  );
}

function Line(props: { line: Progress; desk: Desk; act: Callbacks; actions?: boolean }) {
  const { line, desk, act } = props;
  const at = desk.columns.get(line.column);
  const fresh = newArticleAddress(line.column, at, desk.settings);
  const copyLabel = `${t('popup_copy')}：${line.column}`;
  return (
    <ProgressRow
      progress={line}
      url={at?.url}
      evidence={act.evidenceOf(line)}
      myUnit={desk.settings.myUnit}
      actions={
        props.actions && (
          <>
            {fresh && <OutLink url={fresh}>{t('popup_new')}</OutLink>}
            <CopyButton words={t('popup_copy')} label={copyLabel} copy={() => act.onCopy([line])} />
          </>
        )
      }
    />
  );
}

function Met({ lines, desk, act }: { lines: Progress[]; desk: Desk; act: Callbacks }) {
  if (lines.length === 0) return null;
  return (
    <details class="gap-fold">
      <summary>
        <StateMark state="met" /> {t('popup_met', lines.length)}
      </summary>
      <ul class="gap-list">
        {lines.map((line) => (
          <Line key={line.key} line={line} desk={desk} act={act} />
        ))}
      </ul>
    </details>
  );
}

function Unread({ lines }: { lines: Progress[] }) {
  if (lines.length === 0) return null;
  const columns = [...new Set(lines.map((line) => line.column))];
  return (
    <details class="gap-fold">
      <summary>{t('popup_unread_columns', columns.length)}</summary>
      <p class="soft">{columns.join(t('desk_list_comma'))}</p>
    </details>
  );
}

function Unreadable({ groups, desk }: { groups: ReturnType<typeof gapsOf>['unreadable']; desk: Desk }) {
  const columns = new Set(groups.flatMap((group) => group.lines.map((line) => line.column)));
  if (columns.size === 0) return null;
  return (
    <details class="gap-fold">
      <summary>
        <StateMark state="unreadable" /> {t('popup_unreadable', columns.size)}
      </summary>
      {groups.map(({ reason, lines }) => (
        <section key={reason} class="gap-reason" aria-label={reasonWord(reason)}>
          <p>
            <strong>{reasonWord(reason)}</strong>：
            {[...new Set(lines.map((line) => line.column))].map((column, at) => (
              <span key={column}>
                {at > 0 && t('desk_list_comma')}
                <OutLink url={desk.columns.get(column)?.url}>{column}</OutLink>
              </span>
            ))}
          </p>
          <p class="soft">{reasonAdvice(reason)}</p>
        </section>
      ))}
    </details>
  );
}
