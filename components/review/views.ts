// What the panel's components are given to show: findings and questions, judged against what was answered so far.
import type {
  Answer,
  ColumnKey,
  Instant,
  LedgerEntry,
  LedgerKind,
  OverrideClass,
  PrintedField,
  Strength,
  UnitId,
  Verdict,
  Words,
} from '../../lib/model.ts';

/** A place in the draft: where it stands and what of it may be shown. */
export type Place = {
  field: string;
  at: number;
  quote: string;
  shown: string;
  /** Words of `shown` to set off from the rest. */
  marked?: string[];
};

/** One occurrence of a finding, with what was decided about it. */
export type FindingPlace = Place & {
  /** Its place among all findings of the draft. */
  nth: number;
  /** It stands before the release. */
  blocks: boolean;
  decision?: Verdict['decision'];
  verdict?: Verdict;
};

/** Everything one check has to say in the same words. */
export type FindingGroup = {
  /** Fit for an element's id. */
  key: string;
  check: string;
  strength: Strength;
  basis: Words;
  message: Words;
  places: FindingPlace[];
  /** 对外公布 may be remembered (telephones, accounts). */
  remembers: boolean;
  /** A classification mark: letting it through takes the name of the leader who approved it. */
  secret: boolean;
};

/** What a person says who lets a held finding through. */
export type OverrideSaid = { class: OverrideClass; reason: string; by: string; approvedBy?: string };

/** An earlier review of the article, and what changed since. */
export type EarlierView = {
  /** Rows of the ledger, oldest first. */
  rows: Pick<LedgerEntry, 'seq' | 'kind' | 'at' | 'address' | 'column' | 'seen' | 'goneOn' | 'refers'>[];
  /** It is in every field as it was cleared: publishing goes straight through. */
  passes: boolean;
  /** The newest row that says it went out. */
  went?: Pick<LedgerEntry, 'seq' | 'kind' | 'address'>;
  changes?: {
    same: boolean;
    fields: { field: PrintedField; was: string; now: string }[];
    paragraphs: { at: number; words: string; how: 'new' | 'changed' }[];
    kept: number;
    moved: boolean;
    gone: number;
    goneWords?: string[];
    /** Pictures and files that were not cleared; `unknown`: nothing was kept of them then. */
    enclosures: { pictures: number; files: string[]; gone: number } | 'unknown';
  };
  trouble?: Words;
};

/** A question of the card, as it stands for this text. */
export type QuestionView = {
  check: string;
  title: Words;
  ask: Words;
  basis: Words;
  /** open: to be answered · clear: answered · blocked: answered, and not to be published. */
  state: 'open' | 'clear' | 'blocked';
  /** Which box is ticked; none as long as anything is open. */
  choice?: Answer['choice'];
  /** It was answered before the text changed; then `places` are only what changed. */
  again: boolean;
  /** What the question is about, where that is not the whole draft. */
  places: Place[];
  /** A secret: 是 means stop, not mend. */
  secret: boolean;
};

/** 本月 before → after of one line, column or owner. `undefined` is not known, never zero. */
export type Effect = {
  key: string;
  /** Who owns it, as printed. */
  label: string;
  before?: number;
  after?: number;
  required: number;
  /** Why `before` is not known. */
  unread?: string;
};

/** Whose column it is, as the section shows it. */
export type ColumnView = {
  /** As chosen in the editor. */
  chosen: string;
  known: boolean;
  /** What the back office calls it by, and whether that was told to stand for `chosen`. */
  as?: ColumnKey;
  mapped: boolean;
  /** A column of the table that the page around the form names, to be looked at and remembered. */
  proposed?: string;
  /** All columns of the duty table. */
  columns: string[];
  owners: UnitId[];
  /** Open groups among the owners (政府各组成部门), as printed. */
  groups: string[];
  source: string;
  /** The unit the source leads to; `group`: it may belong to an open group that the table does not list. */
  unit?: UnitId;
  among: 'yes' | 'no' | 'group' | 'unknown';
  contacts: { unit: UnitId; person?: string; phone?: string }[];
  effects: Effect[];
  /** Why the effect is not certain. */
  effectNote?: string;
  fits?: { verdict: 'fits' | 'unclear'; phrases: string[] };
  contents: { duty: string; content: string; quota: string; owners: string }[];
};

/** What still stands between the draft and its release; `target` is the id of the element to go to. */
export type Missing = { target: string; words: string };

/** Where the one button stands. */
export type FootView =
  /** Nothing was read yet. */
  | { state: 'reading' }
  | { state: 'waiting'; held: boolean; missing: Missing[] }
  | { state: 'ready'; held: boolean; changed: boolean }
  /** `watch`: whether it is looked for on the portal. */
  | {
      state: 'done';
      kind: LedgerKind;
      at: Instant;
      seq: number;
      watch?: 'column' | 'no_column' | 'no_address';
    }
  /** No draft to review: the button lets a held action go, unchecked. `listed`: articles of a list, nobody looked. */
  | { state: 'unreadable'; held: boolean; listed?: boolean };
