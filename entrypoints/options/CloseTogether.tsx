// Several rows of articles that were found afterwards, closed at once by who compared them with other people's records.
import { useState } from 'preact/hooks';
import { ByHand } from '../../components/ByHand.tsx';
import type { LedgerEntry } from '../../lib/model.ts';
import { closing } from '../../lib/review/standing.ts';
import { append } from '../../lib/store/ledger.ts';
import { t } from '../../lib/words.ts';

/** Ticks on the rows that may be closed, and what closes those that are ticked: each gets a row 销号 of its own. */
export function useCloseTogether(closable: LedgerEntry[]) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState(false);
  const chosen = closable.filter(({ seq }) => ticked.has(seq));
  const all = chosen.length === closable.length;
  const set = (seqs: number[], on: boolean) =>
    setTicked((now) => new Set(on ? [...now, ...seqs] : [...now].filter((seq) => !seqs.includes(seq))));
  const close = async (hand: { by: string; reason: string }) => {
    for (const entry of chosen) await append(closing(entry, hand, new Date().toISOString()));
    setAsking(false);
  };
  return {
    tick: (entry: LedgerEntry) => (
      <input
        type="checkbox"
        aria-label={t('unrecorded_choose', entry.title)}
        checked={ticked.has(entry.seq)}
        onChange={(event) => set([entry.seq], event.currentTarget.checked)}
      />
    ),
    foot: closable.length > 0 && (
      <>
        <p class="close-together">
          <label class="choice">
            <input
              type="checkbox"
              checked={all}
              onChange={(event) =>
                set(
                  closable.map(({ seq }) => seq),
                  event.currentTarget.checked,
                )
              }
            />
            <span>{t('unrecorded_choose_all')}</span>
          </label>
          <button
            type="button"
            disabled={chosen.length === 0}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {t('unrecorded_close', chosen.length)}
          </button>
        </p>
        {asking && chosen.length > 0 && (
          <ByHand
            title={t('unrecorded_close', chosen.length)}
            onCancel={() => setAsking(false)}
            onDone={close}
          />
        )}
      </>
    ),
  };
}
