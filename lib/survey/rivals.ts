// Several lists that a page without rows names as its data, of which none is plainly the column's own.
import type { Stage, StagedOffer } from '../store/jobs.ts';
import type { Readable } from './staging.ts';

/**
 * The stage that such a list leaves undecided or refuses; undefined where it is to be taken. The only one with rows among
 * empty ones is the column's, and so is an empty one where all are. Two with rows, or one that cannot be read, settle nothing.
 */
export function amongRivals(stage: Stage, offer: StagedOffer, { state }: Readable): Stage | undefined {
  const rest = (stage.offers ?? []).filter(({ url }) => url !== offer.url);
  const open = rest.some(({ holds }) => holds === 'all');
  if (stage.unanswered) return unsure(stage, offer, stage.unanswered);
  if (state === 'read' && stage.only) return unsure(stage, offer, two);
  if (state === 'read' && open) return { ...stage, offers: rest, only: { ...offer, unproved: undefined } };
  if (state === 'empty' && open) return { ...stage, offers: rest };
  // It was seen before, and is asked for once more: what it said is not kept while others are asked.
  if (state === 'empty' && stage.only) return { ...stage, offers: [stage.only, ...rest], only: undefined };
  return undefined;
}

const two = { reason: 'unsure', detail: '网页有几个列表都有内容，不能确认哪个是本栏目的' } as const;

function unsure(
  stage: Stage,
  { url }: StagedOffer,
  why: Omit<NonNullable<Stage['unanswered']>, 'url'>,
): Stage {
  const offers = stage.offers?.filter(({ holds }) => holds !== 'all');
  return {
    ...stage,
    offers,
    only: undefined,
    unanswered: { url, ...why },
    choice: stage.choice ?? 'no-answer',
  };
}
