// What the checks found, gravest first; what was settled stays below, and can be taken back.
import type { Strength } from '../../lib/model.ts';
import { isChinese, t } from '../../lib/words.ts';
import { type FindingActs, FindingCard } from './FindingCard.tsx';
import { More, Section } from './Section.tsx';
import { strengths, strengthWord } from './strength.ts';
import type { FindingGroup } from './views.ts';

/** `checked` are the names of the checks that ran: what the machine can see, and nothing beyond. */
export function Findings(props: { groups: FindingGroup[]; checked: string[]; acts: FindingActs }) {
  const { groups, checked, acts } = props;
  return (
    <Section id="findings" title={t('panel_findings')} state={<Tally groups={groups} />}>
      <div aria-live="polite" class="visually-hidden">
        {tallyWords(groups)}
      </div>
      {groups.length === 0 && (
        <p>
          <span class="mark-met">✓ {t('panel_none')}</span>
        </p>
      )}
      {strengths.map((strength) => {
        const mine = groups.filter((group) => group.strength === strength);
        return mine.length === 0 ? null : (
          <section key={strength} class={`findings-${strength}`} aria-label={strengthWord(strength)}>
            {mine.map((group) => (
              <FindingCard key={group.key} group={group} acts={acts} />
            ))}
          </section>
        );
      })}
      <More words={t('panel_checked', checked.length)}>
        <p>{t('panel_limits')}</p>
        <p>{checked.join(isChinese() ? '；' : '; ')}</p>
      </More>
    </Section>
  );
}

function Tally({ groups }: { groups: FindingGroup[] }) {
  return (
    <>
      {strengths
        .map((strength) => ({ strength, count: openCount(groups, strength) }))
        .filter(({ count }) => count > 0)
        .map(({ strength, count }) => (
          <span key={strength} class={`tally tally-${strength}`}>
            {strengthWord(strength)} {count}
          </span>
        ))}
    </>
  );
}

function tallyWords(groups: FindingGroup[]): string {
  const said = strengths.map((strength) => `${strengthWord(strength)} ${openCount(groups, strength)}`);
  return `${t('panel_findings')} ${said.join(' ')}`;
}

function openCount(groups: FindingGroup[], strength: Strength): number {
  const mine = groups.filter((group) => group.strength === strength);
  return mine.flatMap((group) => group.places).filter((place) => !place.decision).length;
}
