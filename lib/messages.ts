// The wires: every verb between content scripts, the review panel, the extension's pages and the background.
// Storage is the bus; a message is only for what a content script cannot do itself, or what only the background can.
import type {
  Aftermath,
  Answer,
  ColumnId,
  ColumnKey,
  Day,
  Draft,
  FieldAnchor,
  LearnedTrigger,
  LedgerEntry,
  LedgerOverride,
  OfficeField,
  OfficeRecipe,
  OpenedPage,
  PanelSpot,
  People,
  Progress,
  Reading,
  ReadyOffice,
  Recipe,
  ReviewForm,
  Row,
  RowPlace,
  Settings,
  Strength,
  TextPrint,
  UnitId,
  UnreadableReason,
  Verdict,
  Words,
} from './model.ts';
import { api } from './wire.ts';

/** What a public page is told: its own column, and which columns of the site want a mark on their links. */
export type PageContext = {
  enabled: boolean;
  today: Day;
  minimised: boolean;
  column?: ColumnContext;
  /** The page calls itself by a column's name, but is not that column's address: worth a look for a list. */
  maybe: boolean;
  /** Name of the recipe by which the list of this page is read, where a person taught it. */
  recipe?: string;
  /** Columns of this site that are 将到期 or were 未达标 last month (mine only, if my unit is set). */
  marks: { url: string; column: ColumnId; words: Words; state: 'due-soon' | 'missed' }[];
};

/** Everything the bar of a column page shows; every number opens to `evidence`. */
export type ColumnContext = {
  column: ColumnId;
  /** The page is the first of its column. */
  first: boolean;
  duties: { id: string; content: string; owners: string; quota: string }[];
  progress: Progress[];
  lastMonth: Progress[];
  owners: { unit: UnitId; done: number }[];
  newest?: Day;
  doubts: Words[];
  /** Reading of the survey: when, which pages, or why not. */
  surveyedAt?: string;
  pages: string[];
  unreadable?: UnreadableReason | 'never';
  /** No survey can read the column: what this page shows is counted. */
  visits: boolean;
  /** What opened pages showed last: when, and how many. */
  visited?: { at: string; pages: number };
};

/** What the background reads of a page as it is drawn now; `places` in the order of the rows. */
export type DrawnReading = {
  reading: Reading;
  places: RowPlace[];
  /** Number of the page that the list's own pager marks as the current one. */
  place?: number;
};

/** What teaching a page begins with: its column, the table's columns with their addresses, the recipe that holds here now. */
export type TeachContext = {
  today: Day;
  column?: ColumnId;
  columns: { column: ColumnId; url?: string }[];
  /** Where the page's column begins; the page's own address where it is none's. */
  url: string;
  recipe?: Recipe;
};

/** What the background read of the page with a recipe, by itself and without the page's scripts. */
export type Tried =
  | { state: 'read'; rows: number; dates: number }
  | { state: 'empty' }
  | { state: 'unreadable'; reason: UnreadableReason; detail?: string };

/** Verdict over one row of the live page, in the order the rows were sent. */
export type RowVerdict = { url: string; counted: boolean; why: Words; unit?: UnitId };

/** How far the guard of this document reaches. */
export type Armament = {
  /** The script came into a document that was already open: 未武装，请刷新. */
  late: boolean;
  /** `form.submit()` is covered by the page-world script. */
  submit: boolean;
};

/** What the content script makes of the editor at rest. */
export type DraftReport =
  | { state: 'read'; draft: Draft }
  /**
   * `articles`: titles of the articles in a list that an action is about; empty where they could not be told.
   * `lacks`: what a person could point at.
   */
  | { state: 'unreadable'; why: Words; articles?: string[]; lacks?: 'title' | 'body' };

/**
 * What was let go and sent nothing: it did not go on by itself, what is called so must be pressed `again`; or it only opened a
 * `menu`, in which one chooses.
 */
export type Stayed = { words: string; why: 'again' | 'menu' };

/** What the review panel shows; held in session storage by the background, keyed by editor. */
export type ReviewState = {
  key: string;
  /** Where the editor stands. */
  frame: { tabId: number; frameId: number };
  report: DraftReport;
  armament: Armament;
  /** An action is held and waits. */
  held?: { words: string; at: string };
  /** What was let go sent nothing. */
  stayed?: Stayed;
  /** What of this is held may have gone out already; what it is called. */
  slipped?: string;
  /** The text that was cleared last, as the digest the ledger knows; `''` where the words are the same, but not the files. */
  clearedDigest?: string;
  answers: Answer[];
  verdicts: Verdict[];
  form?: ReviewForm;
  /** Names as they stood in the panel; where absent, those of the settings. */
  people?: People;
};

/** What the panel must know besides the draft: the office, and the draft's column in this month. */
export type ReviewContext = {
  today: Day;
  settings: Pick<Settings, 'myUnit' | 'countingUnit' | 'countReposts' | 'people' | 'contacts'>;
  /** This month's progress of the draft's column under the counting unit; empty when the column is none of the table's. */
  progress: Progress[];
  /** Titles already public in the column, newest first. */
  titlesInColumn: string[];
  /** SHA-256 of what was once confirmed as 对外公布, hex. */
  confirmedPublic: string[];
  /** The newest ledger entry about this draft. */
  entry?: Pick<LedgerEntry, 'seq' | 'kind' | 'at' | 'textDigest'>;
  /** It was cleared before, in this editor or in another. */
  earlier?: EarlierReview;
  /** Whether it can be looked for after publishing; else why not. */
  watch: 'column' | 'no_column' | 'no_address';
};

/** A row of the ledger as the panel tells of it. */
export type ToldRow = Pick<
  LedgerEntry,
  'seq' | 'kind' | 'at' | 'address' | 'column' | 'seen' | 'goneOn' | 'refers'
>;

/** This article was cleared before: by row `seq`, with what became of it, and what is kept of its text. */
export type EarlierReview = {
  seq: number;
  /** Oldest first. */
  family: ToldRow[];
  print: TextPrint;
  /** Something of it waits for a second person. */
  open: boolean;
  /** Its paragraphs, as long as this browser session lasts. */
  words?: string[];
};

/** A way to publish as a page offers it: its id in the list of ways, and the words on its control. */
export type Offered = { way: string; words: string };

/**
 * One way that was rehearsed: `held` is false where it would have gone through; `unsure`: or where that cannot be known,
 * for a script of the page hears its keys before the guard. `asked`: that nobody hears it before the guard was asked of the
 * page, and a script that looks for a person's own press before all else does not show itself.
 */
export type Rehearsed = Offered & { held: boolean; unsure?: boolean; asked?: boolean };

/** 已布防 (each way was rehearsed and held) · 待演练 · 部分覆盖 · 未武装 (the page must be loaded again) · 失去联系. */
export type ShieldState = 'armed' | 'unproven' | 'partly' | 'unarmed' | 'lost';

export type ShieldTrouble =
  | 'withdrawn'
  | 'no-answer'
  | 'deaf'
  | 'late'
  | 'unreadable'
  | 'no-submit'
  | 'foreign'
  | 'frame-deaf'
  | 'order'
  | 'passes'
  | 'unsure'
  | 'changed';

/** How far the guard of an editor reaches, as its frames have just answered. */
export type Shield = {
  /** When the editor's frame answered; absent where it did not. */
  at?: string;
  state: ShieldState;
  troubles: ShieldTrouble[];
  /** Why the draft cannot be read. */
  why?: Words;
  /** Ways to publish that stand in this page. */
  offers: Offered[];
  lastHold?: { at: string; words: string };
  /** Of this form. */
  rehearsal?: { at: string; ways: Rehearsed[] };
  learned: LearnedTrigger[];
  /** One publishing is being watched. */
  teaching: boolean;
  /** What the watched publishing followed from, to be confirmed. */
  proposed: LearnedTrigger[];
};

/** Text that may pass: compared as it stands, in isolated memory. */
export type Cleared = Pick<Draft, 'title' | 'text' | 'column' | 'abstract' | 'enclosures'>;

/** In `storage.local`, with the release's number behind it: what a page notes of a release, for it may be gone at once. */
export const releaseNote = 'released:';

/** Verb → what goes in, what comes out. */
export type Verbs = {
  // content scripts
  /**
   * `headings`: what the page calls itself, surest first. `list`: a list was read on it, so a page that is known by
   * its heading only is a page of that column; a column without an address learns it here.
   */
  'page.context': [{ url: string; headings: string[]; list: boolean }, PageContext];
  /** Reads the page's own HTML. `first`: it is the first page of its column, so no date is later than today. */
  'page.read': [{ url: string; html: string; first: boolean }, DrawnReading];
  'page.rows': [{ column: ColumnId; rows: Row[] }, RowVerdict[]];
  /** What an opened page of a column that no survey can read shows, once it is drawn; or why nothing can be read on it. */
  'page.seen': [{ column: ColumnId; seen: OpenedPage }, undefined];
  /** Brings `column.js`, which has the list read and shows the bar, into this page. */
  'column.come': [Record<string, never>, undefined];
  /** Brings `teach.js`, with which a person shows where the list is, into this page. */
  'teach.come': [Record<string, never>, undefined];
  'teach.context': [{ url: string }, TeachContext];
  /** Stores a recipe; `column`: the page is this column's, whatever was known of its address. Says what the background read by it. */
  'teach.save': [{ recipe: Recipe; column?: ColumnId }, Tried];
  /** Takes back what was saved last under that id. */
  'teach.undo': [{ id: string }, undefined];
  'bar.minimise': [{ minimised: boolean }, undefined];
  /** Someone writes in this frame: brings `desk.js`, the larger half of the editor's script, into it. */
  'desk.come': [Record<string, never>, undefined];
  /** Brings `page-claims.js`, which answers in the page's own world, into the frames of this tab. */
  'claims.come': [Record<string, never>, undefined];
  /**
   * `page`: made up once per document, for browsers that do not tell documents apart (Firefox before 149).
   * `folded`: the panel of this site was last left folded (or open) by hand; absent before the first time.
   */
  'editor.found': [
    { armament: Armament; page: string },
    { key: string; token: string; cleared?: Cleared; folded?: boolean; spot?: PanelSpot } | undefined,
  ];
  /** The panel was folded or opened by hand: kept for this site. */
  'panel.fold': [{ folded: boolean }, undefined];
  /** The panel was put there by hand: kept for this site. */
  'panel.put': [PanelSpot, undefined];
  /** What is known of this site's back office: the recipe learned there, and the ready-made ones. */
  'office.known': [Record<string, never>, { recipe?: OfficeRecipe; ready: ReadyOffice[] }];
  /** A field of the form at `address` was pointed at. */
  'office.taught': [{ field: OfficeField; address: string; anchor: FieldAnchor }, undefined];
  /** `quiet`: nobody asked for the window, so whoever is writing keeps the focus. */
  'editor.window': [{ key: string; quiet: boolean }, undefined];
  /** A script of the page may hear before the guard now: panels that stand open are to ask anew. */
  'editor.changed': [{ key: string }, undefined];
  'draft.rest': [{ key: string; report: DraftReport }, undefined];
  'guard.held': [{ words: string; report: DraftReport; armament: Armament }, undefined];
  /** What another frame of the tab holds is shown here now. */
  'guard.shown': [Record<string, never>, undefined];
  'guard.stayed': [Stayed, undefined];
  /** What is held now may have gone out with that very press: the page heard it first, and something left. */
  'guard.slipped': [{ words: string; report: DraftReport }, undefined];
  /** `id`: the page's own number of this release; the note it left under `releaseNote` has the same. */
  'guard.released': [{ id: string; words: string; cleared: Cleared | undefined }, undefined];
  /** While one publishing is watched: what a person pressed, and that something left the page. */
  'lesson.saw': [{ trigger: LearnedTrigger }, undefined];
  'lesson.sent': [{ how: 'submit' | 'request' | 'leave' }, undefined];
  // review panel
  'review.shield': [{ key: string }, Shield];
  /** Every way of the open form is taken and swallowed. */
  'review.rehearse': [{ key: string }, Shield];
  'review.teach': [{ key: string; end?: true }, Shield];
  'review.learn': [{ key: string; trigger: LearnedTrigger; forget?: true }, Shield];
  'review.claim': [{ token: string }, ReviewState];
  'review.state': [{ key: string }, ReviewState];
  'review.context': [{ key: string }, ReviewContext];
  /** `withdrawn`: an answer was taken back, what was cleared may no longer pass. */
  'review.save': [
    {
      key: string;
      answers: Answer[];
      verdicts: Verdict[];
      form?: ReviewForm;
      people?: People;
      withdrawn?: true;
    },
    undefined,
  ];
  /** Remembers what may be public everywhere (a service telephone, a collecting account) by its SHA-256, hex; or forgets it. */
  'review.confirm-public': [{ digest: string; undo?: true }, undefined];
  'review.clear': [{ key: string; cleared: Cleared; summary: ClearanceSummary }, LedgerEntry];
  /** An article that went out by row `seq` was withdrawn or corrected. */
  'review.aftermath': [{ key: string; seq: number; said: Aftermath }, LedgerEntry];
  'review.unchecked': [{ key: string; by: string; reason: string }, LedgerEntry];
  /** Whether the page lets the panel be seen, `part` of its frame above all, in fractions of its size. Firefox only. */
  'review.sight': [
    { key: string; part: { left: number; top: number; right: number; bottom: number } },
    { plain: boolean },
  ];
  /** The page covers the panel: a window of its own takes over, this panel lapses. */
  'review.window': [{ key: string }, undefined];
  /** Lets the person point at a field in the page; answers before that is done. */
  'review.point': [{ key: string; field: OfficeField }, undefined];
  /** Takes back what was pointed at: the field is found by itself again. */
  'review.unpoint': [{ key: string; field: OfficeField }, undefined];
  /** From now on `as` stands for that column; `''` forgets what it stood for. */
  'review.column': [{ key: string; as: ColumnKey; column: ColumnId }, undefined];
  'review.show': [{ key: string; field: string; quote: string; at: number }, undefined];
  'review.marks': [{ key: string; marks: Mark[] }, undefined];
  // popup and dashboard
  'site.enable': [{ origin: string; title: string; tabId?: number }, undefined];
  'site.disable': [{ origin: string }, undefined];
  /** Whether an editor was found in that tab, and whether its guard came late. */
  'tab.editor': [{ tabId: number }, { late: boolean } | undefined];
  /** Whether the tab has something to write in that no panel stands beside. Asked when the popup opens. */
  'tab.written': [{ tabId: number }, boolean];
  /** Lets the person point at the title of what is written in that tab: the form is known by it from then on. */
  'tab.point': [{ tabId: number }, undefined];
  /** Begins teaching in the page of that tab. */
  'tab.teach': [{ tabId: number }, undefined];
  /** Reads these columns in one background tab, with scripts and log-in: only after the person was asked, each time. */
  'tab.read': [{ columns: ColumnId[] }, undefined];
  /** Stops that and closes the tab. */
  'tab.stop': [Record<string, never>, undefined];
  'survey.start': [{ columns?: ColumnId[] }, undefined];
  'survey.stop': [Record<string, never>, undefined];
};

/** What the panel says of the findings when it clears a draft; the background writes it down. */
export type ClearanceSummary = {
  checks: { check: string; strength: Strength; count: number; quotes: string[] }[];
  answers: { check: string; choice: 'no' | 'yes'; detail?: string }[];
  overrides: LedgerOverride[];
  people: { clerk: string; reviewer: string; leader: string; publisher: string };
  owners: UnitId[];
  unit?: UnitId;
  contentSource: string;
};

/** A place to mark in the editor, without saying why. */
export type Mark = { field: string; at: number; length: number; strength: Strength };

/** Background → content scripts of one tab. */
export type Orders = {
  /** Without a text: what was cleared before may no longer pass. */
  'guard.clear': { cleared?: Cleared };
  'guard.go': Record<string, never>;
  /** What a frame of this tab holds is shown in another one. */
  'held.shown': Record<string, never>;
  /** The panel of that editor claimed its token: it loaded, no window is needed. */
  'panel.here': { key: string };
  'mark.show': { field: string; quote: string; at: number };
  'mark.all': { marks: Mark[] };
  /** The pointing script is there: the person shall point at this field; `anywhere`: of whichever form it stands in. */
  'pick.start': { field: OfficeField; anywhere?: true };
  'context.changed': Record<string, never>;
  /** The tab's address changed without a load. */
  'page.moved': Record<string, never>;
};

/** Background → extension pages: something under this key changed (`shield`: how far its guard reaches), ask again. */
export type News = { news: 'review' | 'shield'; key: string } | { news: 'records' };

/** Name of the line from a panel to the script of its editor: nothing is said on it but 'here'; that it ends is the news. */
export const lineTo = (key: string) => `editor:${key}`;

export type Verb = keyof Verbs;

/** The background's answer on the wire. */
export type Reply<V extends Verb> = { ok: Verbs[V][1] } | { error: Words };

/** Asks the background. Rejects with its words; a worker that was just stopped is asked once more. */
export async function ask<V extends Verb>(verb: V, body: Verbs[V][0]): Promise<Verbs[V][1]> {
  const reply = await send(verb, body).catch(() => send(verb, body));
  if (reply && 'error' in reply) throw Object.assign(new Error(reply.error.zh), { words: reply.error });
  return reply?.ok as Verbs[V][1];
}

/** Tells the background. False where nobody answers: the site is not enabled any more. Rejects with the background's words. */
export async function tell<V extends Verb>(verb: V, body: Verbs[V][0]): Promise<boolean> {
  const reply = await send(verb, body).catch(() => send(verb, body));
  if (reply && 'error' in reply) throw Object.assign(new Error(reply.error.zh), { words: reply.error });
  return reply !== undefined && reply !== null;
}

function send<V extends Verb>(verb: V, body: Verbs[V][0]): Promise<Reply<V> | undefined> {
  return api.runtime.sendMessage({ verb, body });
}

/** Listens for one order from the background; returns its undo. Only messages of this extension's own worker arrive here. */
export function onOrder<O extends keyof Orders>(order: O, act: (body: Orders[O]) => void): () => void {
  const listener = (message: unknown, sender: { id?: string; tab?: unknown }) => {
    if (sender.id !== api.runtime.id || sender.tab !== undefined) return;
    const said = message as { order?: string; body?: Orders[O] };
    if (said?.order === order) act(said.body as Orders[O]);
  };
  api.runtime.onMessage.addListener(listener);
  return () => api.runtime.onMessage.removeListener(listener);
}

/** Listens for news; returns its undo. */
export function onNews(act: (news: News) => void): () => void {
  const listener = (message: unknown, sender: { id?: string; tab?: unknown }) => {
    if (sender.id !== api.runtime.id || sender.tab !== undefined) return;
    if (message && typeof message === 'object' && 'news' in message) act(message as News);
  };
  api.runtime.onMessage.addListener(listener);
  return () => api.runtime.onMessage.removeListener(listener);
}
