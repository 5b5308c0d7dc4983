// The review form while the draft is written: prefilled, following the draft, leaving alone what a person changed.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ReviewContext, ReviewState } from '../../lib/messages.ts';
import type { People, ReviewForm } from '../../lib/model.ts';
import { prefill } from '../../lib/review/form.ts';
import type { Facts } from './facts.ts';
import type { Session } from './session.ts';

/** Fields of `form` that still say what was proposed before now say what is proposed now; the rest stays. */
export function follow(form: ReviewForm, before: ReviewForm, now: ReviewForm): ReviewForm {
  const names = Object.keys(now) as (keyof ReviewForm)[];
  const followed = names.filter((name) => form[name] === before[name]).map((name) => [name, now[name]]);
  return { ...form, ...Object.fromEntries(followed) };
}

/** 信息员 and 信息发布人 stand in the form as well: one name, whichever place it is typed in. */
export function withPeople(form: ReviewForm, people: People): ReviewForm {
  return { ...form, clerk: people.clerk, publisher: people.publisher };
}

/** The form and the names as they stand, and how they are changed. Nothing is kept until a person changes something. */
export function useForm(facts: Facts, state: ReviewState, context: ReviewContext, session: Session) {
  const { settings } = context;
  const proposed = useMemo(
    () => prefill(facts.draft, { ...facts, people: settings.people, contacts: settings.contacts }),
    [facts, settings],
  );
  const before = useRef(proposed);
  useEffect(() => {
    const next = state.form && follow(state.form, before.current, proposed);
    before.current = proposed;
    if (next && JSON.stringify(next) !== JSON.stringify(state.form)) session.save({ form: next });
  }, [proposed, state.form, session]);

  const { clerk, publisher } = proposed;
  const people = state.people ?? { ...settings.people, clerk, publisher };
  const form = state.form ?? withPeople(proposed, people);
  return {
    people,
    form,
    drifted: {
      ...(form.title.trim() !== proposed.title && { title: proposed.title }),
      ...(form.column.trim() !== proposed.column && { column: proposed.column }),
    },
    changeForm(part: Partial<ReviewForm>) {
      session.save((now) => {
        const next = { ...(now.form ?? form), ...part };
        const { clerk, publisher } = next;
        return { form: next, people: { ...(now.people ?? people), clerk, publisher } };
      });
    },
    changePeople(part: Partial<People>) {
      session.save((now) => {
        const next = { ...(now.people ?? people), ...part };
        return { people: next, ...(now.form && { form: withPeople(now.form, next) }) };
      });
    },
  };
}
