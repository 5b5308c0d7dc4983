// The screen that lets a held finding through: when it is legitimate, the class of reason, words, and names.
import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OverrideClass, Words } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';
import { type Change, Classes, type OverrideDraft, type OverrideFaults, Said } from './OverrideFields.tsx';
import { More } from './Section.tsx';
import type { FindingGroup } from './views.ts';
import './Override.css';

const firstFault = '.reasons[aria-invalid] input, [aria-invalid]:not(fieldset)';

export function Override(props: {
  group: FindingGroup;
  grounds: { classes: OverrideClass[]; may: Words[]; never: Words[] };
  filled: OverrideDraft;
  faults: OverrideFaults;
  /** What came of the last press. */
  said?: { words: string };
  button: Ref<HTMLButtonElement>;
  change: Change;
  onPress(event: Event): void;
  onBack(): void;
}) {
  const { group, grounds, filled, faults, change } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  // What is missing is brought into sight: the button stays at the foot, the fields scroll.
  useEffect(() => {
    if (props.said) form.current?.querySelector<HTMLElement>(firstFault)?.focus();
  }, [props.said]);
  return (
    <form
      class="screen"
      ref={form}
      aria-labelledby="override-h"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => event.key === 'Escape' && props.onBack()}
    >
      <button type="button" class="quiet back" onClick={props.onBack}>
        ← {t('panel_back')}
      </button>
      <h2 id="override-h" tabIndex={-1} ref={heading}>
        {t('panel_override')}
      </h2>
      <p>{say(group.message)}</p>
      <Quotes group={group} />
      {group.secret && <p class="strip strip-hold">{t('panel_override_secret')}</p>}
      <Grounds title={t('panel_override_never')} all={grounds.never} sign="✕" mark="mark-hold" />
      <More words={t('panel_override_when')}>
        <Grounds title={t('panel_override_may')} all={grounds.may} sign="✓" mark="mark-met" />
        <p class="soft small">{say(group.basis)}</p>
      </More>
      <Classes classes={grounds.classes} chosen={filled.class} fault={faults.class} change={change} />
      <Said secret={group.secret} filled={filled} faults={faults} change={change} />
      <p class="soft small">{t(group.secret ? 'panel_override_open_secret' : 'panel_override_open')}</p>
      <div class="override-foot">
        <div role="alert">{props.said && <p class="strip strip-ask">{props.said.words}</p>}</div>
        <button type="submit" class="primary wide" ref={props.button} onClick={props.onPress}>
          {t('panel_override_do')}
        </button>
      </div>
    </form>
  );
}

/** Which words it is about, as they may be shown. */
function Quotes({ group }: { group: FindingGroup }) {
  const shown = [...new Set(group.places.map((place) => place.shown))].filter(Boolean);
  if (shown.length === 0) return null;
  return (
    <ul class="places" lang="zh">
      {shown.slice(0, 5).map((words) => (
        <li key={words} class="soft">
          {words}
        </li>
      ))}
      {shown.length > 5 && <li class="soft">{t('panel_more_places', shown.length - 5)}</li>}
    </ul>
  );
}

function Grounds(props: { title: string; all: Words[]; sign: string; mark: string }) {
  return (
    <div class="grounds">
      <h3>{props.title}</h3>
      <ul>
        {props.all.map((one) => (
          <li key={one.en}>
            <span class={props.mark} aria-hidden="true">
              {props.sign}
            </span>
            <span>{say(one)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
