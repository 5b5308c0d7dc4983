// The review of one draft: reads it with the checks, takes answers, and writes the release to the ledger.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ColumnSection } from '../../components/review/ColumnSection.tsx';
import { Findings } from '../../components/review/Findings.tsx';
import { Foot } from '../../components/review/Foot.tsx';
import { FormSection } from '../../components/review/FormSection.tsx';
import { Head } from '../../components/review/Head.tsx';
import { Override } from '../../components/review/Override.tsx';
import { PeopleFields } from '../../components/review/PeopleFields.tsx';
import { PrintedForm } from '../../components/review/PrintedForm.tsx';
import { Questions } from '../../components/review/Questions.tsx';
import { dutyTable } from '../../lib/duties/builtin.ts';
import type { Draft, LedgerEntry } from '../../lib/model.ts';
import { checks } from '../../lib/review/checks.ts';
import { say, t } from '../../lib/words.ts';
import { actsOn } from './acts.ts';
import { columnView } from './column.ts';
import { footView } from './foot.ts';
import { useForm } from './form.ts';
import { factsOf, useJudged } from './judged.ts';
import { useMarks } from './marks.ts';
import type { PanelParts } from './parts.ts';
import { type Said, usePress } from './press.ts';

const checked = Object.values(checks).filter((check) => 'find' in check);

export function ReviewPanel(props: PanelParts & { draft: Draft }) {
  const { draft, state, context, session, trouble } = props;
  const facts = useMemo(() => factsOf(draft, context, dutyTable), [draft, context]);
  const judged = useJudged(facts, state, context);
  const { form, people, drifted, changeForm, changePeople } = useForm(facts, state, context, session);
  const [overriding, setOverriding] = useState<string>();

  const { panel, button, busy, said, entry, press } = usePress(async (): Promise<LedgerEntry | Said> => {
    if (!judged) return { words: t('panel_text_changed_meanwhile'), kind: 'refused' };
    const { title, text, column } = draft;
    const summary = { ...judged.review.summary, people };
    const written = await session.clear({ cleared: { title, text, column }, summary });
    session.reload();
    return state.held ? { ...written, kind: 'released' } : written;
  });
  const newest = entry && entry.seq > (context.entry?.seq ?? -1) ? entry : context.entry;
  const clearedDigest = entry && newest === entry ? entry.textDigest : state.clearedDigest;
  const held = state.held !== undefined && !(entry && state.held.at <= entry.at);
  const view = footView(judged, people, {
    held,
    ...(clearedDigest !== undefined && { clearedDigest }),
    ...(newest && { entry: newest }),
  });

  useEffect(() => {
    const stands = judged !== undefined && clearedDigest === judged.textDigest;
    if (stands && view.state === 'waiting') session.withdraw();
  }, [judged, clearedDigest, view.state, session]);

  const acts =
    judged &&
    actsOn({
      review: judged.review,
      state,
      session,
      by: people.reviewer || people.clerk,
      override: setOverriding,
      now: () => new Date().toISOString(),
    });
  useMarks(judged?.groups, session);
  const group = judged?.groups.find((one) => one.key === overriding);
  return (
    <>
      <div class="panel" ref={panel}>
        <Head
          title={draft.title}
          armament={state.armament}
          {...(held && state.held && { held: state.held })}
        />
        <main class="middle">
          {trouble && (
            <p class="strip strip-hold" role="alert">
              {say(trouble)}
            </p>
          )}
          {group && acts ? (
            <Override
              group={group}
              by={people.reviewer}
              onBack={() => setOverriding(undefined)}
              onDone={(reason, by) => {
                acts.letThrough(group, reason, by);
                setOverriding(undefined);
              }}
            />
          ) : (
            <>
              <ColumnSection view={columnView({ ...facts, context, sourceKind: form.sourceKind })} />
              {judged && acts && (
                <>
                  <Findings
                    groups={judged.groups}
                    checked={checked.map((check) => say(check.title))}
                    acts={acts}
                  />
                  <Questions questions={judged.questions} acts={acts} />
                </>
              )}
              <PeopleFields people={people} change={changePeople} />
              <FormSection form={form} drifted={drifted} change={changeForm} print={() => window.print()} />
            </>
          )}
        </main>
        <Foot
          view={view}
          busy={busy}
          hidden={group !== undefined}
          button={button}
          onPress={press}
          onWindow={() => session.tell('editor.window', {})}
          {...(said && { said })}
        />
      </div>
      <PrintedForm form={form} government={dutyTable.government} reviewer={people.reviewer} />
    </>
  );
}
