// What happened to one article, row by row: cleared, released, seen in public, corrected, withdrawn.
import { OutLink } from '../../components/OutLink.tsx';
import { seenWords } from '../../components/seen-words.ts';
import { momentWord } from '../../components/when.ts';
import type { LedgerEntry } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';

/** `family` oldest first; `at` is the row this is shown under. */
export function LedgerFamily({ family, at }: { family: LedgerEntry[]; at: number }) {
  if (family.length < 2) return null;
  return (
    <section aria-label={t('ledger_family')}>
      <h4>{t('ledger_family')}</h4>
      <ol class="ledger-family">
        {family.map((entry) => (
          <li key={entry.seq} aria-current={entry.seq === at || undefined}>
            <b>{t(`ledger_kind_${entry.kind}`)}</b>{' '}
            {entry.unconfirmed && <span class="ledger-open">{t('ledger_unconfirmed')} </span>}
            <span class="soft">
              {t('ledger_row', entry.seq)} · {momentWord(entry.at)}
            </span>{' '}
            <Step entry={entry} before={family.find(({ seq }) => seq === entry.refers)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ entry, before }: { entry: LedgerEntry; before: LedgerEntry | undefined }) {
  const { kind, people, note, goneOn, address } = entry;
  const linked = kind === 'published' || kind === 'corrected';
  const who = kind === 'closed' ? people.reviewer : people.clerk;
  const named = kind === 'closed' || kind === 'withdrawn' || kind === 'corrected';
  return (
    <>
      {linked && <OutLink url={address}>{address}</OutLink>}{' '}
      {seenWords(entry, before).map((words) => (
        <span key={words} class="ledger-open">
          {words}{' '}
        </span>
      ))}
      {goneOn && <span>{t('ledger_gone_on', goneOn)} </span>}
      {named && <span lang="zh">{[who, note].filter(Boolean).join(t('panel_colon'))}</span>}
    </>
  );
}
