// The shield of one panel: asked when the panel opens, comes into sight again, or someone wants to know; never by a timer.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ShieldActs, ShieldView } from '../../components/review/Shield.tsx';
import { wordsOf } from '../../lib/errors.ts';
import type { DraftReport, Shield, ShieldTrouble } from '../../lib/messages.ts';
import { type WayId, ways, wayWords } from '../../lib/review/ways.ts';
import { say, t } from '../../lib/words.ts';
import type { Session, SessionView } from './session.ts';

export type ShieldParts = { view: ShieldView; acts: ShieldActs; busy: boolean };

const unheard = (): ShieldView => ({
  state: 'asking',
  troubles: [],
  claims: [],
  offers: [],
  learned: [],
  teaching: false,
  proposed: [],
  uncovered: ways.filter(({ by }) => by === 'none').map(({ words }) => say(words)),
});

/** Follows the shield of the session's editor. */
export function useShield(session: Session | undefined, view: SessionView): ShieldParts {
  const [shield, setShield] = useState<Shield>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const open = view.at === 'open' ? view : undefined;
  const run = useCallback(async (asked: Promise<Shield> | undefined) => {
    setBusy(true);
    setTrouble(undefined);
    await asked?.then(setShield, (error: unknown) => setTrouble(say(wordsOf(error))));
    setBusy(false);
  }, []);
  const look = useCallback(() => void run(session?.shield('review.shield')), [session, run]);
  const isOpen = open !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    look();
    const seen = () => document.visibilityState === 'visible' && look();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [isOpen, look]);
  // What is watched for was seen, something was just held, or what could not be read now can (it was pointed at).
  const state = open?.state;
  const heldAt = state?.held?.at;
  const teaching = shield?.teaching ?? false;
  const read = state?.report.state;
  useEffect(() => {
    if (shield) look();
  }, [read]);
  useEffect(() => {
    if (heldAt || teaching) look();
  }, [heldAt, teaching && state]);

  const acts: ShieldActs = {
    look,
    rehearse: () => void run(session?.shield('review.rehearse')),
    teach: (end) => void run(session?.shield('review.teach', end ? { end } : {})),
    learn(id, as) {
      const trigger = [...(shield?.proposed ?? []), ...(shield?.learned ?? [])].find((one) => one.id === id);
      if (!trigger) return;
      const publishes = as === 'forgotten' ? trigger.publishes : as === 'publishes';
      const body = {
        trigger: { ...trigger, publishes },
        ...(as === 'forgotten' && { forget: true as const }),
      };
      void run(session?.shield('review.learn', body));
    },
  };
  const shown = shield ? viewOf(shield) : unheard();
  const claims = claimsOf(open?.state.report);
  return { view: { ...shown, claims, ...(trouble && { trouble }) }, acts, busy };
}

function claimsOf(report: DraftReport | undefined): string[] {
  const claimed = report?.state === 'read' ? (report.draft.claimed ?? []) : [];
  return claimed.map((what) => t(`shield_claimed_${what}`));
}

function viewOf(shield: Shield): ShieldView {
  const { at, state, lastHold, rehearsal, learned, teaching, proposed } = shield;
  const named = <W extends { way: string; words: string }>(way: W) => ({
    ...way,
    name: say(wayWords(way.way as WayId)),
  });
  return {
    ...unheard(),
    at,
    state,
    troubles: shield.troubles.map((one) => troubleWords(one, shield)),
    offers: shield.offers.map(named),
    ...(lastHold && { lastHold }),
    ...(rehearsal && { rehearsal: { at: rehearsal.at, ways: rehearsal.ways.map(named) } }),
    learned,
    teaching,
    proposed,
  };
}

function troubleWords(trouble: ShieldTrouble, { why }: Shield): string {
  if (trouble === 'unreadable' && why) return t('shield_unreadable', say(why));
  return t(`shield_trouble_${trouble.replace('-', '_')}` as Parameters<typeof t>[0]);
}
