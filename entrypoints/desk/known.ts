// What the desk of one frame knows, and what it says of itself.
import type { Armament } from '../../lib/messages.ts';
import type { Guard } from '../../lib/review/guard.ts';
import type { Post } from '../editor/post.ts';
import type { Panel } from '../panel/panel.ts';
import type { Listing } from './listing.ts';

export type Desk = {
  post: Post;
  /** The background's name for this frame's editor. */
  key?: string;
  guard: Guard;
  listing: Listing;
  onKey: (event: Event) => void;
  /** The editor of this frame, from the moment the background was told of it. */
  editor?: Promise<Editor | undefined>;
  looking?: boolean;
  /** Something was held here: even an editor without a title needs the panel now. */
  needed?: boolean;
};

export type Editor = {
  key: string;
  panel: Panel;
  /** A hold told the background of another text than the one at rest before. */
  again: () => void;
};

/** One script a document: what it makes up names the document. */
export const page = Math.random().toString(36).slice(2);

/** How this frame is armed: late where the page stood before, `submit` where its scripted submits are asked about. */
export function armamentOf({ document, late }: Post): Armament {
  const unanswered = document.dispatchEvent(new CustomEvent('zhishou:there', { cancelable: true }));
  return { late, submit: !unanswered };
}

/** Silence counts as a no. */
export async function within<T>(ms: number, answer: Promise<T> | undefined): Promise<T | undefined> {
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, ms));
  return Promise.race([answer?.catch(() => undefined), silence]);
}
