// The popup: this tab, the month's gaps, the survey, the ways to the dashboard.
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Notice } from '../../components/Notice.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { monthWord } from '../../components/when.ts';
import { addMonths } from '../../lib/duties/days.ts';
import { wordsOf } from '../../lib/errors.ts';
import type { Month, Progress, UnitId } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';
import { onRecords } from '../options/on-records.ts';
import { type Desk, readDesk } from './desk.ts';
import { GapList } from './GapList.tsx';
import { LedgerLine, Ways } from './PopupFoot.tsx';
import { isRunning, SurveyFoot } from './SurveyFoot.tsx';
import { TabCard } from './TabCard.tsx';
import { TabFoot } from './TabFoot.tsx';
import type { TabKind } from './tab.ts';
import { readTabFully } from './this-tab.ts';
import { urgeText } from './urge-text.ts';

export function Popup(props: { desk: Desk; tab: TabKind }) {
  const [month, setMonth] = useState(props.desk.month);
  const loaded = useLoaded(() => readDesk(undefined, month), [month], onRecords, props.desk);
  const tab = useLoaded(readTabFully, [], onRecords).value ?? props.tab;
  const desk = loaded.value ?? props.desk;
  const column = tab.kind === 'column' ? tab.column.column : undefined;
  const copy = (lines: Progress[], unit?: UnitId) =>
    navigator.clipboard.writeText(urgeText(desk, lines, unit));
  return (
    <>
      <header class="popup-head">
        <h1>{t('popup_title')}</h1>
        <MonthChoice desk={desk} month={month} onChoose={setMonth} />
      </header>
      <main>
        <TabCard tab={tab} lines={desk.list.filter((line) => line.column === column)} />
        {loaded.error !== undefined && <Broken error={loaded.error} />}
        <MissedBefore desk={desk} onChoose={setMonth} />
        <Gaps desk={desk} onCopy={copy} tab={tab} />
      </main>
      <footer>
        <LedgerLine standing={desk.standing} />
        <SurveyFoot job={desk.job} ready={desk.sites.length > 0} />
        <TabFoot desk={desk} />
        <Ways />
      </footer>
    </>
  );
}

/** The database could not be read: what, where, what to do. */
export function Broken({ error }: { error: unknown }) {
  return (
    <Notice kind="broken" title={t('popup_broken')}>
      <p>{say(wordsOf(error))}</p>
      <p>{t('popup_broken_advice')}</p>
    </Notice>
  );
}

/** The badge counts last month's 未达标 too: here they are named, and one press away. */
export function MissedBefore(props: { desk: Desk; onChoose: (month: Month) => void }) {
  const { missedBefore, month, sites } = props.desk;
  if (missedBefore === 0 || sites.length === 0) return null;
  return (
    <p class="gap-before">
      <button type="button" onClick={() => props.onChoose(addMonths(month, -1))}>
        <span aria-hidden="true">✕</span> {t('popup_missed_before', missedBefore)}
      </button>
    </p>
  );
}

function Gaps(props: {
  desk: Desk;
  tab: TabKind;
  onCopy: (lines: Progress[], unit?: UnitId) => Promise<void>;
}) {
  const { desk, tab } = props;
  if (desk.sites.length === 0)
    return tab.kind === 'not-enabled' ? null : <Notice>{t('popup_no_site')}</Notice>;
  if (!desk.counted) {
    return (
      <Notice>
        {isRunning(desk.job) ? t('popup_first_reading') : t('popup_no_counts', monthWord(desk.month))}
      </Notice>
    );
  }
  return (
    <GapList
      key={desk.month}
      desk={desk}
      onCopy={props.onCopy}
      evidenceOf={(line) => evidenceAddress(line, desk.month)}
    />
  );
}

function MonthChoice(props: { desk: Desk; month: Month; onChoose: (month: Month) => void }) {
  return (
    <select
      aria-label={t('popup_month')}
      value={props.month}
      onChange={(event) => props.onChoose(event.currentTarget.value)}
    >
      {props.desk.months.map((month) => (
        <option key={month} value={month}>
          {monthWord(month)}
        </option>
      ))}
    </select>
  );
}

function evidenceAddress(line: Progress, month: Month): string {
  return browser.runtime.getURL(`/options.html#columns/${encodeURIComponent(line.column)}/${month}`);
}
