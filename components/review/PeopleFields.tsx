// Who answers for the release: 信息员, 审核人, 网站分管领导, 信息发布人.
import type { People } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { Section } from './Section.tsx';
import './fields.css';

const roles = ['clerk', 'reviewer', 'leader', 'publisher'] as const;

/** 审核人 must be named: 谁审核、谁负责. The others may sign on paper. */
export function PeopleFields({
  people,
  change,
}: {
  people: People;
  change: (part: Partial<People>) => void;
}) {
  return (
    <Section id="people" title={t('panel_people')}>
      <div class="grid">
        {roles.map((role) => (
          <label key={role} class="small-field">
            <span>
              {t(`panel_${role}`)}
              {role === 'reviewer' && <span class="mark-ask"> {t('panel_required')}</span>}
            </span>
            <input
              id={`people-${role}`}
              value={people[role]}
              required={role === 'reviewer'}
              autoComplete="off"
              maxLength={60}
              onInput={(event) => change({ [role]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
    </Section>
  );
}
