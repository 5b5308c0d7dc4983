// When the columns were read last, and reading them anew.
import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { momentWord } from '../../components/when.ts';
import { wordsOf } from '../../lib/errors.ts';
import { ask } from '../../lib/messages.ts';
import type { SurveyJob } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';

/** `ready` is false as long as no site is enabled. */
export function SurveyFoot({ job, ready }: { job?: SurveyJob; ready: boolean }) {
  const [fault, setFault] = useState('');
  const run = (act: () => Promise<unknown>) => () => {
    setFault('');
    act().catch((error) => setFault(say(wordsOf(error))));
  };
  const running = isRunning(job);
  const rest = running ? [] : (job?.rest ?? []);
  return (
    <section class="survey" aria-label={t('popup_survey')}>
      {job?.refused && <Notice kind="broken">{say(job.refused)}</Notice>}
      {fault && <Notice kind="broken">{fault}</Notice>}
      <div class="survey-line">
        <p aria-live={running ? 'off' : 'polite'}>{surveyWords(job)}</p>
        {running ? (
          <button type="button" onClick={run(() => ask('survey.stop', {}))}>
            {t('popup_stop')}
          </button>
        ) : (
          <button
            type="button"
            class={rest.length > 0 ? undefined : 'primary'}
            disabled={!ready}
            onClick={run(() => ask('survey.start', {}))}
          >
            {t(rest.length > 0 ? 'popup_update_all' : 'popup_update')}
          </button>
        )}
      </div>
      {rest.length > 0 && ready && (
        <button type="button" class="primary" onClick={run(() => ask('survey.start', { columns: rest }))}>
          {t('popup_go_on', rest.length)}
        </button>
      )}
      {running && job && (
        <progress aria-label={t('popup_survey')} value={job.done} max={Math.max(job.total, 1)} />
      )}
    </section>
  );
}

export function isRunning(job: SurveyJob | undefined): boolean {
  return job !== undefined && job.finishedAt === undefined && !job.stopped && !job.refused;
}

/** 最近更新 … , or how far it is. */
export function surveyWords(job: SurveyJob | undefined): string {
  if (job === undefined) return t('popup_never_updated');
  if (isRunning(job)) {
    const place = `${job.done}/${job.total}`;
    return job.current ? t('popup_reading', job.current, place) : t('popup_preparing', place);
  }
  if (job.refused) return t('popup_not_updated', momentWord(job.finishedAt ?? job.startedAt));
  const at = momentWord(job.finishedAt ?? job.startedAt);
  return job.stopped ? t('popup_stopped', at, job.done, job.total) : t('popup_updated', at, job.total);
}
