// The shelves of the database: what stands on each, and how they came to be.
import type { IDBPDatabase } from 'idb';
import type {
  Article,
  ColumnCount,
  ColumnId,
  LedgerEntry,
  Month,
  Recipe,
  RecipeUse,
  RequestRecord,
  Site,
  SiteColumn,
} from '../model.ts';
import type { Found, Stage, SurveyState } from './jobs.ts';
import type { KeptPrint } from './prints.ts';
import type { Remembered } from './remembered.ts';
import type { Confirmed, Review } from './reviews.ts';
import type { VisitStage } from './visits.ts';

/** What stands on each shelf, and under which key. */
export type Shelves = {
  sites: { key: string; value: Site };
  columns: { key: ColumnId; value: SiteColumn };
  /** All articles of one column in one month in one record: the cost is per record, not per byte. */
  packs: { key: [ColumnId, Month]; value: Pack };
  /** One record per month holds the aggregate of every column: the popup reads one record. */
  counts: { key: Month; value: Record<ColumnId, ColumnCount> };
  ledger: { key: number; value: LedgerEntry; indexes: { hash: string; key: string } };
  /** 稿件指纹, under the ledger's number of the clearance. */
  prints: { key: number; value: KeptPrint; indexes: { names: string; at: string } };
  requests: { key: number; value: RequestRecord };
  reviews: { key: string; value: Review; indexes: { at: string } };
  confirmed: { key: string; value: Confirmed };
  /** One record, `survey`: the job, its queue, and when the last whole survey began. */
  jobs: { key: string; value: SurveyState };
  /** What a survey has read of a column that is not complete yet. */
  stages: { key: ColumnId; value: Stage };
  /** What opened pages of a column showed today. */
  visits: { key: ColumnId; value: VisitStage };
  found: { key: [ColumnId, string]; value: Found };
  /** Hosts that asked to be left alone (Retry-After), until when. */
  waits: { key: string; value: { host: string; until: string } };
  remembered: { key: string; value: Remembered };
  /** 识别方案, and what each read of a column when it was last used. */
  recipes: { key: string; value: Recipe };
  recipeUses: { key: [string, string]; value: RecipeUse };
};

/** 栏目在一个月里的稿件. */
export type Pack = { column: ColumnId; month: Month; articles: Article[] };

/** One step per version, never changed once it was delivered; the number of steps is the version. */
export const steps: ((db: IDBPDatabase<Shelves>) => void)[] = [
  (db) => {
    db.createObjectStore('sites', { keyPath: 'origin' });
    db.createObjectStore('columns', { keyPath: 'column' });
    db.createObjectStore('packs', { keyPath: ['column', 'month'] });
    db.createObjectStore('counts');
    const ledger = db.createObjectStore('ledger', { keyPath: 'seq' });
    ledger.createIndex('hash', 'hash', { unique: true });
    ledger.createIndex('key', 'key', { unique: true });
    db.createObjectStore('requests', { autoIncrement: true });
    db.createObjectStore('reviews', { keyPath: 'draftKey' }).createIndex('at', 'at');
    db.createObjectStore('confirmed', { keyPath: 'digest' });
    db.createObjectStore('jobs');
    db.createObjectStore('stages', { keyPath: 'column' });
    db.createObjectStore('found', { keyPath: ['column', 'url'] });
    db.createObjectStore('waits', { keyPath: 'host' });
    db.createObjectStore('remembered', { keyPath: 'key' });
  },
  (db) => {
    db.createObjectStore('recipes', { keyPath: 'id' });
    db.createObjectStore('recipeUses', { keyPath: ['recipe', 'url'] });
  },
  (db) => {
    db.createObjectStore('visits', { keyPath: 'column' });
  },
  (db) => {
    const prints = db.createObjectStore('prints', { keyPath: 'seq' });
    prints.createIndex('names', 'names', { multiEntry: true });
    prints.createIndex('at', 'at');
  },
];
