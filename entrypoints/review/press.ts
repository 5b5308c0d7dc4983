// The one button's press: judged by what could be seen, then written to the ledger, and what came of it.
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../lib/errors.ts';
import type { LedgerEntry } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';
import { type Refusal, watchSight } from './visible.ts';

export type Said = { words: string; kind: 'refused' | 'unseen' | 'broken' };

const words: Record<Refusal, Parameters<typeof t>[0]> = {
  untrusted: 'panel_refusal_untrusted',
  hidden: 'panel_refusal_hidden',
  covered: 'panel_refusal_covered',
  'too-soon': 'panel_refusal_too_soon',
};

/**
 * `panel` and `button` go onto the elements; `press` runs `act` only for a press that counts.
 * `act` answers with the ledger entry, with words why it would not, or with nothing more to say; `hush` takes back what
 * was said. `shared` is the panel's element where it is another's already.
 */
export function usePress(
  act: () => Promise<LedgerEntry | Said | undefined>,
  shared?: RefObject<HTMLDivElement | null>,
) {
  const own = useRef<HTMLDivElement>(null);
  const panel = shared ?? own;
  const button = useRef<HTMLButtonElement>(null);
  const sight = useRef<ReturnType<typeof watchSight>>(undefined);
  const pressing = useRef(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();
  const [entry, setEntry] = useState<LedgerEntry>();

  useEffect(() => {
    if (!panel.current || !button.current) return undefined;
    sight.current = watchSight(panel.current, button.current);
    return () => sight.current?.stop();
  }, []);

  const press = async (event: Event) => {
    if (pressing.current) return;
    pressing.current = true;
    const judged = sight.current ? sight.current.judge(event) : 'hidden';
    const refusal = judged instanceof Promise ? await judged : judged;
    if (refusal) {
      const unseen = refusal === 'hidden' || refusal === 'covered';
      setSaid({ words: t(words[refusal]), kind: unseen ? 'unseen' : 'refused' });
    } else await take();
    pressing.current = false;
  };
  const take = async () => {
    setBusy(true);
    setSaid(undefined);
    const outcome = await act().catch(
      (error: unknown): Said => ({ words: say(wordsOf(error)), kind: 'broken' }),
    );
    setBusy(false);
    if (!outcome) return;
    if ('seq' in outcome) setEntry(outcome);
    else setSaid(outcome);
  };
  const hush = useCallback(() => setSaid(undefined), []);
  return { panel, button, busy, said, entry, press, hush };
}
