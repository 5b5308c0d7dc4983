// One quiet line over the ledger: public articles that nobody reviewed, with the articles on demand.
import { OutLink } from '../../components/OutLink.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { momentWord } from '../../components/when.ts';
import { dayOf, monthOf } from '../../lib/duties/days.ts';
import type { Found, Instant, LedgerEntry } from '../../lib/model.ts';
import { armedSince } from '../../lib/store/shields.ts';
import { t } from '../../lib/words.ts';
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
  return (
    <details class="unrecorded">
      <summary>{t('unrecorded', found.length, momentWord(since))}</summary>
      <p class="soft">{t('unrecorded_hint')}</p>
      <Articles found={found} />
    </details>
  );
}

function Articles({ found }: { found: FoundEntry[] }) {
  const { shown, more } = usePieces(found);
  return (
    <>
      <ul>
        {shown.map(({ seq, column, address, title, found: { firstSeen } }) => (
          <li key={seq}>
            <span lang="zh">{column}</span>
            {t('panel_colon')}
            <OutLink url={address}>{title}</OutLink>{' '}
            <span class="soft">
              {t('ledger_row', seq)} · {t('unrecorded_seen', momentWord(firstSeen))}
            </span>
          </li>
        ))}
      </ul>
      {more}
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
