// Published articles that are gone from their column and not registered as withdrawn: one quiet line, each on demand.
import { AftermathForms } from '../../components/AftermathForms.tsx';
import { OutLink } from '../../components/OutLink.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { dayOf } from '../../lib/duties/days.ts';
import type { Day, LedgerEntry } from '../../lib/model.ts';
import { aftermathFacts, goneUnwithdrawn, isPublic } from '../../lib/review/aftermath.ts';
import { append } from '../../lib/store/ledger.ts';
import { columnArticles } from '../../lib/store/months.ts';
import { t } from '../../lib/words.ts';
import { onRecords } from './on-records.ts';

export function GoneLine({ entries }: { entries: LedgerEntry[] }) {
  const loaded = useLoaded(() => goneArticles(entries), [entries], onRecords);
  const gone = loaded.value ? goneUnwithdrawn(entries, loaded.value) : [];
  if (gone.length === 0) return null;
  return (
    <details class="unrecorded">
      <summary>{t('ledger_gone', gone.length)}</summary>
      <ul>
        {gone.map(({ entry, since }) => (
          <li key={entry.seq}>
            <OutLink url={entry.address}>{entry.title}</OutLink>{' '}
            <span class="soft">{t('ledger_gone_since', since)}</span>
            <AftermathForms
              entry={entry}
              withdrawn={false}
              goneOn={since}
              register={(said) => append(aftermathFacts(entry, said, new Date().toISOString()))}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Address → day since when it is gone, of the columns in which the ledger's articles were seen. */
async function goneArticles(entries: LedgerEntry[]): Promise<Map<string, Day>> {
  const published = entries.filter(isPublic);
  const columns = new Set(published.map(({ seen, column }) => seen?.column ?? column));
  const gone = new Map<string, Day>();
  for (const column of columns)
    for (const { url, goneSince } of (await columnArticles(column)).values())
      if (goneSince) gone.set(url, dayOf(goneSince));
  return gone;
}
