// One panel's talk with the background: claims its draft, hears of changes, saves what was answered.
import { wordsOf } from '../../lib/errors.ts';
import type { ask, onNews, ReviewContext, ReviewState, Shield, Verbs } from '../../lib/messages.ts';
import type { Aftermath, LedgerEntry, Words } from '../../lib/model.ts';
import { type Kept, kept, same, unchanged } from './kept.ts';

export type SessionView =
  | { at: 'opening' }
  | { at: 'failed'; words: Words }
  /** `trouble`: something went wrong since, the view is what was last known. */
  | { at: 'open'; state: ReviewState; context: ReviewContext; trouble?: Words };

export type Session = ReturnType<typeof openSession>;

/** Typing comes to rest before it is saved, ms. */
const rest = 300;

/**
 * Claims the draft of a one-use token and keeps `changed` told. What the person changed here and is not yet saved
 * outranks what the background says; the draft itself is always the background's.
 */
export function openSession(
  token: string,
  wires: { ask: typeof ask; onNews: typeof onNews },
  changed: (view: SessionView) => void,
) {
  let view: SessionView = { at: 'opening' };
  let edits = 0;
  let unsaved = false;
  let withdrawn = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (next: SessionView) => {
    view = next;
    changed(view);
  };
  const fail = (error: unknown) => {
    const words = wordsOf(error);
    show(view.at === 'open' ? { ...view, trouble: words } : { at: 'failed', words });
  };
  const key = () => (view.at === 'open' ? view.state.key : '');

  const load = async (asked: Promise<ReviewState>) => {
    const before = edits;
    // Saved while the answer was on its way: the answer may be older than the save.
    const wasUnsaved = unsaved;
    const state = await asked;
    const context = await wires.ask('review.context', { key: state.key });
    const old = view.at === 'open' ? view : undefined;
    const mine = old && (wasUnsaved || unsaved || before !== edits) ? kept(old.state) : {};
    const next = old ? unchanged(old.state, state) : state;
    show({ at: 'open', state: { ...next, ...mine }, context: old ? same(old.context, context) : context });
  };
  const reload = () => {
    if (view.at === 'open') load(wires.ask('review.state', { key: key() })).catch(fail);
  };
  const flush = async () => {
    clearTimeout(timer);
    if (!unsaved || view.at !== 'open') return;
    const before = edits;
    const body = { key: key(), ...kept(view.state), ...(withdrawn && { withdrawn: true as const }) };
    await wires.ask('review.save', body);
    if (before === edits) unsaved = withdrawn = false;
  };
  const alarmed = new Set<() => void>();
  const undoNews = wires.onNews((news) => {
    if (news.news !== 'records' && news.key !== key()) return;
    if (news.news === 'shield') for (const act of alarmed) act();
    else reload();
  });
  load(wires.ask('review.claim', { token })).catch(fail);

  return {
    /**
     * Shows a change at once and saves it when the hand rests. What follows from what stands there is asked for by a
     * function: what was drawn last may be older than the last change.
     */
    save(part: Partial<Kept> | ((now: Kept) => Partial<Kept>)) {
      if (view.at !== 'open') return;
      edits += 1;
      unsaved = true;
      const { state } = view;
      show({ ...view, state: { ...state, ...(typeof part === 'function' ? part(state) : part) } });
      clearTimeout(timer);
      timer = setTimeout(() => flush().catch(fail), rest);
    },
    flush,
    /** An answer was taken back after the draft was cleared: what was cleared may no longer pass. */
    withdraw() {
      withdrawn = unsaved = true;
      flush().catch(fail);
    },
    async clear(body: Omit<Verbs['review.clear'][0], 'key'>): Promise<LedgerEntry> {
      await flush();
      return wires.ask('review.clear', { key: key(), ...body });
    },
    unchecked: (by: string, reason: string) => wires.ask('review.unchecked', { key: key(), by, reason }),
    async register(seq: number, said: Aftermath): Promise<void> {
      await wires.ask('review.aftermath', { key: key(), seq, said });
      reload();
    },
    async confirmPublic(digests: string[], undo?: true) {
      for (const digest of digests)
        await wires.ask('review.confirm-public', { digest, ...(undo && { undo }) });
      reload();
    },
    /** Whether the page lets this part of the panel be seen; Firefox only. */
    isPlain: (part: Verbs['review.sight'][0]['part']) =>
      wires.ask('review.sight', { key: key(), part }).then(({ plain }) => plain),
    /** The page covers this panel: saved first, then a window takes over. */
    toWindow() {
      flush()
        .then(() => wires.ask('review.window', { key: key() }))
        .catch(fail);
    },
    tell<V extends 'review.show' | 'review.marks'>(verb: V, body: Omit<Verbs[V][0], 'key'>) {
      return wires.ask(verb, { key: key(), ...body } as Verbs[V][0]);
    },
    /** Something about this back office; where it fails the panel says so. */
    office<V extends 'review.point' | 'review.unpoint' | 'review.column'>(
      verb: V,
      body: Omit<Verbs[V][0], 'key'>,
    ) {
      wires.ask(verb, { key: key(), ...body } as Verbs[V][0]).catch(fail);
    },
    shield<V extends 'review.shield' | 'review.rehearse' | 'review.teach' | 'review.learn'>(
      verb: V,
      body?: Omit<Verbs[V][0], 'key'>,
    ): Promise<Shield> {
      return wires.ask(verb, { key: key(), ...body } as Verbs[V][0]) as Promise<Shield>;
    },
    /** Calls back when the background knows that the shield is another now; returns its undo. */
    onShield(act: () => void): () => void {
      alarmed.add(act);
      return () => void alarmed.delete(act);
    },
    reload,
    close() {
      undoNews();
      flush().catch(() => undefined);
    },
  };
}
