// The state of a duty: a shape and a word, the colour only repeats them.
import type { Progress, ProgressState } from '../lib/model.ts';
import { t } from '../lib/words.ts';
import './StateMark.css';

const shape: Record<ProgressState, string> = {
  met: '✓',
  'under-way': '…',
  'due-soon': '!',
  missed: '✕',
  unattributed: '?',
  unreadable: '—',
};

/** With the reason at hand, what was seen in part is not called 读不到. */
export function StateMark({ state, reason }: { state: ProgressState; reason?: Progress['reason'] }) {
  const partial = state === 'unreadable' && reason === 'partial';
  return (
    <span class={`state state-${state}`}>
      <span aria-hidden="true">{partial ? '≥' : shape[state]}</span>{' '}
      {partial ? t('state_partial') : stateWord(state)}
    </span>
  );
}

/** The state in one word: 达标, 进行中, 将到期, 未达标, 待归属, 读不到. */
export function stateWord(state: ProgressState): string {
  return t(`state_${state.replace('-', '_')}` as Parameters<typeof t>[0]);
}
