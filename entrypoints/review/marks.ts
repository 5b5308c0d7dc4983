// Quiet marks in the editor: where something was found, not what.
import { useEffect, useRef } from 'preact/hooks';
import type { FindingGroup } from '../../components/review/views.ts';
import type { Mark } from '../../lib/messages.ts';
import type { Session } from './session.ts';

/** One mark for each place that is not settled; what has no words to stand on is counted, not drawn. */
export function marksOf(groups: FindingGroup[]): Mark[] {
  return groups.flatMap(({ strength, places }) =>
    places
      .filter((place) => place.decision === undefined)
      .map(({ field, at, quote }) => ({ field, at, length: quote.length, strength })),
  );
}

/** Sends the marks when they change; `undefined` groups are being read, the old marks stay. */
export function useMarks(groups: FindingGroup[] | undefined, session: Pick<Session, 'tell'>) {
  const sent = useRef('[]');
  useEffect(() => {
    if (!groups) return;
    const marks = marksOf(groups);
    const said = JSON.stringify(marks);
    if (said === sent.current) return;
    sent.current = said;
    session.tell('review.marks', { marks }).catch(() => undefined);
  }, [groups, session]);
}
