// One column: its address, its reading, and the evidence behind its number.
import { useEffect, useRef } from 'preact/hooks';
import type { Month } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { ColumnAddress } from './ColumnAddress.tsx';
import { ColumnEvidence } from './ColumnEvidence.tsx';
import { ColumnReading } from './ColumnReading.tsx';
import type { AllColumns, ColumnLine } from './columns.ts';
import { hashOf } from './place.ts';

export function ColumnView({ all, line, month }: { all: AllColumns; line: ColumnLine; month: Month }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article class="column-view">
      <p>
        <a href={hashOf({ tab: 'columns' })}>← {t('columns_all')}</a>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {line.column}
      </h2>
      <ul class="plain-list">
        {line.duties.map((duty) => (
          <li key={duty.id}>
            {duty.content}
            <small>
              {duty.owners.map((owner) => owner.printed).join(t('desk_list_comma'))} · {duty.quota.printed}
            </small>
          </li>
        ))}
      </ul>
      <ColumnEvidence key={month} line={line} month={month} settings={all.settings} />
      <div class="columns-2">
        <ColumnReading line={line} ready={all.sites.length > 0} />
        <ColumnAddress line={line} sites={all.sites} settings={all.settings} />
      </div>
    </article>
  );
}
