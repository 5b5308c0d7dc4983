// The review of one draft: reads it with the checks, takes answers, and writes the release to the ledger.
import { useMemo, useState } from 'preact/hooks';
import { ColumnSection } from '../../components/review/ColumnSection.tsx';
import { Earlier } from '../../components/review/Earlier.tsx';
import { Enclosures } from '../../components/review/Enclosures.tsx';
import { Findings } from '../../components/review/Findings.tsx';
import { Foot } from '../../components/review/Foot.tsx';
import { FormSection } from '../../components/review/FormSection.tsx';
import { Head } from '../../components/review/Head.tsx';
import { PeopleFields } from '../../components/review/PeopleFields.tsx';
import { PrintedForm } from '../../components/review/PrintedForm.tsx';
import { Questions } from '../../components/review/Questions.tsx';
import { ReadFields } from '../../components/review/ReadFields.tsx';
import { Shield } from '../../components/review/Shield.tsx';
import { dutyTable } from '../../lib/duties/builtin.ts';
import type { Draft } from '../../lib/model.ts';
import { checks } from '../../lib/review/checks.ts';
import { say } from '../../lib/words.ts';
import { type Acts, actsOn } from './acts.ts';
import { columnView } from './column.ts';
import { useEarlier } from './earlier.ts';
import { type Facts, factsOf } from './facts.ts';
import { pointingOf, readFields } from './fields.ts';
import { useForm } from './form.ts';
import { useInSight, useReturn } from './in-sight.ts';
import { type JudgedDraft, useJudged } from './judged.ts';
import { useMarks } from './marks.ts';
import { Overriding } from './Overriding.tsx';
import type { PanelParts } from './parts.ts';
import { useRelease } from './release.ts';

const checked = Object.values(checks).filter((check) => 'find' in check);

export function ReviewPanel(props: PanelParts & { draft: Draft }) {
  const { draft, state, context, session } = props;
  const facts = useMemo(() => factsOf(draft, context, dutyTable), [draft, context]);
  const { judged, current, trouble = props.trouble } = useJudged(facts, state, context);
  const paper = useForm(facts, state, context, session);
  const [overriding, setOverriding] = useState<string>();
  const release = useRelease({ ...props, ...(judged && { judged }), current, people: paper.people });
  useMarks(judged?.groups, session);
  useInSight(release.panel, release.held, release.view, current);
  useReturn(release.panel, overriding);

  const by = paper.people.reviewer || paper.people.clerk;
  const now = () => new Date().toISOString();
  const acts = judged && actsOn({ review: judged.review, session, by, override: setOverriding, now });
  const group = judged?.groups.find((one) => one.key === overriding);
  return (
    <>
      <div class="panel" ref={release.panel}>
        <Head
          title={draft.title}
          armament={state.armament}
          shield={props.shield.view.state}
          {...(release.held && { held: release.held })}
          {...(state.stayed && { stayed: state.stayed })}
          {...(state.slipped !== undefined && { slipped: state.slipped })}
        />
        <main class="middle">
          {trouble && (
            <p class="strip strip-hold" role="alert">
              {say(trouble)}
            </p>
          )}
          {group && acts ? (
            <Overriding
              group={group}
              people={paper.people}
              panel={release.panel}
              onDone={(said) => {
                acts.letThrough(group, said);
                setOverriding(undefined);
              }}
              onBack={() => setOverriding(undefined)}
            />
          ) : (
            <Sections {...props} facts={facts} paper={paper} {...(judged && acts && { judged, acts })} />
          )}
        </main>
        <Foot
          view={release.view}
          busy={release.busy}
          reading={!current}
          hidden={group !== undefined}
          button={release.button}
          onPress={release.press}
          onWindow={session.toWindow}
          {...(release.said && { said: release.said })}
        />
      </div>
      <PrintedForm form={paper.form} government={dutyTable.government} reviewer={paper.people.reviewer} />
    </>
  );
}

/** Everything between head and foot; without a judgement, what needs none. */
function Sections(
  props: PanelParts & { facts: Facts; paper: ReturnType<typeof useForm>; judged?: JudgedDraft; acts?: Acts },
) {
  const { context, facts, paper, judged, acts, session, state } = props;
  const earlier = useEarlier(facts.draft, context, state);
  return (
    <>
      {earlier && (
        <Earlier
          view={earlier}
          show={({ field, quote, at }) => void session.tell('review.show', { field, quote, at })}
          register={session.register}
        />
      )}
      <ColumnSection
        view={columnView({ ...facts, context, sourceKind: paper.form.sourceKind })}
        learn={(as, column) => session.office('review.column', { as, column })}
      />
      <ReadFields
        fields={readFields(facts.draft)}
        pointing={pointingOf(session)}
        {...(facts.draft.recipe?.office && { office: facts.draft.recipe.office })}
      />
      {judged && acts && (
        <>
          <Findings groups={judged.groups} checked={checked.map((check) => say(check.title))} acts={acts} />
          <Questions questions={judged.questions} acts={acts} />
        </>
      )}
      <Enclosures names={facts.draft.attachments} all={facts.draft.enclosures} />
      <PeopleFields people={paper.people} change={paper.changePeople} />
      <FormSection
        form={paper.form}
        drifted={paper.drifted}
        change={paper.changeForm}
        print={() => window.print()}
      />
      <Shield {...props.shield} />
    </>
  );
}
