// Below the survey: columns that no survey can read may be read in a browser tab, when asked for.
import { Notice } from '../../components/Notice.tsx';
import { TabReading } from '../../components/TabReading.tsx';
import { isSeenWhole, isVisited } from '../../lib/survey/visit.ts';
import { t } from '../../lib/words.ts';
import { useTabReading } from '../options/use-tab-reading.ts';
import type { Desk } from './desk.ts';

export function TabFoot({ desk }: { desk: Desk }) {
  const { fault, ...reading } = useTabReading();
  const now = new Date().toISOString();
  const sites = new Set(desk.sites.map(({ origin }) => origin));
  const columns = [...desk.columns.values()]
    .filter((column) => sites.has(column.site) && isVisited(column) && !isSeenWhole(column, now))
    .map(({ column }) => column);
  if (columns.length === 0 && !reading.reading) return null;
  return (
    <section class="survey" aria-label={t('tab_read_label')}>
      {fault && <Notice kind="broken">{fault}</Notice>}
      <TabReading {...reading} columns={columns} words={t('tab_read_some', columns.length)} />
    </section>
  );
}
