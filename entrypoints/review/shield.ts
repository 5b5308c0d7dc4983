// The shield of one panel: asked when the panel opens, comes into sight again, hears that something changed, or someone wants to
// know; never by a timer.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ShieldActs, ShieldView } from '../../components/review/Shield.tsx';
import { wordsOf } from '../../lib/errors.ts';
import type { DraftReport, Shield, ShieldTrouble } from '../../lib/messages.ts';
import { type WayId, ways, wayWords } from '../../lib/review/ways.ts';
import { say, t } from '../../lib/words.ts';
import { inTime, useContact } from './contact.ts';
import type { Session, SessionView } from './session.ts';

export type ShieldParts = { view: ShieldView; acts: ShieldActs; busy: boolean };

const unheard = (): ShieldView => ({
  state: 'asking',
  troubles: [],
  sure: true,
  claims: [],
  offers: [],
  learned: [],
  teaching: false,
  proposed: [],
  uncovered: ways.filter(({ by }) => by === 'none').map(({ words }) => say(words)),
});

/** Follows the shield of the session's editor. `plain`: the panel stands in plain view. */
export function useShield(session: Session | undefined, view: SessionView, plain: boolean): ShieldParts {
  const [shield, setShield] = useState<Shield>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [silent, setSilent] = useState(false);
  const open = view.at === 'open' ? view : undefined;
  const hear = useCallback(async (asked: Promise<Shield> | undefined) => {
    setBusy(true);
    setTrouble(undefined);
    const refused = await inTime(asked).then(
      (heard): string | undefined => {
        setShield((was) => ({ ...(was?.at && { at: was.at }), ...heard }));
        setSilent(false);
        return undefined;
      },
      (error: unknown) => say(wordsOf(error)),
    );
    setBusy(false);
    return refused;
  }, []);
  const look = useCallback(async () => {
    const refused = await hear(session?.shield('review.shield'));
    setSilent(refused !== undefined);
    setTrouble(refused);
  }, [session, hear]);
  // What cannot be done now says why; how the shield stands is asked for all the same.
  const run = async (asked: Promise<Shield> | undefined) => {
    const refused = await hear(asked);
    if (refused === undefined) return;
    await look();
    setTrouble((trouble) => trouble ?? refused);
  };
  useContact(session, open?.state, { at: shield?.at, lost: silent || shield?.state === 'lost' }, look);
  // What is watched for was seen, something was just held, or what could not be read now can (it was pointed at).
  const state = open?.state;
  const heldAt = state?.held?.at;
  const teaching = shield?.teaching ?? false;
  const read = state?.report.state;
  useEffect(() => {
    if (shield) void look();
  }, [read]);
  useEffect(() => {
    if (heldAt || teaching) void look();
  }, [heldAt, teaching && state]);

  const acts: ShieldActs = {
    look: () => void look(),
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
  const told = { ...shown, claims, ...(trouble && { trouble }) };
  return { view: silent ? lost(told) : plain ? told : unseen(told), acts, busy };
}

const lost = (view: ShieldView): ShieldView => ({ ...view, state: 'lost', troubles: [] });

function unseen(view: ShieldView): ShieldView {
  if (view.state === 'lost') return view;
  return { ...view, state: 'unseen', troubles: [t('shield_trouble_unseen'), ...view.troubles] };
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
    ...(at && { at }),
    state,
    sure: !shield.troubles.includes('order'),
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
