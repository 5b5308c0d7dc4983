// The last rehearsal of a form: how many of its ways to publish would be held, and which not.
import type { Instant } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { momentWord } from '../when.ts';
import { More } from './Section.tsx';
import { Way, type WayView } from './Way.tsx';

/** `unsure`: not held, as far as can be known. `asked`: held as far as the page shows. */
export type RehearsedView = WayView & { held: boolean; unsure?: boolean; asked?: boolean };

export function Rehearsal(props: {
  done: { at: Instant; ways: RehearsedView[] } | undefined;
  able: boolean;
  /** False where a script may hear before the guard, whatever the rehearsal found. */
  sure: boolean;
  onRehearse(): void;
}) {
  const { done, able, sure, onRehearse } = props;
  const ways = done?.ways ?? [];
  const held = ways.filter((way) => way.held).length;
  const asked = ways.filter((way) => way.held && way.asked).length;
  const [tone, sign] = all(ways, sure);
  return (
    <>
      <div aria-live="polite">
        {!done && <p>{t('shield_unrehearsed')}</p>}
        {done && ways.length === 0 && <p class="mark-ask">{t('shield_nothing_to_rehearse')}</p>}
        {done && ways.length > 0 && (
          <p class={tone}>
            <span aria-hidden="true">{sign}</span>{' '}
            {t('shield_rehearsed', `${held}/${ways.length}`, momentWord(done.at).slice(5))}
          </p>
        )}
      </div>
      {asked > 0 && <p class="soft small">{t('shield_asked', asked)}</p>}
      {done && ways.length > 0 && (
        <More words={t('shield_rehearsed_ways')}>
          <ul class="looks shield-ways">
            {ways.map((way, nth) => (
              <li key={nth}>
                <Outcome {...way} />{' '}
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

function Outcome({ held, unsure }: RehearsedView) {
  if (unsure) return <span class="mark-ask">？ {t('shield_unsure')}</span>;
  if (held) return <span class="mark-met">✓ {t('shield_held')}</span>;
  return <span class="mark-hold">✕ {t('shield_passes')}</span>;
}

function all(ways: RehearsedView[], sure: boolean): [tone: string, sign: string] {
  if (ways.some(({ held, unsure }) => !held && !unsure)) return ['mark-hold', '✕'];
  return !sure || ways.some(({ unsure }) => unsure) ? ['mark-ask', '？'] : ['mark-met', '✓'];
}
