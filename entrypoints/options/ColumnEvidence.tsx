// What a column's number stands on in one month, and what a person sets right in it.
import { useRef, useState } from 'preact/hooks';
import { Evidence } from '../../components/Evidence.tsx';
import { countWord, ownersWord } from '../../components/ProgressRow.tsx';
import { reasonWord } from '../../components/reasons.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { daysWord, monthWord } from '../../components/when.ts';
import type { Article, Month, Settings } from '../../lib/model.ts';
import { clearLine, removeMissed } from '../../lib/survey/hand.ts';
import { t } from '../../lib/words.ts';
import { AddMissed, SetLine } from './by-hand.tsx';
import { type ColumnLine, readEvidence } from './columns.ts';
import { rowsOf } from './evidence-rows.ts';

import { onRecords } from './on-records.ts';
import { hashOf } from './place.ts';
import { RememberedSources } from './RememberedSources.tsx';
import { Shown } from './Shown.tsx';
import { TagCheck } from './TagCheck.tsx';

type Props = { line: ColumnLine; month: Month; settings: Settings };
type Editing = { what: 'line'; article: Article } | { what: 'missed' } | undefined;

export function ColumnEvidence({ line, month, settings }: Props) {
  const loaded = useLoaded(() => readEvidence(line.column, month), [line.column, month], onRecords);
  const [editing, setEditing] = useState<Editing>();
  const close = () => setEditing(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes with what it took back: the keyboard goes on from the heading.
  const takeBack = (act: Promise<void>) => {
    heading.current?.focus();
    return act;
  };
  return (
    <section aria-labelledby="evidence">
      <Shown loaded={loaded}>
        {({ articles, months, progress, remembered }) => (
          <>
            <div class="evidence-head">
              <h3 id="evidence" ref={heading} tabIndex={-1}>
                {t('columns_evidence')}
              </h3>
              <MonthLinks column={line.column} month={month} months={months} />
              <button type="button" disabled={!line.at?.url} onClick={() => setEditing({ what: 'missed' })}>
                {t('columns_add_missed')}
              </button>
            </div>
            <ul class="plain-list">
              {progress.map((one) => (
                <li key={one.key}>
                  <StateMark state={one.state} reason={one.reason} />{' '}
                  {one.reason === undefined || one.reason === 'partial'
                    ? countWord(one)
                    : reasonWord(one.reason)}{' '}
                  {ownersWord(one, settings.myUnit)}
                  {one.unattributed > 0 && ` · ${t('desk_unattributed', one.unattributed)}`}
                  <span class="soft"> · {daysWord(one.daysLeft)}</span>
                </li>
              ))}
            </ul>
            {editing?.what === 'missed' && (
              <AddMissed line={line} month={month} name={settings.people.clerk} onClose={close} />
            )}
            {editing?.what === 'line' && (
              <SetLine
                key={editing.article.url}
                line={line}
                month={month}
                article={editing.article}
                name={settings.people.clerk}
                onClose={close}
              />
            )}
            {articles.length === 0 ? (
              <p class="soft">{t('columns_no_articles', monthWord(month))}</p>
            ) : (
              <Evidence
                caption={`${line.column} ${monthWord(month)}`}
                rows={rowsOf(articles, line.duties, month, settings, remembered)}
                onSetLine={
                  line.duties.length > 1 ? (article) => setEditing({ what: 'line', article }) : undefined
                }
                onClearLine={(article) => takeBack(clearLine(line.column, month, article.url))}
                onRemove={(article) => takeBack(removeMissed(line.column, month, article.url))}
              />
            )}
            <RememberedSources column={line.column} duties={line.duties} />
            <TagCheck articles={articles} />
          </>
        )}
      </Shown>
    </section>
  );
}

function MonthLinks({ column, month, months }: { column: string; month: Month; months: Month[] }) {
  return (
    <label>
      <span class="visually-hidden">{t('popup_month')}</span>
      <select
        value={month}
        onChange={(event) => {
          location.hash = hashOf({ tab: 'columns', column, month: event.currentTarget.value });
        }}
      >
        {months.map((one) => (
          <option key={one} value={one}>
            {monthWord(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
