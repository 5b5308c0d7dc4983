// The state of a duty: a shape and a word, the colour only repeats them.
import type { ProgressState } from '../lib/model.ts';
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

export function StateMark({ state }: { state: ProgressState }) {
  return (
    <span class={`state state-${state}`}>
      <span aria-hidden="true">{shape[state]}</span> {stateWord(state)}
    </span>
  );
}

/** The state in one word: 达标, 进行中, 将到期, 未达标, 待归属, 读不到. */
export function stateWord(state: ProgressState): string {
  return t(`state_${state.replace('-', '_')}` as Parameters<typeof t>[0]);
}
