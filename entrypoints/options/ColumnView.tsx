// One column: its address, its reading, and the evidence behind its number.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { OutLink } from '../../components/OutLink.tsx';
import { reasonAdvice, reasonWord } from '../../components/reasons.ts';
import { momentWord } from '../../components/when.ts';
import { dayOf } from '../../lib/duties/days.ts';
import { wordsOf } from '../../lib/errors.ts';
import { ask } from '../../lib/messages.ts';
import type { Day, Instant, Month, SiteColumn } from '../../lib/model.ts';
import { adapters } from '../../lib/pages/adapters.ts';
import { answers } from '../../lib/pages/answers.ts';
import { say, t } from '../../lib/words.ts';
import { ColumnAddress } from './ColumnAddress.tsx';
import { ColumnEvidence } from './ColumnEvidence.tsx';
import type { AllColumns, ColumnLine } from './columns.ts';
import { hashOf } from './place.ts';
import { TeachButton } from './TeachButton.tsx';

export function ColumnView({ all, line, month }: { all: AllColumns; line: ColumnLine; month: Month }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article class="column-view">
      <p>
        <a href={hashOf({ tab: 'columns' })}>← {t('columns_all')}</a>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {line.column}
      </h2>
      <ul class="plain-list">
        {line.duties.map((duty) => (
          <li key={duty.id}>
            {duty.content}
            <small>
              {duty.owners.map((owner) => owner.printed).join(t('desk_list_comma'))} · {duty.quota.printed}
            </small>
          </li>
        ))}
      </ul>
      <ColumnEvidence key={month} line={line} month={month} settings={all.settings} />
      <div class="columns-2">
        <ReadingFacts line={line} ready={all.sites.length > 0} />
        <ColumnAddress line={line} sites={all.sites} settings={all.settings} />
      </div>
    </article>
  );
}

function ReadingFacts({ line, ready }: { line: ColumnLine; ready: boolean }) {
  const [said, setSaid] = useState<{ words: string; broken: boolean } | undefined>();
  useEffect(() => setSaid(undefined), [line.at?.last?.at]);
  const again = () => {
    setSaid(undefined);
    ask('survey.start', { columns: [line.column] }).then(
      () => setSaid({ words: t('columns_reading_asked'), broken: false }),
      (error) => setSaid({ words: say(wordsOf(error)), broken: true }),
    );
  };
  return (
    <section aria-labelledby="reading">
      <h3 id="reading">{t('columns_reading')}</h3>
      {said && <Notice kind={said.broken ? 'broken' : 'plain'}>{said.words}</Notice>}
      <LastState at={line.at} />
      <LastGood at={line.at} />
      <p>
        <button type="button" disabled={!ready || !line.at?.url} onClick={again}>
          {t('columns_read_again')}
        </button>{' '}
        {ready && line.at?.url && <TeachButton url={line.at.url} words={t('teach_begin')} />}
      </p>
    </section>
  );
}

function LastState({ at }: { at?: SiteColumn }) {
  const last = at?.last;
  if (!last) return <p>{reasonAdvice(at?.url ? 'never' : 'no-address')}</p>;
  if (last.state !== 'unreadable') {
    return <p>{t(`columns_${last.state}_at`, momentWord(last.at))}</p>;
  }
  const reason = last.reason ?? 'changed';
  return (
    <Notice kind="warn" title={t('columns_unread_at', momentWord(last.at), reasonWord(reason))}>
      <p>{reasonAdvice(reason)}</p>
      {last.detail && <p class="soft address">{last.detail}</p>}
    </Notice>
  );
}

function LastGood({ at }: { at?: SiteColumn }) {
  const read = at?.lastRead;
  if (!read) return null;
  return (
    <>
      <ul class="plain-list soft">
        <li>{t('columns_last_good', momentWord(read.at), readerWord(read))}</li>
        {read.choice && (
          <li>{t(`columns_choice_${read.choice.replaceAll('-', '_')}` as 'columns_choice_data')}</li>
        )}
        {read.total !== undefined && <li>{t('columns_total', read.total)}</li>}
        {read.since && <li>{sinceWord(read.since, read.at)}</li>}
        {at.firstRead && <li>{t('columns_first_read', momentWord(at.firstRead))}</li>}
      </ul>
      <details>
        <summary>{t('columns_pages', read.pages.length)}</summary>
        <ol>
          {read.pages.map((page) => (
            <li key={page} class="address">
              <OutLink url={page}>{page}</OutLink>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

/** The product whose list or data it was. */
function readerWord({ adapter, choice }: NonNullable<SiteColumn['lastRead']>): string {
  if (adapter === 'recipe') return t('recipes_title');
  const [list, data] = [adapters[adapter]?.title, answers[adapter]?.title];
  return (choice === 'data' ? (data ?? list) : (list ?? data)) ?? adapter;
}

/** How far back the list was seen; a day that was yet to come means that what was read proves none. */
function sinceWord(since: Day, at: Instant): string {
  return since > dayOf(at) ? t('columns_since_unknown') : t('columns_since', since);
}
