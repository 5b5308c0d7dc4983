// What is held is shown where it can be answered, and told to the background; where it cannot, the person hears so.
import { ask, type DraftReport, onOrder, tell } from '../../lib/messages.ts';
import { type Place, placeIn, readDraft } from '../../lib/review/draft.ts';
import type { Held } from '../../lib/review/guard-post.ts';
import type { Seen } from '../../lib/review/guard-seen.ts';
import { watchSlip } from '../../lib/review/guard-slip.ts';
import { isOrphan } from '../editor/orphan.ts';
import { armamentOf, type Desk, type Editor, within } from './known.ts';
import { look } from './look.ts';

/** Shows and tells what the guard of this frame holds. */
export async function onHeld(desk: Desk, { words, report, place }: Held): Promise<void> {
  // The frame that owns the editor shows it; where nobody does, the person must not be left before a dead button.
  const shown = place ? await showsHeld(desk, place) : await showsListed(desk, words, report);
  const armament = armamentOf(desk.post);
  const told = await within(3000, tell('guard.held', { words, report, armament }));
  if (!shown || !told) desk.post.standDown(words);
  // Nobody is there to release it: the site is not enabled any more.
  if (told === false) desk.post.life.abort();
}

/** What was held may have gone out all the same, where a script of the page heard first: that is written down. */
export function tellSlip(
  { post }: Desk,
  seen: Seen,
  { words, report }: Pick<Held, 'words' | 'report'>,
): void {
  const tellIt = () => void ask('guard.slipped', { words, report }).catch(() => undefined);
  watchSlip(seen, [post.window], tellIt, post.life.signal);
}

async function showsHeld(desk: Desk, place: Place): Promise<boolean> {
  if (place.document === desk.post.document) return !!(await within(3000, showHeld(desk)));
  const end = new AbortController();
  const shown = new Promise<boolean>((resolve) => {
    end.signal.addEventListener(
      'abort',
      onOrder('held.shown', () => resolve(true)),
    );
  });
  // The page hears this, too, and may say that it was taken: only word by the background counts.
  const heard = !place.document.dispatchEvent(new Event('zhishou:held', { cancelable: true }));
  const answer = heard && (await within(3000, shown));
  if (!isOrphan()) end.abort();
  return answer === true;
}

async function showsListed({ listing }: Desk, words: string, report: DraftReport): Promise<boolean> {
  const titles = report.state === 'unreadable' ? (report.articles ?? []) : [];
  return (await within(3000, listing.show(words, titles))) ?? false;
}

/** An action of this frame is held: its editor opens, also one without a title, and shows it. */
export async function showHeld(desk: Desk): Promise<Editor | undefined> {
  desk.needed = true;
  look(desk);
  desk.post.heldElsewhere = false;
  const editor = await desk.editor;
  editor?.again();
  editor?.panel.showHeld();
  return editor;
}

/** An action of another frame is held: shown here, and that frame is told. */
export async function showForOther(desk: Desk): Promise<void> {
  if (await showHeld(desk)) await ask('guard.shown', {}).catch(() => {});
}

/** One document may hold a list and an article form: its panel showed the list in between. */
export async function showDraftAgain({ editor, post }: Desk): Promise<void> {
  const open = await editor;
  const place = open && placeIn(post.document);
  if (place) await ask('draft.rest', { key: open.key, report: readDraft(place) }).catch(() => {});
}
