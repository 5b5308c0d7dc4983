// How far the guard of an open editor reaches, judged from what its frames answered.
import type { Offered, ShieldState, ShieldTrouble } from '../messages.ts';
import type { Words } from '../model.ts';

/** What one frame answers when it is looked at. */
export type FrameReport = {
  /** An event sent through this frame reached the guard before anybody else. */
  listens: boolean;
  /** The guard came into a page that was open already. */
  late: boolean;
  /** The page's own `form.submit()` is heard. */
  submit: boolean;
  /** The article form this frame owns. */
  editor?: { readable: true } | { readable: false; why: Words };
  offers: Offered[];
  /** Large frames of other sites in it, which nobody here can see into. */
  foreign: number;
};

/** The state of an editor in the frame `editor` among all `reports` of its tab; `granted`: the site still is. */
export function judgeShield(facts: {
  granted: boolean;
  editor: FrameReport | undefined;
  others: FrameReport[];
}): { state: ShieldState; troubles: ShieldTrouble[] } {
  const { granted, editor, others } = facts;
  if (!granted) return { state: 'lost', troubles: ['withdrawn'] };
  if (!editor) return { state: 'lost', troubles: ['no-answer'] };
  if (!editor.listens) return { state: 'lost', troubles: ['deaf'] };
  if (editor.late) return { state: 'unarmed', troubles: ['late'] };
  const troubles: ShieldTrouble[] = [];
  if (editor.editor?.readable === false) troubles.push('unreadable');
  if (!editor.submit) troubles.push('no-submit');
  if ([editor, ...others].some(({ foreign }) => foreign > 0)) troubles.push('foreign');
  if (others.some(({ listens, late }) => !listens || late)) troubles.push('frame-deaf');
  return { state: troubles.length > 0 ? 'partly' : 'armed', troubles };
}
