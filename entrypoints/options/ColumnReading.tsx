// How a column was read last: by the survey, from opened pages, and what can be done where neither was.
import { useEffect, useState } from 'preact/hooks';
import { detailWord } from '../../components/detail-words.ts';
import { Notice } from '../../components/Notice.tsx';
import { OutLink } from '../../components/OutLink.tsx';
import { reasonAdvice, reasonWord } from '../../components/reasons.ts';
import { TabReading } from '../../components/TabReading.tsx';
import { momentWord } from '../../components/when.ts';
import { dayOf } from '../../lib/duties/days.ts';
import { wordsOf } from '../../lib/errors.ts';
import { ask } from '../../lib/messages.ts';
import type { Day, Instant, SiteColumn } from '../../lib/model.ts';
import { adapters } from '../../lib/pages/adapters.ts';
import { answers } from '../../lib/pages/answers.ts';
import { isVisited } from '../../lib/survey/visit.ts';
import { say, t } from '../../lib/words.ts';
import type { ColumnLine } from './columns.ts';
import { TeachButton } from './TeachButton.tsx';
import { useTabReading } from './use-tab-reading.ts';

export function ColumnReading({ line, ready }: { line: ColumnLine; ready: boolean }) {
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
      <LastVisit at={line.at} />
      <LastGood at={line.at} />
      <p>
        <button type="button" disabled={!ready || !line.at?.url} onClick={again}>
          {t('columns_read_again')}
        </button>{' '}
        {ready && line.at?.url && <TeachButton url={line.at.url} words={t('teach_begin')} />}
      </p>
      {ready && isVisited(line.at) && <InTab column={line.column} />}
    </section>
  );
}

/** Each time it is asked; what came of it stands above, as of any opened page. */
function InTab({ column }: { column: string }) {
  const { fault, reading, ...orders } = useTabReading();
  // What was read in other columns is told there and in the popup.
  const isHere = reading && (!reading.finishedAt || reading.done.some((one) => one.column === column));
  return (
    <>
      {fault && <Notice kind="broken">{fault}</Notice>}
      <TabReading
        {...orders}
        reading={isHere ? reading : undefined}
        columns={[column]}
        words={t('tab_read_one')}
      />
    </>
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
      {last.detail && <p class="soft address">{detailWord(last.detail)}</p>}
    </Notice>
  );
}

function LastVisit({ at }: { at?: SiteColumn }) {
  const visit = at?.visit;
  if (!visit) return null;
  const isWhole = (visit.since ?? '') <= `${dayOf(visit.at).slice(0, 7)}-01`;
  return (
    <>
      <p>
        {t('columns_visited', momentWord(visit.at), visit.pages.length)}{' '}
        {t(isWhole ? 'columns_visit_whole' : 'columns_visit_part')}
      </p>
      <PageList words={t('columns_visit_pages', visit.pages.length)} pages={visit.pages} />
    </>
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
      <PageList words={t('columns_pages', read.pages.length)} pages={read.pages} />
    </>
  );
}

/** A list that is redrawn in its place has one address for all its pages. */
function PageList({ words, pages }: { words: string; pages: string[] }) {
  return (
    <details>
      <summary>{words}</summary>
      <ol>
        {pages.map((page, at) => (
          <li key={`${page} ${at}`} class="address">
            <OutLink url={page}>{page}</OutLink>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The product whose list or data it was. */
function readerWord({ adapter, choice }: NonNullable<SiteColumn['lastRead']>): string {
  if (adapter === 'recipe') return t('recipes_title');
  const [list, data] = [adapters[adapter]?.title, answers[adapter]?.title];
  return say((choice === 'data' ? (data ?? list) : (list ?? data)) ?? adapter);
}

/** How far back the list was seen; a day that was yet to come means that what was read proves none. */
function sinceWord(since: Day, at: Instant): string {
  return since > dayOf(at) ? t('columns_since_unknown') : t('columns_since', since);
}
