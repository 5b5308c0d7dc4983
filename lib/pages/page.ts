// One small way to read a page, over a live document and over a parsed one, so that one adapter serves both.
import type { Day, UnreadableReason } from '../model.ts';

/** An element seen by an adapter. Queries are CSS and look below the node. The same element is always the same node. */
export type PageNode = {
  /** Lower-case tag name. */
  tag: string;
  /** Text with white space folded to single blanks and trimmed; script and style text, and what is too long to be read, is left out. */
  text(): string;
  /** Text exactly as it stands, script text included (data islands). */
  raw(): string;
  attr(name: string): string | undefined;
  all(selector: string): PageNode[];
  first(selector: string): PageNode | undefined;
  parent(): PageNode | undefined;
  children(): PageNode[];
};

/** A page at one moment: its address and its root. `parse` reads a fragment found inside it (a data island). */
export type Page = {
  /** The address the page came from, absolute. */
  url: string;
  root: PageNode;
  /** The day it was seen, where that is known: 今天 and 3天前 count from it. */
  seen?: Day;
  /** The page was not taken apart at all, and why (`too-large`, `not-html`); its root is then empty. */
  refused?: UnreadableReason;
  /** The text has no end tag of a page: half an answer looks like that, and so do a few careless templates. */
  cut?: boolean;
  parse(fragment: string): PageNode;
};
