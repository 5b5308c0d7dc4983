// 教一次发布: what was seen in one ordinary publishing is confirmed here, what was taught before can be forgotten.
import { t } from '../../lib/words.ts';
import { More } from './Section.tsx';
import type { ShieldActs, ShieldView } from './Shield.tsx';

/** What waits for an answer stands in sight: the page with the lesson may have left, and this be the panel of the next. */
export function TaughtWays({ view, acts, busy }: { view: ShieldView; acts: ShieldActs; busy: boolean }) {
  const { teaching, proposed, learned } = view;
  return (
    <>
      <div aria-live="polite" class="shield-live">
        {teaching && <p class="strip">{t('shield_teaching')}</p>}
        {proposed.map(({ id, words }) => (
          <div key={id} class="strip strip-ask">
            <p>{t('shield_proposed', words)}</p>
            <p class="shield-choice">
              <button type="button" disabled={busy} onClick={() => acts.learn(id, 'publishes')}>
                {t('shield_publishes')}
              </button>
              <button type="button" disabled={busy} onClick={() => acts.learn(id, 'harmless')}>
                {t('shield_harmless')}
              </button>
            </p>
          </div>
        ))}
      </div>
      <More words={learned.length > 0 ? t('shield_taught', learned.length) : t('shield_teach_title')}>
        <p>{t('shield_teach_hint')}</p>
        <ul class="looks">
          {learned.map(({ id, words, publishes }) => (
            <li key={id}>
              <span lang="zh">{words}</span>{' '}
              <span class="soft">{t(publishes ? 'shield_as_way' : 'shield_as_harmless')}</span>{' '}
              <button
                type="button"
                class="link"
                disabled={busy}
                aria-label={`${t('shield_forget')}${t('panel_colon')}${words}`}
                onClick={() => acts.learn(id, 'forgotten')}
              >
                {t('shield_forget')}
              </button>
            </li>
          ))}
        </ul>
        <p>
          <button type="button" disabled={busy} onClick={() => (teaching ? acts.teach(true) : acts.teach())}>
            {t(teaching ? 'shield_teach_end' : 'shield_teach')}
          </button>
        </p>
      </More>
    </>
  );
}
