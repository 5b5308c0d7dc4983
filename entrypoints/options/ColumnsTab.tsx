// 栏目: where each column stands, how its last reading went, this and last month's counts.
import { Notice } from '../../components/Notice.tsx';
import { OutLink } from '../../components/OutLink.tsx';
import { countWord } from '../../components/ProgressRow.tsx';
import { reasonWord } from '../../components/reasons.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { momentWord, monthWord } from '../../components/when.ts';
import type { Progress, SiteColumn } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { ColumnView } from './ColumnView.tsx';
import { type AllColumns, type ColumnLine, readColumns } from './columns.ts';
import { onRecords } from './on-records.ts';
import { hashOf, type Place } from './place.ts';
import { Shown } from './Shown.tsx';
import './columns.css';

export function ColumnsTab({ place }: { place: Place }) {
  const loaded = useLoaded(readColumns, [], onRecords);
  return (
    <Shown loaded={loaded}>
      {(all) => {
        const line = all.lines.find((one) => one.column === place.column);
        if (line)
          return <ColumnView key={line.column} all={all} line={line} month={place.month ?? all.month} />;
        return <List all={all} missing={place.column} />;
      }}
    </Shown>
  );
}

function List({ all, missing }: { all: AllColumns; missing?: string }) {
  const sections = [...new Set(all.lines.map((line) => line.section))];
  return (
    <>
      <h2>{t('columns_title')}</h2>
      {missing && <Notice kind="warn">{t('columns_missing', missing)}</Notice>}
      {all.sites.length === 0 && <Notice>{t('popup_no_site')}</Notice>}
      <p class="soft">{t('columns_hint')}</p>
      <div class="wide">
        <table class="columns">
          <caption class="visually-hidden">{t('columns_title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('columns_column')}</th>
              <th scope="col">{monthWord(all.month)}</th>
              <th scope="col">{monthWord(all.before)}</th>
              <th scope="col">{t('columns_last')}</th>
              <th scope="col">{t('columns_address')}</th>
            </tr>
          </thead>
          {sections.map((section) => (
            <tbody key={section}>
              <tr>
                <th colSpan={5} scope="rowgroup" class="duty-section">
                  {section}
                </th>
              </tr>
              {all.lines
                .filter((line) => line.section === section)
                .map((line) => (
                  <Row key={line.column} line={line} all={all} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

function Row({ line, all }: { line: ColumnLine; all: AllColumns }) {
  return (
    <tr>
      <th scope="row">
        <a href={hashOf({ tab: 'columns', column: line.column })}>{line.column}</a>
      </th>
      <td>
        <Counts
          lines={line.thisMonth}
          href={hashOf({ tab: 'columns', column: line.column, month: all.month })}
        />
      </td>
      <td>
        <Counts
          lines={line.lastMonth}
          href={hashOf({ tab: 'columns', column: line.column, month: all.before })}
        />
      </td>
      <td class="fixed">
        <LastReading at={line.at} />
      </td>
      <td class="address">
        <Address at={line.at} />
      </td>
    </tr>
  );
}

/** Of many lines (per owner) only how many are met: the rest is one click away. */
function Counts({ lines, href }: { lines: Progress[]; href: string }) {
  if (lines.length > 3) {
    const met = lines.filter((line) => line.state === 'met').length;
    return <a href={href}>{t('columns_met_of', met, lines.length)}</a>;
  }
  return (
    <a class="counts" href={href}>
      {lines.map((line) => (
        <span key={line.key}>
          <StateMark state={line.state} reason={line.reason} />{' '}
          {(line.state !== 'unreadable' || line.reason === 'partial') && countWord(line)}
        </span>
      ))}
    </a>
  );
}

function LastReading({ at }: { at?: SiteColumn }) {
  const last = at?.last;
  if (!last) return <span class="soft">{reasonWord(at?.url ? 'never' : 'no-address')}</span>;
  return (
    <>
      {last.state === 'unreadable'
        ? `✕ ${reasonWord(last.reason ?? 'changed')}`
        : `✓ ${t(`columns_state_${last.state}`)}`}
      <small>{momentWord(last.at)}</small>
    </>
  );
}

function Address({ at }: { at?: SiteColumn }) {
  if (!at?.url) return <span class="soft">{t('columns_no_address')}</span>;
  return (
    <>
      <OutLink url={at.url}>{at.url}</OutLink>
      {at.from && <small>{t(`columns_from_${at.from}`)}</small>}
    </>
  );
}
