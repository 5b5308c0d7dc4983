// The panel's head: which draft, how far the guard reaches, and whether something waits for release.
import { quoted, t } from '../../lib/words.ts';
import { momentWord } from '../when.ts';
import './Head.css';
import { ShieldMark, type ShieldView } from './Shield.tsx';

/** `armament` is undefined until the editor's document has said so. */
export function Head(props: {
  /** Absent where the draft cannot be read. */
  title?: string;
  armament?: { late: boolean; submit: boolean };
  /** What the frames of the page answered since; until then only gaps are known, never that it is armed. */
  shield?: ShieldView['state'];
  held?: { words: string; at: string };
  /** What was let go sent nothing. */
  stayed?: { words: string; why: 'again' | 'menu' };
  /** What may have gone out although it was held. */
  slipped?: string;
}) {
  const { title, armament, held, stayed, slipped, shield = 'asking' } = props;
  const state = shield === 'asking' ? armament && stateOf(armament) : shield;
  return (
    <header class="head">
      <div class="head-line">
        <h1>{t('panel_name')}</h1>
        {state && <ShieldMark state={state} />}
      </div>
      {title !== undefined && (
        <p class="head-title" lang="zh" title={title}>
          {title || t('panel_no_title')}
        </p>
      )}
      {state === 'lost' && (
        <p class="strip strip-hold" role="alert">
          {t('shield_lost')}
        </p>
      )}
      {armament?.late && <p class="strip strip-ask">{t('panel_late')}</p>}
      {armament && !armament.late && !armament.submit && (
        <p class="strip strip-note">{t('panel_no_submit')}</p>
      )}
      {stayed && !held && (
        <p class="strip strip-ask" role="alert">
          {t(stayed.why === 'menu' ? 'panel_menu' : 'panel_again', stayed.words)}
        </p>
      )}
      {slipped !== undefined && (
        <p class="strip strip-hold" role="alert">
          {t('panel_slipped', quoted(slipped))}
        </p>
      )}
      <div aria-live="polite">
        {held && (
          <p class="strip strip-hold">{t('panel_held', quoted(held.words), momentWord(held.at).slice(-5))}</p>
        )}
      </div>
    </header>
  );
}

function stateOf({ late, submit }: { late: boolean; submit: boolean }): ShieldView['state'] {
  if (late) return 'unarmed';
  return submit ? 'asking' : 'partly';
}
