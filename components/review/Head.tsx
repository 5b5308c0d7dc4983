// The panel's head: which draft, how far the guard reaches, and whether something waits for release.
import { isChinese, t } from '../../lib/words.ts';
import { momentWord } from '../when.ts';
import './Head.css';

/** `armament` is undefined until the editor's document has said so. */
export function Head(props: {
  /** Absent where the draft cannot be read. */
  title?: string;
  armament?: { late: boolean; submit: boolean };
  held?: { words: string; at: string };
}) {
  const { title, armament, held } = props;
  return (
    <header class="head">
      <div class="head-line">
        <h1>{t('panel_name')}</h1>
        {armament && <ArmamentMark late={armament.late} submit={armament.submit} />}
      </div>
      {title !== undefined && (
        <p class="head-title" lang="zh" title={title}>
          {title || t('panel_no_title')}
        </p>
      )}
      {armament?.late && <p class="strip strip-ask">{t('panel_late')}</p>}
      {armament && !armament.late && !armament.submit && (
        <p class="strip strip-note">{t('panel_no_submit')}</p>
      )}
      <div aria-live="polite">
        {held && (
          <p class="strip strip-hold">{t('panel_held', quoted(held.words), momentWord(held.at).slice(-5))}</p>
        )}
      </div>
    </header>
  );
}

function ArmamentMark({ late, submit }: { late: boolean; submit: boolean }) {
  const state = late ? 'late' : submit ? 'armed' : 'partly';
  return (
    <span class={`arm arm-${state}`}>
      <span aria-hidden="true">{{ late: '○', armed: '●', partly: '◐' }[state]}</span>{' '}
      {t(({ late: 'panel_unarmed', armed: 'panel_armed', partly: 'panel_partly' } as const)[state])}
    </span>
  );
}

function quoted(words: string): string {
  return isChinese() ? `“${words}”` : `"${words}"`;
}
