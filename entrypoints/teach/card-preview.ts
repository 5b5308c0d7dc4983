// The card once a list was understood: how many rows and dates, what else may be meant, and for which column it is.
import type { RecipeDate } from '../../lib/model.ts';
import type { Candidate } from '../../lib/pages/recipe-candidate.ts';
import { t } from '../../lib/words.ts';
import { button, element } from '../portal/element.ts';
import type { Acts, Shown } from './card.ts';
import { targetPart } from './card-target.ts';
import { choice, field, note, short } from './controls.ts';
import { type Lesson, shownIn } from './lesson.ts';
import { countWords, dateWord, warnings } from './preview.ts';

type Parts = (HTMLElement | undefined)[];

/** What was understood, to be looked over before it is saved. */
export function previewPart(shown: Shown, acts: Acts): Parts {
  const { lesson, context, fault, busy } = shown;
  const candidate = shownIn(lesson) as Candidate;
  return [
    element('p', { class: 'counts', role: 'status' }, countWords(candidate)),
    ...warnings(candidate, context.today).map((words) => note('warn', words)),
    candidatesPart(lesson, acts),
    datesPart(candidate, acts),
    nextPart(shown, candidate, acts),
    rowsPart(candidate),
    ...targetPart(shown, acts),
    fault ? note('broken', fault === 'teach_not_same' ? t('teach_not_same') : fault) : undefined,
    element(
      'p',
      {},
      button(busy ? t('teach_saving') : t('teach_save'), acts.save, {
        'data-key': 'save',
        class: 'primary',
        ...(busy ? { disabled: '' } : {}),
      }),
    ),
  ];
}

function candidatesPart({ candidates, at }: Lesson, acts: Acts): HTMLElement | undefined {
  if (candidates.length < 2) return undefined;
  const options = candidates.map((one, place) => ({
    value: String(place),
    words: t('teach_candidate', one.rows.length, short(one.rows[0]?.title ?? '')),
  }));
  return field(
    t('teach_candidates'),
    choice(options, String(at), (value) => acts.candidate(Number(value)), 'candidate'),
  );
}

function datesPart({ dates, parts }: Candidate, acts: Acts): HTMLElement | undefined {
  const now = JSON.stringify(parts.date);
  const same = ({ date }: { date: RecipeDate }) =>
    JSON.stringify({ ...date, means: '' }) === JSON.stringify({ ...parts.date, means: '' });
  const options = dates.map((one, at) => ({
    value: String(at),
    words: [one.header, one.sample, t('teach_date_count', one.count)].filter(Boolean).join(' · '),
  }));
  const none = { value: 'none', words: t('teach_date_none') };
  const chosen = dates.findIndex(same);
  const where = choice(
    [...options, none],
    chosen < 0 ? 'none' : String(chosen),
    (value) => acts.date(dates[Number(value)]?.date ?? { at: 'none', means: 'published' }),
    'date',
  );
  const meanings = (['published', 'issued', 'other'] as const).map((value) => ({
    value,
    words: t(`teach_means_${value}`),
  }));
  const means = choice(
    meanings,
    parts.date.means,
    (value) => acts.date({ ...JSON.parse(now), means: value } as RecipeDate),
    'means',
  );
  const row = element(
    'div',
    { class: 'pair' },
    field(t('teach_dates'), where),
    chosen < 0 ? undefined : field(t('teach_means'), means),
  );
  return row;
}

function nextPart({ lesson, page }: Shown, { next, parts }: Candidate, acts: Acts): HTMLElement {
  const words = next
    ? t('teach_next_found', next.replace(new URL(page.url).origin, ''))
    : t('teach_next_none');
  return element(
    'div',
    {},
    element(
      'p',
      {},
      words,
      ' ',
      button(next ? t('teach_next_other') : t('teach_next_show'), acts.askNext, {
        'data-key': 'next',
        class: 'small',
      }),
    ),
    parts.pager.kind === 'address' ? element('p', { class: 'soft' }, t('teach_next_counted')) : undefined,
    lesson.refusal
      ? note('warn', t(`teach_refusal_${lesson.refusal.replaceAll('-', '_')}` as 'teach_refusal_menu'))
      : undefined,
  );
}

/** Every row in words, for whoever does not see the frames, and for rows that are off the screen. */
function rowsPart({ rows }: Candidate): HTMLElement {
  const lines = rows.map((row) =>
    element('li', {}, row.title, ' ', element('span', { class: 'soft' }, dateWord(row))),
  );
  return element(
    'details',
    {},
    element('summary', { 'data-key': 'rows' }, t('teach_rows')),
    element('ol', {}, ...lines),
  );
}
