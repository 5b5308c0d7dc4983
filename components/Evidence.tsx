// What a number stands on: each article with its date, where the date stood, whether it counted, and why.
import { t } from '../lib/words.ts';
import {
  type Act,
  Changes,
  Counted,
  Dates,
  type EvidenceRow,
  Line,
  Source,
  Title,
} from './EvidenceCells.tsx';
import './Evidence.css';

/** The table; without the callbacks nothing can be changed. */
export function Evidence(props: {
  caption: string;
  rows: EvidenceRow[];
  onSetLine?: Act;
  onClearLine?: Act;
  onRemove?: Act;
}) {
  const changes = props.onSetLine || props.onRemove;
  return (
    <section class="evidence" aria-label={props.caption}>
      <table>
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('evidence_counted')}</th>
            <th scope="col">{t('evidence_title')}</th>
            <th scope="col">{t('evidence_date')}</th>
            <th scope="col">{t('evidence_source')}</th>
            <th scope="col">{t('evidence_line')}</th>
            {changes && <th scope="col">{t('evidence_by_hand')}</th>}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.article.url}>
              <Counted {...row} />
              <Title article={row.article} />
              <Dates article={row.article} />
              <Source {...row} />
              <Line {...row} />
              {changes && <Changes row={row} {...props} />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
