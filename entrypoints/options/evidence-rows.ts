// Each article of a column's month with its verdict and its line, as the count had it.
import type { EvidenceRow } from '../../components/EvidenceCells.tsx';
import { attribute, type Remembered } from '../../lib/duties/attribution.ts';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { countedness } from '../../lib/duties/countedness.ts';
import { unitsOf } from '../../lib/duties/table.ts';
import { guessUnit } from '../../lib/duties/unit-guess.ts';
import { type ResolvedUnit, resolveUnit } from '../../lib/duties/units.ts';
import type { Article, Duty, DutyId, Month, Settings } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';

/** In the order given. */
export function rowsOf(
  articles: Article[],
  duties: Duty[],
  month: Month,
  settings: Settings,
  remembered: Remembered,
): EvidenceRow[] {
  return articles.map((article) => {
    const { counted, why } = countedness(article, month, settings);
    const duty = duties.find((one) => one.id === attribute(article, duties, dutyTable, remembered));
    return {
      article,
      counted,
      why: say(why),
      line: duty && lineWord(duty, duties),
      unit: sourceUnit(article),
    };
  });
}

/** Where an article's source leads, or is guessed to; undefined where it names nobody of the table. */
function sourceUnit({ contentSource }: Article): ResolvedUnit | undefined {
  if (contentSource === undefined) return undefined;
  return resolveUnit(dutyTable, contentSource) ?? guessUnit(dutyTable, contentSource);
}

/** The line to propose for an article that has none: the only one that the unit guessed from its source owns. */
export function proposedLine(article: Article, duties: Duty[]): DutyId | undefined {
  const unit = sourceUnit(article)?.unit;
  const owned = unit === undefined ? [] : duties.filter((duty) => unitsOf(duty).includes(unit));
  return owned.length === 1 ? owned[0]?.id : undefined;
}

/** `第2行 政府各组成部门`; without the number where the column has one line only. */
export function lineWord(duty: Duty, duties: Duty[]): string {
  const owners = duty.owners.map((owner) => owner.printed).join(t('desk_list_comma'));
  return duties.length > 1 ? t('columns_line', duties.indexOf(duty) + 1, owners) : owners;
}
