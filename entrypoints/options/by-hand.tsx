// What a person sets right in a column's count: an article's line, and an article that the list misses.
import { useState } from 'preact/hooks';
import { ByHand } from '../../components/ByHand.tsx';
import { Field } from '../../components/Field.tsx';
import { webAddress } from '../../components/OutLink.tsx';
import type { Article, DutyId, Month } from '../../lib/model.ts';
import { addArticle, setLine } from '../../lib/survey/hand.ts';
import { t } from '../../lib/words.ts';
import type { ColumnLine } from './columns.ts';
import { lineWord, proposedLine } from './evidence-rows.ts';

type Shared = { line: ColumnLine; month: Month; name: string; onClose: () => void };

export function SetLine({ line, month, article, name, onClose }: Shared & { article: Article }) {
  const [duty, setDuty] = useState<DutyId | ''>(
    article.line?.duty ?? proposedLine(article, line.duties) ?? '',
  );
  const [always, setAlways] = useState(false);
  return (
    <ByHand
      title={t('hand_set_line', article.title)}
      name={name}
      onCancel={onClose}
      check={() => (duty ? undefined : t('hand_line_missing'))}
      onDone={async (hand) => {
        if (!duty) return;
        await setLine(line.column, month, article.url, { duty, ...hand, sameSource: always });
        onClose();
      }}
    >
      <Field label={t('evidence_line')}>
        {(control) => (
          <select {...control} value={duty} onChange={(event) => setDuty(event.currentTarget.value)}>
            <option value="">{t('hand_choose')}</option>
            {line.duties.map((one) => (
              <option key={one.id} value={one.id}>
                {lineWord(one, line.duties)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {article.contentSource && (
        <label class="choice">
          <input
            type="checkbox"
            checked={always}
            onChange={(event) => setAlways(event.currentTarget.checked)}
          />
          <span>{t('hand_same_source', article.contentSource)}</span>
        </label>
      )}
    </ByHand>
  );
}

export function AddMissed({ line, month, name, onClose }: Shared) {
  const [missed, setMissed] = useState({ url: '', title: '', on: '' });
  const set = (part: Partial<typeof missed>) => setMissed((now) => ({ ...now, ...part }));
  return (
    <ByHand
      title={t('columns_add_missed')}
      name={name}
      onCancel={onClose}
      check={() => missedFault(missed)}
      onDone={async (hand) => {
        await addArticle(line.column, { ...missed, ...hand, month });
        onClose();
      }}
    >
      <Field label={t('hand_address')} hint={t('hand_address_hint')}>
        {(control) => (
          <input
            {...control}
            type="url"
            maxLength={2000}
            value={missed.url}
            onInput={(event) => set({ url: event.currentTarget.value.trim() })}
          />
        )}
      </Field>
      <Field label={t('hand_title')}>
        {(control) => (
          <input
            {...control}
            maxLength={200}
            value={missed.title}
            onInput={(event) => set({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('hand_date')} hint={t('hand_date_hint')}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={missed.on}
            onInput={(event) => set({ on: event.currentTarget.value })}
          />
        )}
      </Field>
    </ByHand>
  );
}

/** What is missing of a missed article, in words. */
export function missedFault({
  url,
  title,
  on,
}: {
  url: string;
  title: string;
  on: string;
}): string | undefined {
  if (!webAddress(url)) return t('columns_bad_address');
  if (!title.trim()) return t('hand_title_missing');
  return /^\d{4}-\d{2}-\d{2}$/.test(on) ? undefined : t('hand_date_missing');
}
