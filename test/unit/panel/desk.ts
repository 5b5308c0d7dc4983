// A background in miniature for the panel's tests: it keeps what it is told and answers as the real one does.
import type {
  ask,
  News,
  onNews,
  ReviewContext,
  ReviewState,
  Shield,
  Verb,
  Verbs,
} from '../../../lib/messages.ts';
import type { Draft, LedgerEntry } from '../../../lib/model.ts';
import { textDigest } from '../../../lib/review/card.ts';

export const draft: Draft = {
  url: 'http://portal.test/edit',
  title: '耕地地力保护补贴发放情况公告',
  text: '现将补贴发放情况公告如下。\n共补贴农户1286户。\n欢迎监督。',
  column: '涉农补贴',
  contentSource: '农牧局',
  author: '',
  publishedOn: '2026-11-20',
  documentNumber: '',
  abstract: '',
  attachments: [],
};

const nobody = { clerk: '', reviewer: '', leader: '', publisher: '' };
export const reviewer = { ...nobody, reviewer: '审核岗' };

export function contextOf(change: Partial<ReviewContext> = {}): ReviewContext {
  return {
    today: '2026-11-20',
    settings: { countingUnit: 'line', countReposts: true, people: reviewer, contacts: [] },
    progress: [],
    titlesInColumn: [],
    confirmedPublic: [],
    watch: 'column',
    ...change,
  };
}

export function stateOf(change: Partial<ReviewState> = {}): ReviewState {
  return {
    key: 'editor',
    frame: { tabId: 1, frameId: 0 },
    report: { state: 'read', draft },
    armament: { late: false, submit: true },
    answers: [],
    verdicts: [],
    ...change,
  };
}

/** An armed shield that has just answered. */
export function shieldOf(change: Partial<Shield> = {}): Shield {
  return {
    at: '2026-11-20T02:00:00.000Z',
    state: 'armed',
    troubles: [],
    offers: [{ way: 'link-button', words: '发布' }],
    learned: [],
    teaching: false,
    proposed: [],
    ...change,
  };
}

/** The wires of a panel, and both ends of them. */
export function background(first: Partial<ReviewState> = {}, office: Partial<ReviewContext> = {}) {
  const asked: { verb: Verb; body: unknown }[] = [];
  let listener: (news: News) => void = () => undefined;
  const desk = {
    state: stateOf(first),
    context: contextOf(office),
    /** None: nobody answers. */
    shield: shieldOf() as Shield | undefined,
    asked,
    told: <V extends Verb>(verb: V) =>
      asked.filter((one) => one.verb === verb).map((one) => one.body as Verbs[V][0]),
    /** The editor came to rest with other words. */
    edit(change: Partial<Draft>) {
      const { report } = desk.state;
      if (report.state === 'read')
        desk.state = { ...desk.state, report: { state: 'read', draft: { ...report.draft, ...change } } };
      listener({ news: 'review', key: 'editor' });
    },
    /** The background says that the guard reaches another way now. */
    alarm: (key = 'editor') => listener({ news: 'shield', key }),
    wires: {
      ask: (async (verb: Verb, body: unknown) => {
        asked.push({ verb, body });
        return answer(desk, verb, body);
      }) as typeof ask,
      onNews: ((act) => {
        listener = act;
        return () => undefined;
      }) as typeof onNews,
    },
  };
  return desk;
}

async function answer(desk: ReturnType<typeof background>, verb: Verb, body: unknown): Promise<unknown> {
  if (verb === 'review.claim' || verb === 'review.state') return desk.state;
  if (verb === 'review.context') return desk.context;
  if (verb === 'review.shield') return desk.shield;
  if (verb === 'review.rehearse' && desk.shield) throw new Error('演练不了');
  if (verb === 'review.save') desk.state = { ...desk.state, ...(body as Verbs['review.save'][0]) };
  if (verb === 'review.clear') return clear(desk, (body as Verbs['review.clear'][0]).cleared);
  if (verb === 'review.unchecked')
    return { seq: 4, kind: 'unchecked', at: new Date().toISOString(), textDigest: '' };
  return undefined;
}

async function clear(desk: ReturnType<typeof background>, cleared: Verbs['review.clear'][0]['cleared']) {
  const digest = await textDigest(cleared);
  const entry = { seq: 3, kind: 'cleared' as const, at: new Date().toISOString(), textDigest: digest };
  const { held: _, ...rest } = desk.state;
  desk.state = { ...rest, clearedDigest: digest };
  desk.context = { ...desk.context, entry };
  return entry as LedgerEntry;
}
