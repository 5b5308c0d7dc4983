// One small way to read a page, over a live document and over a parsed one, so that one adapter serves both.

/** An element seen by an adapter. Queries are CSS and look below the node. */
export type PageNode = {
  /** Lower-case tag name. */
  tag: string;
  /** Text with white space folded to single blanks and trimmed; script and style text is left out. */
  text(): string;
  /** Text exactly as it stands, script text included (data islands). */
  raw(): string;
  attr(name: string): string | undefined;
  all(selector: string): PageNode[];
  first(selector: string): PageNode | undefined;
  parent(): PageNode | undefined;
  children(): PageNode[];
};

/** A page: its address and its root. `parse` reads a fragment found inside it (a data island). */
export type Page = {
  /** The address the page came from, absolute. */
  url: string;
  root: PageNode;
  parse(fragment: string): PageNode;
};
