// The fields of a draft as they were read, for the part of the panel where a wrong one is pointed at.
import type { Pointing, ReadField } from '../../components/review/ReadFields.tsx';
import type { Draft, OfficeField } from '../../lib/model.ts';
import { mask } from '../../lib/review/mask.ts';
import { t } from '../../lib/words.ts';
import type { Session } from './session.ts';

const longest = 80;
const order: OfficeField[] = [
  'title',
  'body',
  'column',
  'contentSource',
  'author',
  'publishedOn',
  'documentNumber',
  'abstract',
  'attachments',
];

/** Every field that can be pointed at, with the words that were read, cut and masked. */
export function readFields(draft: Draft): ReadField[] {
  const taught = new Set(draft.recipe?.taught);
  return order.map((field) => ({ field, text: shortened(textOf(draft, field)), taught: taught.has(field) }));
}

/** What the buttons of that part do. */
export function pointingOf(session: Pick<Session, 'office'>): Pointing {
  return {
    point: (field) => session.office('review.point', { field }),
    unpoint: (field) => session.office('review.unpoint', { field }),
  };
}

function textOf(draft: Draft, field: OfficeField): string {
  if (field === 'attachments') return draft.attachments.join(t('desk_list_comma'));
  return draft[field === 'body' ? 'text' : field];
}

function shortened(text: string): string {
  const masked = mask(text.trim());
  return masked.length > longest ? `${masked.slice(0, longest)}…` : masked;
}
