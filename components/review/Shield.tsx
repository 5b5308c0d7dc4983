// The shield: whether the guard stands, since when it was heard, what it holds here and what nobody in a browser can hold.
import type { Instant } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { momentWord } from '../when.ts';
import { More, Section } from './Section.tsx';
import './Shield.css';
import { Rehearsal, type RehearsedView } from './Rehearsal.tsx';
import { TaughtWays } from './TaughtWays.tsx';
import { Way, type WayView } from './Way.tsx';

/** `asking`: not heard of yet. `unseen`: the page keeps the panel from being seen. Words are ready to be shown. */
export type ShieldView = {
  state: 'asking' | 'armed' | 'unproven' | 'partly' | 'unarmed' | 'lost' | 'unseen';
  /** When the editor's frame answered last. */
  at?: Instant;
  troubles: string[];
  /** What was read by the page's own word. */
  claims: string[];
  offers: WayView[];
  lastHold?: { at: Instant; words: string };
  rehearsal?: { at: Instant; ways: RehearsedView[] };
  /** What a rehearsal finds can be relied on. */
  sure: boolean;
  learned: { id: string; words: string; publishes: boolean }[];
  teaching: boolean;
  proposed: { id: string; words: string }[];
  /** Ways that cannot be held from a browser. */
  uncovered: string[];
  /** What went wrong with the last press. */
  trouble?: string;
};

export type ShieldActs = {
  look(): void;
  rehearse(): void;
  teach(end?: true): void;
  learn(id: string, as: 'publishes' | 'harmless' | 'forgotten'): void;
};

const marks = {
  asking: '…',
  armed: '●',
  unproven: '◔',
  partly: '◐',
  unarmed: '○',
  lost: '✕',
  unseen: '◌',
} as const;

export function ShieldMark({ state }: { state: ShieldView['state'] }) {
  return (
    <span class={`arm arm-${state}`}>
      <span aria-hidden="true">{marks[state]}</span> {t(`shield_state_${state}`)}
    </span>
  );
}

function heardWord(at: Instant | undefined, lost: boolean): string {
  if (!at) return t('shield_unheard');
  return t(lost ? 'shield_last_heard' : 'shield_heard', momentWord(at, 'seconds').slice(-8));
}

/** `busy`: an answer is under way. */
export function Shield({ view, acts, busy }: { view: ShieldView; acts: ShieldActs; busy: boolean }) {
  const { state, at, troubles, lastHold, offers } = view;
  const stands = state === 'armed' || state === 'unproven' || state === 'partly';
  return (
    <Section id="shield" title={t('shield')} state={<ShieldMark state={state} />}>
      <div aria-live="polite" class="shield-live">
        {troubles.map((words) => (
          <p key={words} class={stands ? 'strip strip-ask' : 'strip strip-hold'}>
            {words}
          </p>
        ))}
        {view.trouble && <p class="strip strip-hold">{view.trouble}</p>}
      </div>
      <p class="soft small">
        {heardWord(at, state === 'lost')}{' '}
        {lastHold
          ? t('shield_last_hold', momentWord(lastHold.at).slice(5), lastHold.words)
          : t('shield_no_hold')}{' '}
        <button type="button" class="link" disabled={busy} onClick={acts.look}>
          {t('shield_look')}
        </button>
      </p>
      {view.claims.map((words) => (
        <p key={words} class="small">
          {words}
        </p>
      ))}
      <Rehearsal
        done={view.rehearsal}
        sure={view.sure}
        able={!busy && (stands || state === 'unseen')}
        onRehearse={acts.rehearse}
      />
      <More words={t('shield_offers', offers.length)}>
        {offers.length === 0 && <p>{t('shield_no_offers')}</p>}
        <ul class="looks">
          {offers.map((offer, nth) => (
            <li key={nth}>
              <Way {...offer} />
            </li>
          ))}
        </ul>
        <p>{t('shield_lists')}</p>
      </More>
      <More words={t('shield_uncovered')}>
        <ul class="looks">
          {view.uncovered.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p>{t('shield_afterwards')}</p>
      </More>
      <TaughtWays view={view} acts={acts} busy={busy} />
    </Section>
  );
}
