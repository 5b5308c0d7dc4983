// One quiet line over the ledger: public articles that nobody reviewed, with the articles on demand.
import { OutLink } from '../../components/OutLink.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { momentWord } from '../../components/when.ts';
import { dayOf, monthOf } from '../../lib/duties/days.ts';
import type { Found, Instant, LedgerEntry } from '../../lib/model.ts';
import { closedIn } from '../../lib/review/standing.ts';
import { armedSince } from '../../lib/store/shields.ts';
import { t } from '../../lib/words.ts';
import { useCloseTogether } from './CloseTogether.tsx';
import { usePieces } from './More.tsx';
import { onRecords } from './on-records.ts';

type FoundEntry = LedgerEntry & { found: Found };

/** Nothing where the guard was never armed: then nothing could be recorded. */
export function UnrecordedLine({ entries }: { entries: LedgerEntry[] }) {
  const loaded = useLoaded(armedSince, [], onRecords);
  const since: Instant | undefined = loaded.value;
  if (!since) return null;
  const found = foundThisMonth(entries);
  if (found.length === 0) return <p class="soft">{t('unrecorded_none', momentWord(since))}</p>;
  const closed = closedIn(entries);
  const open = found.filter(({ seq }) => !closed.has(seq));
  return (
    <details class="unrecorded">
      <summary>
        {t('unrecorded', found.length, momentWord(since))}
        {open.length < found.length && t('unrecorded_of_which_closed', found.length - open.length)}
      </summary>
      <p class="soft">{t('unrecorded_hint')}</p>
      <Articles found={found} open={open} />
    </details>
  );
}

/** `open`: those that nobody closed yet. */
function Articles({ found, open }: { found: FoundEntry[]; open: FoundEntry[] }) {
  const { shown, more } = usePieces(found);
  const { tick, foot } = useCloseTogether(open);
  return (
    <>
      <ul>
        {shown.map((entry) => (
          <li key={entry.seq}>
            {open.includes(entry) ? tick(entry) : <span class="soft">{t('unrecorded_closed')}</span>}{' '}
            <span lang="zh">{entry.column}</span>
            {t('panel_colon')}
            <OutLink url={entry.address}>{entry.title}</OutLink>{' '}
            <span class="soft">
              {t('ledger_row', entry.seq)} · {t('unrecorded_seen', momentWord(entry.found.firstSeen))}
            </span>
          </li>
        ))}
      </ul>
      {more}
      {foot}
    </>
  );
}

function foundThisMonth(entries: LedgerEntry[]): FoundEntry[] {
  const month = monthOf(dayOf(new Date().toISOString()));
  return entries
    .flatMap((entry) => (entry.found ? [{ ...entry, found: entry.found }] : []))
    .filter(({ found, seen }) => monthOf(seen?.on ?? dayOf(found.firstSeen)) === month)
    .reverse();
}
