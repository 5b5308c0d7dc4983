// One duty on one line: state, column, owners, done of required, days left, and what can be done about it.
import type { ComponentChildren } from 'preact';
import type { Progress, UnitId } from '../lib/model.ts';
import { t } from '../lib/words.ts';
import { OutLink } from './OutLink.tsx';
import { StateMark } from './StateMark.tsx';
import { daysWord } from './when.ts';
import './ProgressRow.css';

export type ProgressRowProps = {
  progress: Progress;
  /** The public column page, where known. */
  url?: string;
  /** Where the number opens to its evidence. */
  evidence: string;
  /** Named first among the owners. */
  myUnit?: UnitId;
  /** 新建, 复制催报. */
  actions?: ComponentChildren;
};

export function ProgressRow({ progress, url, evidence, myUnit, actions }: ProgressRowProps) {
  const { column, unattributed } = progress;
  return (
    <li class="progress-row">
      <StateMark state={progress.state} reason={progress.reason} />
      <OutLink class="progress-column" url={url}>
        {column}
      </OutLink>
      <span class="progress-figures">
        <a href={evidence} target="_blank" rel="noopener" aria-label={countLabel(progress)}>
          {countWord(progress)}
        </a>
        {progress.state !== 'met' && <span class="progress-days">{daysWord(progress.daysLeft)}</span>}
      </span>
      <span class="progress-more">
        {ownersWord(progress, myUnit)}
        {unattributed > 0 && ` · ${t('desk_unattributed', unattributed)}`}
      </span>
      {actions && <span class="progress-actions">{actions}</span>}
    </li>
  );
}

/**
 * `1/2`; `至少 1/2` where more may lie behind what was seen; of what could not be read only what was seen before, or
 * nothing: never a zero that was not counted.
 */
export function countWord({ state, reason, done, required }: Progress): string {
  if (state !== 'unreadable' && reason !== 'partial') return `${done}/${required}`;
  return done > 0 ? t('desk_at_least', done, required) : '—';
}

/** `教育体育局、民政局等10个单位`: at most two names, one's own first, open groups after the units. */
export function ownersWord(progress: Pick<Progress, 'owners' | 'groups'>, myUnit?: UnitId): string {
  const all = [...progress.owners].sort((a, b) => Number(b === myUnit) - Number(a === myUnit));
  const named = all.length > 3 ? all.slice(0, 2) : all;
  const units = named.join(t('desk_list_comma'));
  const more = all.length > named.length ? t('desk_owners_more', units, all.length) : units;
  return [more, ...progress.groups].filter(Boolean).join(t('desk_list_comma'));
}

function countLabel(progress: Progress): string {
  return t('desk_count_label', progress.column, countWord(progress));
}
