// The 保密审查 card: what only a person can answer. Nothing is ticked beforehand.
import { useState } from 'preact/hooks';
import type { Answer } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';
import { PlaceLine } from './PlaceLine.tsx';
import { More, Section } from './Section.tsx';
import type { Place, QuestionView } from './views.ts';
import './Questions.css';

type Acts = { answer(check: string, choice: Answer['choice']): void; show(place: Place): void };

export function Questions({ questions, acts }: { questions: QuestionView[]; acts: Acts }) {
  const open = questions.filter((question) => question.state === 'open').length;
  const blocked = questions.filter((question) => question.state === 'blocked').length;
  const shared = sharedPlaces(questions);
  const state =
    open > 0 ? (
      <span class="mark-ask">{t('panel_open_questions', open)}</span>
    ) : blocked > 0 ? (
      <span class="mark-hold">✕ {t('panel_blocked')}</span>
    ) : (
      <span class="mark-met">✓ {t('panel_all_answered')}</span>
    );
  return (
    <Section id="card" title={t('panel_card')} state={state}>
      {shared && (
        <div class="strip strip-ask">
          <p>{t('panel_touched_all')}</p>
          <PlaceList places={shared} show={acts.show} />
        </div>
      )}
      {questions.map((question) => (
        <Question
          key={question.check}
          question={shared && sameAs(shared, question) ? { ...question, places: [] } : question}
          acts={acts}
        />
      ))}
    </Section>
  );
}

/** What changed, where several questions ask about the same: it is shown once, above them. */
function sharedPlaces(questions: QuestionView[]): Place[] | undefined {
  const again = questions.filter((question) => question.again && question.state === 'open');
  return again.find((question) => again.filter((other) => sameAs(question.places, other)).length > 1)?.places;
}

function sameAs(places: Place[], { places: others, again, state }: QuestionView): boolean {
  const key = (all: Place[]) => all.map((place) => `${place.field}@${place.at}${place.shown}`).join();
  return again && state === 'open' && key(places) === key(others);
}

function Question({ question, acts }: { question: QuestionView; acts: Acts }) {
  const { check, state, choice } = question;
  return (
    <fieldset class={`question question-${state}`} id={`question-${check}`} tabIndex={-1}>
      <legend>{say(question.ask)}</legend>
      {question.again && state === 'open' && (
        <p class="small mark-ask">
          ! {t(question.places.length > 0 ? 'panel_touched' : 'panel_touched_above')}
        </p>
      )}
      <PlaceList places={question.places} show={acts.show} />
      <div class="tail">
        {(['no', 'yes'] as const).map((one) => (
          <label key={one} class={choice === one ? 'choice choice-made' : 'choice'}>
            <input
              type="radio"
              name={`question-${check}`}
              checked={choice === one}
              onChange={(event) => event.isTrusted && acts.answer(check, one)}
            />
            {t(`panel_${one}`)}
          </label>
        ))}
        <More words={t('panel_basis')}>
          <p>{say(question.basis)}</p>
        </More>
      </div>
      <div aria-live="assertive">
        {state === 'blocked' && (
          <p class="strip strip-hold">{t(question.secret ? 'panel_refused_secret' : 'panel_refused')}</p>
        )}
      </div>
    </fieldset>
  );
}

/** More places than these are shown on demand. */
const shown = 5;

function PlaceList({ places, show }: { places: Place[]; show: (place: Place) => void }) {
  const [all, setAll] = useState(false);
  if (places.length === 0) return null;
  return (
    <>
      <ul class="places">
        {(all ? places : places.slice(0, shown)).map((place) => (
          <PlaceLine key={`${place.field}@${place.at}`} place={place} show={show} />
        ))}
      </ul>
      {!all && places.length > shown && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t('panel_more_places', places.length - shown)}
        </button>
      )}
    </>
  );
}
