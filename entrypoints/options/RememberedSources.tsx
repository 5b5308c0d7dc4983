// Sources whose articles go to a line of this column by themselves, because a person once said so; each can be forgotten.
import { useState } from 'preact/hooks';
import { Confirm } from '../../components/Confirm.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { momentWord } from '../../components/when.ts';
import { wordsOf } from '../../lib/errors.ts';
import type { ColumnId, Duty } from '../../lib/model.ts';
import { type Remembered, rememberedSources } from '../../lib/store/remembered.ts';
import { forgetRemembered } from '../../lib/survey/hand.ts';
import { quoted, say, t } from '../../lib/words.ts';
import { lineWord } from './evidence-rows.ts';
import { onRecords } from './on-records.ts';

/** `duties` are the column's lines. */
export function RememberedSources({ column, duties }: { column: ColumnId; duties: Duty[] }) {
  const all = useLoaded(rememberedSources, [], onRecords).value ?? [];
  const rules = all.filter((rule) => rule.column === column);
  const [fault, setFault] = useState('');
  if (rules.length === 0) return null;
  const forget = (rule: Remembered) =>
    forgetRemembered(rule.column, rule.key).catch((error) => setFault(say(wordsOf(error))));
  return (
    <details class="remembered">
      <summary>{t('remembered_title', rules.length)}</summary>
      <p class="soft">{t('remembered_hint')}</p>
      {fault && <Notice kind="broken">{fault}</Notice>}
      <ul>
        {rules.map((rule) => (
          <li key={rule.key}>
            {t('remembered_line', quoted(rule.source), lineOf(rule, duties))}{' '}
            <small>{t('evidence_set', rule.by, momentWord(rule.at), rule.reason)}</small>{' '}
            <Confirm
              words={t('shield_forget')}
              label={`${t('shield_forget')}${t('panel_colon')}${rule.source}`}
              question={t('remembered_question', quoted(rule.source))}
              onYes={() => void forget(rule)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

// A line that the table has no more keeps its id.
function lineOf({ duty }: Remembered, duties: Duty[]): string {
  const found = duties.find(({ id }) => id === duty);
  return found ? lineWord(found, duties) : duty;
}
