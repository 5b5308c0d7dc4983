// One quiet line over the ledger: public articles without a row, with the articles on demand.
import { OutLink } from '../../components/OutLink.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { momentWord } from '../../components/when.ts';
import { dayOf } from '../../lib/duties/days.ts';
import type { Article, ColumnId, Instant, LedgerEntry } from '../../lib/model.ts';
import { columnArticles, columnsKept } from '../../lib/store/months.ts';
import { armedSince } from '../../lib/store/shields.ts';
import { t } from '../../lib/words.ts';
import { usePieces } from './More.tsx';
import { onRecords } from './on-records.ts';
import { type Unrecorded, unrecorded } from './unrecorded.ts';

/** Nothing where the guard was never armed: then nothing could be recorded. */
export function UnrecordedLine({ entries }: { entries: LedgerEntry[] }) {
  const loaded = useLoaded(() => publicArticles(entries), [entries], onRecords);
  if (!loaded.value) return null;
  const { since, found } = loaded.value;
  if (found.length === 0) return <p class="soft">{t('unrecorded_none', momentWord(since))}</p>;
  return (
    <details class="unrecorded">
      <summary>{t('unrecorded', found.length, momentWord(since))}</summary>
      <p class="soft">{t('unrecorded_hint')}</p>
      <Articles found={found} />
    </details>
  );
}

function Articles({ found }: { found: Unrecorded[] }) {
  const { shown, more } = usePieces(found);
  return (
    <>
      <ul>
        {shown.map(({ column, article }) => (
          <li key={`${column} ${article.url}`}>
            <span lang="zh">{column}</span>
            {t('panel_colon')}
            <OutLink url={article.url}>{article.title}</OutLink>{' '}
            <span class="soft">{t('unrecorded_seen', momentWord(article.firstSeen))}</span>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

async function publicArticles(
  entries: LedgerEntry[],
): Promise<{ since: Instant; found: Unrecorded[] } | undefined> {
  const since = await armedSince();
  if (!since) return undefined;
  const columns = await columnsKept();
  const articles = new Map<ColumnId, Article[]>();
  for (const column of columns) articles.set(column, [...(await columnArticles(column)).values()]);
  const today = dayOf(new Date().toISOString());
  return { since, found: unrecorded({ articles, entries, since, today }) };
}
