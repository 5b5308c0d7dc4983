// The last rehearsal of a form: how many of its ways to publish would be held, and which not.
import type { Instant } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { momentWord } from '../when.ts';
import { More } from './Section.tsx';
import { Way, type WayView } from './Way.tsx';

export function Rehearsal(props: {
  done: { at: Instant; ways: (WayView & { held: boolean })[] } | undefined;
  able: boolean;
  onRehearse(): void;
}) {
  const { done, able, onRehearse } = props;
  const ways = done?.ways ?? [];
  const held = ways.filter((way) => way.held).length;
  const all = held === ways.length && ways.length > 0;
  return (
    <>
      <div aria-live="polite">
        {!done && <p>{t('shield_unrehearsed')}</p>}
        {done && ways.length === 0 && <p class="mark-ask">{t('shield_nothing_to_rehearse')}</p>}
        {done && ways.length > 0 && (
          <p class={all ? 'mark-met' : 'mark-hold'}>
            <span aria-hidden="true">{all ? '✓' : '✕'}</span>{' '}
            {t('shield_rehearsed', `${held}/${ways.length}`, momentWord(done.at).slice(5))}
          </p>
        )}
      </div>
      {done && ways.length > 0 && (
        <More words={t('shield_rehearsed_ways')}>
          <ul class="looks shield-ways">
            {ways.map((way, nth) => (
              <li key={nth}>
                <span class={way.held ? 'mark-met' : 'mark-hold'}>
                  {way.held ? `✓ ${t('shield_held')}` : `✕ ${t('shield_passes')}`}
                </span>{' '}
                <span>
                  <Way name={way.name} words={way.words} />
                </span>
              </li>
            ))}
          </ul>
        </More>
      )}
      <p class="shield-do">
        <button type="button" disabled={!able} onClick={onRehearse}>
          {t('shield_rehearse')}
        </button>
        <span class="soft small">{t('shield_rehearse_hint')}</span>
      </p>
    </>
  );
}
