// Letting one held finding through: what is filled in, what is amiss with it, and the press that counts.
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Override } from '../../components/review/Override.tsx';
import type { OverrideDraft, OverrideFaults } from '../../components/review/OverrideFields.tsx';
import type { FindingGroup, OverrideSaid } from '../../components/review/views.ts';
import type { People } from '../../lib/model.ts';
import { groundsOf, isMeaningful, sameName } from '../../lib/review/grounds.ts';
import { t } from '../../lib/words.ts';
import { usePress } from './press.ts';

/** `panel` is the element that must be in plain view; `people` proposes the name, a leader's approval is never proposed. */
export function Overriding(props: {
  group: FindingGroup;
  people: People;
  panel: RefObject<HTMLDivElement | null>;
  onDone(said: OverrideSaid): void;
  onBack(): void;
}) {
  const { group, people } = props;
  const [filled, setFilled] = useState<OverrideDraft>({ reason: '', by: people.reviewer || people.clerk });
  const [tried, setTried] = useState(false);
  const faults = faultsOf(filled, group.secret, people);
  const { button, said, press, hush } = usePress(async () => {
    setTried(true);
    const whole = saidIn(filled, group.secret);
    if (!whole || Object.keys(faults).length > 0)
      return { words: t('panel_override_incomplete'), kind: 'refused' };
    props.onDone(whole);
    return undefined;
  }, props.panel);
  return (
    <Override
      group={group}
      grounds={groundsOf(group.check)}
      filled={filled}
      faults={tried ? faults : {}}
      button={button}
      change={(part) => {
        hush();
        setFilled((now) => ({ ...now, ...part }));
      }}
      onPress={press}
      onBack={props.onBack}
      {...(said && { said })}
    />
  );
}

function saidIn(
  { class: kind, reason, by, approvedBy }: OverrideDraft,
  secret: boolean,
): OverrideSaid | undefined {
  if (!kind) return undefined;
  const said = { class: kind, reason: reason.trim(), by: by.trim() };
  return secret ? { ...said, approvedBy: (approvedBy ?? '').trim() } : said;
}

/** The leader who approves is neither the person who lets it through nor the clerk. */
export function faultsOf(filled: OverrideDraft, secret: boolean, people: People): OverrideFaults {
  const { reason, by, approvedBy = '' } = filled;
  const same = sameName(approvedBy, by) || sameName(approvedBy, people.clerk);
  const leader =
    approvedBy.trim() === '' ? t('hand_name_missing') : same ? t('panel_leader_same') : undefined;
  return {
    ...(!filled.class && { class: t('panel_reason_missing') }),
    ...(!isMeaningful(reason) && { reason: t('panel_reason_text_missing') }),
    ...(by.trim() === '' && { by: t('hand_name_missing') }),
    ...(secret && leader && { approvedBy: leader }),
  };
}
