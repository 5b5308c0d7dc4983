// The contract of the check family: a draft is read into findings, or into a question only a person can answer.
import type { Day, Draft, Duty, DutyTable, Finding, Strength, UnitId, Words } from '../model.ts';

/** What a check may know. Pure: the same input gives the same findings. */
export type CheckInput = {
  draft: Draft;
  /** Shorthand for `draft.text`. */
  text: string;
  table: DutyTable;
  /** Duties of the chosen column; empty when the column is none of the table's. */
  duties: Duty[];
  /** Unit that the source text leads to. */
  unit?: UnitId;
  /** Titles already public in the column, newest first. */
  titlesInColumn: string[];
  today: Day;
};

/** What `find` returns: the family adds check id and strength, the field defaults to `text`. */
export type Found = Omit<Finding, 'check' | 'strength' | 'field' | 'sentence'> & { field?: Finding['field'] };

type Shared = {
  title: Words;
  /** Legal or office basis, with clause. */
  basis: Words;
};

/** What the machine can tell. Its examples are its tests and its help text. */
export type FindingCheck = Shared & {
  strength: Strength;
  /** A quote once confirmed as 对外公布 is not asked about again, in any draft (telephones, accounts). */
  remembered?: true;
  find(input: CheckInput): Found[];
  /** A string stands for the body of a draft; an object fills other fields. */
  examples: { pass: (string | Partial<CheckExample>)[]; fail: (string | Partial<CheckExample>)[] };
};

/** What only a person can answer: a question of the 保密审查 card. */
export type AskingCheck = Shared & {
  /** The question, to be answered 否 or 是. */
  ask: Words;
  /** Which answer clears. */
  clears: 'no' | 'yes';
  /**
   * paragraphs: the answer covers paragraphs, an edit asks again for the changed ones.
   * document: the answer covers title, column and source. places: asked only where `places` finds some, bound to their sentences.
   */
  scope: 'paragraphs' | 'document' | 'places';
  places?(input: CheckInput): Found[];
  examples?: { pass: string[]; fail: string[] };
};

export type Check = FindingCheck | AskingCheck;

export type CheckExample = Omit<CheckInput, 'draft' | 'text'> & { draft: Partial<Draft> };
