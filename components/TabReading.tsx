// 用浏览器标签页读取: says what will happen and asks each time, shows how far it is, stops it, and tells the outcome.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ColumnId, Instant, UnreadableReason } from '../lib/model.ts';
import { t } from '../lib/words.ts';
import { Notice } from './Notice.tsx';
import { reasonWord } from './reasons.ts';
import { momentWord } from './when.ts';

/** How such a reading stands, or how the last one ended. */
export type TabReadingView = {
  startedAt: Instant;
  finishedAt?: Instant;
  total: number;
  done: { column: ColumnId; outcome: 'ok' | UnreadableReason }[];
  current?: ColumnId;
  ended?: 'asked' | 'closed' | 'cut';
};

/** `columns`: those that may be read so. `words` stand on the button that leads to the question. */
export function TabReading(props: {
  columns: ColumnId[];
  words: string;
  reading?: TabReadingView;
  onRead: (columns: ColumnId[]) => void;
  onStop: () => void;
}) {
  const { columns, words, reading, onRead, onStop } = props;
  if (reading && reading.finishedAt === undefined) return <Running reading={reading} onStop={onStop} />;
  return (
    <>
      {reading && <Outcome reading={reading} />}
      {columns.length > 0 && <Ask count={columns.length} words={words} onYes={() => onRead(columns)} />}
    </>
  );
}

/** The question takes the button's place; the focus goes to 取消 and back. */
function Ask(props: { count: number; words: string; onYes: () => void }) {
  const [asking, setAsking] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) no.current?.focus();
    else if (asked.current) trigger.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <p>
        <button type="button" ref={trigger} onClick={() => setAsking(true)}>
          {props.words}
        </button>
      </p>
    );
  }
  const yes = () => {
    setAsking(false);
    props.onYes();
  };
  return (
    <div role="alertdialog" aria-label={props.words} aria-describedby="tab-read-what" class="notice">
      <p id="tab-read-what">{t('tab_read_what', props.count)}</p>
      <p>
        <button type="button" class="primary" onClick={yes}>
          {t('tab_read_yes')}
        </button>{' '}
        <button type="button" ref={no} onClick={() => setAsking(false)}>
          {t('hand_cancel')}
        </button>
      </p>
    </div>
  );
}

function Running({ reading, onStop }: { reading: TabReadingView; onStop: () => void }) {
  const { current, done, total } = reading;
  const words = current
    ? t('tab_read_running', current, done.length + 1, total)
    : t('tab_read_preparing', done.length, total);
  return (
    <>
      <p aria-live="polite">{words}</p>
      <progress aria-label={t('tab_read_label')} value={done.length} max={Math.max(total, 1)} />
      <p>
        <button type="button" onClick={onStop}>
          {t('tab_read_stop')}
        </button>
      </p>
    </>
  );
}

function Outcome({ reading }: { reading: TabReadingView }) {
  const failed = reading.done.filter(({ outcome }) => outcome !== 'ok');
  return (
    <Notice kind={reading.ended || failed.length > 0 ? 'warn' : 'good'} title={endWords(reading)}>
      {failed.length > 0 && (
        <ul class="plain-list">
          {failed.map(({ column, outcome }) => (
            <li key={column}>
              {column} · {outcome !== 'ok' && reasonWord(outcome)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function endWords({ startedAt, finishedAt = startedAt, total, done, ended }: TabReadingView): string {
  const at = momentWord(finishedAt);
  const read = done.filter(({ outcome }) => outcome === 'ok').length;
  if (ended === 'asked') return t('tab_read_stopped', at, read);
  if (ended === 'closed') return t('tab_read_closed', at, read);
  if (ended === 'cut') return t('tab_read_cut', at);
  return t('tab_read_done', at, total, read, total - read);
}
