// How far the guard of an open editor reaches, judged from what its frames answered and what the last rehearsal found.
import type { Offered, Rehearsed, ShieldState, ShieldTrouble } from '../messages.ts';
import type { Words } from '../model.ts';

/** What one frame answers when it is looked at. */
export type FrameReport = {
  /** An event sent through this frame reached the guard. */
  listens: boolean;
  /** The guard came into a page that was open already. */
  late: boolean;
  /** Whether a script of the page can have listened before the guard: it cannot, it does not show itself, it may have. */
  order: 'first' | 'asked' | 'unknown';
  /** The page's own `form.submit()` is heard. */
  submit: boolean;
  /** The article form this frame owns. */
  editor?: { readable: true } | { readable: false; why: Words };
  offers: Offered[];
  /** Large frames of other sites in it, which nobody here can see into. */
  foreign: number;
};

/**
 * The state of an editor in the frame `editor` among all `reports` of its tab; `granted`: the site still is; `rehearsed`: what
 * the last rehearsal of this form found. Only what was rehearsed, way by way, and held is 已布防.
 */
export function judgeShield(facts: {
  granted: boolean;
  editor: FrameReport | undefined;
  others: FrameReport[];
  rehearsed: Rehearsed[] | undefined;
}): { state: ShieldState; troubles: ShieldTrouble[] } {
  const { granted, editor, others, rehearsed } = facts;
  if (!granted) return { state: 'lost', troubles: ['withdrawn'] };
  if (!editor) return { state: 'lost', troubles: ['no-answer'] };
  if (!editor.listens) return { state: 'lost', troubles: ['deaf'] };
  if (editor.late) return { state: 'unarmed', troubles: ['late'] };
  const offers = [editor, ...others].flatMap((frame) => frame.offers);
  const gaps = [...gapsIn(editor, others), ...foundBy(rehearsed ?? [])];
  const changed: ShieldTrouble[] = rehearsed && isChanged(offers, rehearsed) ? ['changed'] : [];
  const troubles = [...gaps, ...changed];
  if (gaps.length > 0) return { state: 'partly', troubles };
  return { state: rehearsed?.length && changed.length === 0 ? 'armed' : 'unproven', troubles };
}

function gapsIn(editor: FrameReport, others: FrameReport[]): ShieldTrouble[] {
  const all = [editor, ...others];
  const troubles: ShieldTrouble[] = [];
  if (editor.editor?.readable === false) troubles.push('unreadable');
  if (!editor.submit) troubles.push('no-submit');
  if (all.some(({ order, offers }) => order === 'unknown' && offers.length > 0)) troubles.push('order');
  if (all.some(({ foreign }) => foreign > 0)) troubles.push('foreign');
  if (others.some(({ listens, late }) => !listens || late)) troubles.push('frame-deaf');
  return troubles;
}

function foundBy(rehearsed: Rehearsed[]): ShieldTrouble[] {
  const passes = rehearsed.some(({ held, unsure }) => !held && !unsure);
  const unsure = rehearsed.some((way) => way.unsure);
  return [...(passes ? ['passes' as const] : []), ...(unsure ? ['unsure' as const] : [])];
}

// A way that was not there when the others were rehearsed. 更新（3） is the same button as 更新（2）.
function isChanged(offers: Offered[], rehearsed: Rehearsed[]): boolean {
  const nameOf = ({ way, words }: Offered) => `${way} ${words.replace(/\d+/g, '')}`;
  const known = new Set(rehearsed.map(nameOf));
  return offers.some((offer) => !known.has(nameOf(offer)));
}
