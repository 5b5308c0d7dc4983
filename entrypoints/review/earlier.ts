// What the panel shows of an earlier review of this article: its rows, and the difference to what was cleared.
import { useEffect, useState } from 'preact/hooks';
import type { EarlierView } from '../../components/review/views.ts';
import { wordsOf } from '../../lib/errors.ts';
import type { EarlierReview, ReviewContext, ReviewState } from '../../lib/messages.ts';
import type { Draft, Words } from '../../lib/model.ts';
import { wentOut } from '../../lib/review/aftermath.ts';
import { mask } from '../../lib/review/mask.ts';
import { type Changes, changesSince } from '../../lib/review/text-print.ts';

/** Undefined where the article was never cleared, or was so in this very editor and did not change since. */
export function useEarlier(
  draft: Draft,
  { earlier }: ReviewContext,
  { clearedDigest, held }: ReviewState,
): EarlierView | undefined {
  const [made, setMade] = useState<{ of: unknown[]; changes: Changes }>();
  const [trouble, setTrouble] = useState<Words>();
  const of = [earlier?.print, draft];
  useEffect(() => {
    if (!earlier) return undefined;
    let wanted = true;
    changesSince(earlier.print, draft).then(
      (changes) => wanted && setMade({ of, changes }),
      (error) => wanted && setTrouble(wordsOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, of);
  if (!earlier) return undefined;
  const changes = made?.of.every((one, nth) => one === of[nth]) ? made.changes : undefined;
  const went = earlier.family.findLast(wentOut);
  if (!went && changes?.same) return undefined;
  return {
    rows: earlier.family,
    passes: changes?.same === true && clearedDigest !== undefined && !held && went !== undefined,
    ...(changes && { changes: shownOf(changes, earlier) }),
    ...(went && { went }),
    ...(trouble && { trouble }),
  };
}

function shownOf(changes: Changes, { words }: EarlierReview): NonNullable<EarlierView['changes']> {
  const { same, fields, paragraphs, kept, gone, moved, enclosures } = changes;
  return {
    same,
    fields,
    paragraphs,
    kept,
    moved,
    enclosures,
    gone: gone.length,
    ...(words && { goneWords: gone.flatMap((nth) => (words[nth] ? mask(words[nth]) : [])) }),
  };
}
