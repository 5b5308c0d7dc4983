// One finding: what, where, on what basis, and what a person may do about it.
import { useState } from 'preact/hooks';
import type { Verdict } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';
import { PlaceLine } from './PlaceLine.tsx';
import { More } from './Section.tsx';
import { strengthShape, strengthWord } from './strength.ts';
import type { FindingGroup, FindingPlace, Place } from './views.ts';
import './FindingCard.css';

export type FindingActs = {
  show(place: Place): void;
  /** Opens the screen that asks for reason and name. */
  override(group: FindingGroup): void;
  settle(
    group: FindingGroup,
    places: FindingPlace[],
    decision: Exclude<Verdict['decision'], 'overridden'>,
  ): void;
  undo(group: FindingGroup): void;
};

/** More places than these are shown on demand. */
const shown = 3;

export function FindingCard({ group, acts }: { group: FindingGroup; acts: FindingActs }) {
  const [all, setAll] = useState(false);
  const open = group.places.filter((place) => !place.decision);
  const settled = open.length === 0 ? group.places[0] : undefined;
  const places = all ? group.places : group.places.slice(0, shown);
  return (
    <article
      class={`card card-${group.strength} ${settled ? 'card-settled' : ''}`}
      id={`finding-${group.key}`}
      tabIndex={-1}
    >
      <p class="card-head">
        <span class={`chip chip-${group.strength}`}>
          <span aria-hidden="true">{strengthShape[group.strength]}</span> {strengthWord(group.strength)}
        </span>
        <span class="card-message">{say(group.message)}</span>
      </p>
      {settled ? (
        <Settled group={group} place={settled} />
      ) : (
        <>
          <ul class="places">
            {places.map((place) => (
              <PlaceLine
                key={`${place.field}@${place.at}`}
                place={place}
                show={acts.show}
                settled={place.decision !== undefined}
              />
            ))}
          </ul>
          {!all && group.places.length > shown && (
            <button type="button" class="link" onClick={() => setAll(true)}>
              {t('panel_more_places', group.places.length - shown)}
            </button>
          )}
        </>
      )}
      <div class="tail">
        {settled ? (
          <button
            type="button"
            class="quiet"
            aria-label={t('panel_undo_label', say(group.message))}
            onClick={() => acts.undo(group)}
          >
            {t('panel_undo')}
          </button>
        ) : (
          <Actions group={group} open={open} acts={acts} />
        )}
        <More words={t('panel_basis')}>
          <p>{say(group.basis)}</p>
        </More>
      </div>
    </article>
  );
}

function Actions({ group, open, acts }: { group: FindingGroup; open: FindingPlace[]; acts: FindingActs }) {
  if (group.strength === 'hold') {
    return (
      <button type="button" class="quiet" id={`override-${group.key}`} onClick={() => acts.override(group)}>
        {t('panel_override')}
      </button>
    );
  }
  const several = open.length > 1;
  const verified = several ? t('panel_verified_all', open.length) : t('panel_verified');
  return (
    <>
      {group.strength === 'ask' && group.remembers && (
        <button type="button" class="compact" onClick={() => acts.settle(group, open, 'confirmed-public')}>
          {several ? t('panel_public_all', open.length) : t('panel_public')}
        </button>
      )}
      <button type="button" class="compact" onClick={() => acts.settle(group, open, 'dismissed')}>
        {group.strength === 'note' ? t('panel_noted') : verified}
      </button>
    </>
  );
}

function Settled({ group, place }: { group: FindingGroup; place: FindingPlace }) {
  const over = place.decision === 'overridden';
  return (
    <p class={over ? 'small mark-ask' : 'small mark-met'}>
      {over ? '!' : '✓'} {settledWord(group, place)}
    </p>
  );
}

function settledWord(group: FindingGroup, { decision, verdict }: FindingPlace): string {
  if (decision === 'overridden') return overriddenWord(verdict);
  if (decision === 'confirmed-public') return t('panel_public_done');
  return group.strength === 'note' ? t('panel_noted') : t('panel_verified');
}

function overriddenWord(verdict: Verdict | undefined): string {
  const { class: kind, reason = '', by = '', approvedBy } = verdict ?? {};
  const said = kind ? `${t(`override_class_${kind}`)}${t('panel_colon')}${reason}` : reason;
  return t('panel_overridden', said, approvedBy ? t('panel_approved_by', by, approvedBy) : by);
}
