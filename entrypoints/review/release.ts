// The release of one draft: what the foot shows, and the press that writes it to the ledger.
import { useEffect, useState } from 'preact/hooks';
import type { FootView } from '../../components/review/views.ts';
import type { Cleared } from '../../lib/messages.ts';
import type { LedgerEntry, People } from '../../lib/model.ts';
import { clearedOf } from '../../lib/review/cleared.ts';
import { sameEnclosures } from '../../lib/review/enclosures.ts';
import { t } from '../../lib/words.ts';
import { footView } from './foot.ts';
import type { JudgedDraft } from './judged.ts';
import type { PanelParts } from './parts.ts';
import { type Said, usePress } from './press.ts';

type Setting = PanelParts & { judged?: JudgedDraft; current: boolean; people: People };

/** Only a judgement over the text as it stands is released; an answer taken back withdraws what was cleared. */
export function useRelease({ judged, current, people, state, context, session }: Setting) {
  const [cleared, setCleared] = useState<Cleared>();
  const pressed = usePress(async (): Promise<LedgerEntry | Said> => {
    if (!judged || !current) return { words: t('panel_text_changed_meanwhile'), kind: 'refused' };
    const cleared = clearedOf(judged.facts.draft);
    const entry = await session.clear({ cleared, summary: { ...judged.review.summary, people } });
    setCleared(cleared);
    session.reload();
    return state.held ? { ...entry, kind: 'released' } : entry;
  });
  const { entry } = pressed;
  const mine = entry && entry.seq >= (context.entry?.seq ?? 0) ? entry : undefined;
  const newest = mine ?? context.entry;
  const still = sameEnclosures(cleared?.enclosures, judged?.facts.draft.enclosures);
  const clearedDigest = mine ? (still ? mine.textDigest : '') : state.clearedDigest;
  const held = state.held && !(entry && state.held.at <= entry.at) ? state.held : undefined;
  const view: FootView = footView(judged, people, {
    held: held !== undefined,
    watch: context.watch,
    ...(clearedDigest !== undefined && { clearedDigest }),
    // Cleared, and nothing went out.
    ...(newest && { entry: state.stayed ? { ...newest, kind: 'cleared' } : newest }),
  });
  const lapsed = current && clearedDigest === judged?.textDigest && view.state === 'waiting';
  useEffect(() => {
    if (lapsed) session.withdraw();
  }, [lapsed, session]);
  // What was said of the last press is stale once the button stands elsewhere.
  const { hush } = pressed;
  useEffect(hush, [view.state]);
  return { ...pressed, held, view };
}
