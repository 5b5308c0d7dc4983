// A long table shown a piece at a time.
import { useState } from 'preact/hooks';
import { t } from '../../lib/words.ts';

const piece = 200;

/** The rows to draw now, and the button that draws more; the button is absent when all are drawn. */
export function usePieces<T>(rows: T[]): { shown: T[]; more: preact.ComponentChild } {
  const [most, setMost] = useState(piece);
  const left = rows.length - most;
  const more = left > 0 && (
    <p>
      <button type="button" onClick={() => setMost(most + piece)}>
        {t('options_more', Math.min(left, piece), left)}
      </button>
    </p>
  );
  return { shown: rows.slice(0, most), more };
}
