// The month's gaps: mine first, then the others', met ones folded to a line, unreadable ones apart.
import { useEffect, useState } from 'preact/hooks';
import { CopyButton } from '../../components/CopyButton.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import type { Progress, UnitId } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import type { Desk } from './desk.ts';
import { type GapActs, Lines, Met, Partial, Unread, Unreadable } from './GapLines.tsx';
import { debtors, type Gaps, gapsOf, ofUnit, tally } from './gaps.ts';

/** Rows painted at once; the rest follows after the first paint. */
const firstScreen = 20;

export function GapList({ desk, ...act }: { desk: Desk } & GapActs) {
  const [unit, setUnit] = useState<UnitId | undefined>();
  const most = useRest(desk.list.length);
  const chosen = ofUnit(desk.list, unit);
  const gaps = gapsOf(chosen, desk.settings.myUnit);
  const open = [...gaps.mine, ...gaps.others];
  return (
    <>
      <Tally list={chosen} />
      <div class="gap-tools">
        <UnitChoice list={desk.list} unit={unit} onChoose={setUnit} />
        {open.length > 0 && (
          <CopyButton
            words={t('popup_copy')}
            label={t('popup_copy_these')}
            copy={() => act.onCopy(chosen, unit)}
          />
        )}
      </div>
      {open.length === 0 && gaps.met.length > 0 && <p class="gap-none">{noGapsWord(gaps)}</p>}
      <Lines title={t('popup_mine', desk.settings.myUnit ?? '')} lines={gaps.mine} desk={desk} act={act} />
      <Lines
        title={gaps.mine.length > 0 ? t('popup_others') : t('popup_gaps')}
        lines={gaps.others.slice(0, most)}
        desk={desk}
        act={act}
      />
      {open.length > 0 && !hasNew(desk) && (
        <p class="soft">
          <a href="/options.html#settings" target="_blank" rel="noopener">
            {t('popup_new_hint')}
          </a>
        </p>
      )}
      <Partial lines={gaps.partial} desk={desk} act={act} />
      <Unreadable groups={gaps.unreadable} desk={desk} />
      <Unread lines={gaps.unread} />
      <Met lines={gaps.met} desk={desk} act={act} />
    </>
  );
}

/** Somebody said where the back office opens a new article, for all columns or for one. */
function hasNew({ settings, columns }: Desk): boolean {
  return Boolean(settings.newArticleUrl) || [...columns.values()].some((at) => at.newArticleUrl);
}

/** Where something could not be read, only what was read is said to be without gaps. */
function noGapsWord({ partial, unreadable, unread }: Gaps): string {
  return t(partial.length + unreadable.length + unread.length > 0 ? 'popup_no_gaps_read' : 'popup_no_gaps');
}

function useRest(all: number): number {
  const [most, setMost] = useState(firstScreen);
  useEffect(() => {
    const later = setTimeout(() => setMost(Number.POSITIVE_INFINITY), 30);
    return () => clearTimeout(later);
  }, []);
  return Math.min(most, all);
}

function Tally({ list }: { list: Progress[] }) {
  return (
    <p class="gap-tally">
      {tally(list).map(({ state, count }) => (
        <span key={state}>
          <TallyMark state={state} /> {count}
        </span>
      ))}
    </p>
  );
}

function TallyMark({ state }: { state: ReturnType<typeof tally>[number]['state'] }) {
  if (state === 'unread') return <>{t('popup_unread')}</>;
  if (state === 'partial') return <StateMark state="unreadable" reason="partial" />;
  return <StateMark state={state} />;
}

function UnitChoice(props: {
  list: Progress[];
  unit?: UnitId;
  onChoose: (unit: UnitId | undefined) => void;
}) {
  const units = debtors(props.list);
  return (
    <label class="gap-unit">
      <span class="visually-hidden">{t('popup_unit')}</span>
      <select
        value={props.unit ?? ''}
        onChange={(event) => props.onChoose(event.currentTarget.value || undefined)}
      >
        <option value="">{t('popup_all_units')}</option>
        {units.map(({ unit, count }) => (
          <option key={unit} value={unit}>
            {t('popup_unit_count', unit, count)}
          </option>
        ))}
      </select>
    </label>
  );
}
