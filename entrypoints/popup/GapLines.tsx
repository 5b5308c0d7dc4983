// The parts of the gap list: open lines, met ones folded away, unreadable ones with their reasons.
import { CopyButton } from '../../components/CopyButton.tsx';
import { OutLink } from '../../components/OutLink.tsx';
import { ProgressRow } from '../../components/ProgressRow.tsx';
import { reasonAdvice, reasonWord } from '../../components/reasons.ts';
import { StateMark } from '../../components/StateMark.tsx';
import type { Progress, UnitId } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import type { Desk } from './desk.ts';
import type { gapsOf } from './gaps.ts';
import { newArticleAddress } from './new-article.ts';

export type GapActs = {
  /** Copies the reminder for these lines. */
  onCopy: (lines: Progress[], unit?: UnitId) => Promise<void>;
  /** Where the evidence of a line is shown. */
  evidenceOf: (line: Progress) => string;
};

export function Lines(props: { title: string; lines: Progress[]; desk: Desk; act: GapActs }) {
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

function Line(props: { line: Progress; desk: Desk; act: GapActs; actions?: boolean }) {
  const { line, desk, act } = props;
  const at = desk.columns.get(line.column);
  const fresh = newArticleAddress(line.column, at, desk.settings);
  const copyLabel = `${t('popup_copy')}${t('panel_colon')}${line.column}`;
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

export function Met({ lines, desk, act }: { lines: Progress[]; desk: Desk; act: GapActs }) {
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

/** What is known is a lower bound: no gap is claimed, and none denied. */
export function Partial({ lines, desk, act }: { lines: Progress[]; desk: Desk; act: GapActs }) {
  if (lines.length === 0) return null;
  return (
    <details class="gap-fold">
      <summary>
        <StateMark state="unreadable" reason="partial" /> {t('popup_partial', lines.length)}
      </summary>
      <p class="soft">{reasonAdvice('partial')}</p>
      <ul class="gap-list">
        {lines.map((line) => (
          <Line key={line.key} line={line} desk={desk} act={act} />
        ))}
      </ul>
    </details>
  );
}

export function Unread({ lines }: { lines: Progress[] }) {
  if (lines.length === 0) return null;
  const columns = [...new Set(lines.map((line) => line.column))];
  return (
    <details class="gap-fold">
      <summary>{t('popup_unread_columns', columns.length)}</summary>
      <p class="soft">{columns.join(t('desk_list_comma'))}</p>
    </details>
  );
}

export function Unreadable({
  groups,
  desk,
}: {
  groups: ReturnType<typeof gapsOf>['unreadable'];
  desk: Desk;
}) {
  const all = groups.flatMap((group) => group.lines);
  const columns = new Set(all.map((line) => line.column));
  if (columns.size === 0) return null;
  return (
    <details class="gap-fold">
      <summary>
        <StateMark state="unreadable" /> {t('popup_unreadable', columns.size)}
        {all.length > columns.size && t('popup_unreadable_lines', all.length)}
      </summary>
      {groups.map(({ reason, lines }) => (
        <section key={reason} class="gap-reason" aria-label={reasonWord(reason)}>
          <p>
            <strong>{reasonWord(reason)}</strong>
            {t('panel_colon')}
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
