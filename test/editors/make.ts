// What a make of editor brings to the matrix: its office, and what besides publishing is tried with it.
import type { Shape } from './shapes.ts';

export type Make = {
  id: string;
  /** Editor and version, as in the table of README.md. */
  name: string;
  /** Whose office it is met in, and how deep the text lies. */
  zh: string;
  en: string;
  shape: Shape;
  /** Sent by fetch: what needs a form to be submitted is not there. */
  formless?: true;
  /** The page draws it after a shape that was seen; the others are the real package. */
  imitated?: true;
  /** Has a source view (`office.body.source(on)`). */
  source?: true;
  /** `write` changes the text in the source view, too. */
  sourceWrites?: true;
  /** The main ways to publish are tried, no more; it stands in a table of its own. */
  few?: true;
  /** What its own Enter writes into the text at Ctrl+Enter, before the page sends it, with the extension or without (seen 2026-11). */
  ownEnter?: string;
  /** How many bodies it has, where it has several. */
  bodies?: number;
  /** Is built anew (`office.body.rebuild()`), as when the column is changed. */
  rebuilds?: true;
};
