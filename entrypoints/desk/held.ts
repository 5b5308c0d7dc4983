// What is held is shown where it can be answered, and told to the background; where it cannot, the person hears so.
import { ask, type DraftReport, tell } from '../../lib/messages.ts';
import { type Place, placeIn, readDraft } from '../../lib/review/draft.ts';
import type { Held } from '../../lib/review/guard-post.ts';
import { armamentOf, type Desk, within } from './known.ts';
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

async function showsHeld(desk: Desk, place: Place): Promise<boolean> {
  const taken = !place.document.dispatchEvent(new Event('zhishou:held', { cancelable: true }));
  return place.document === desk.post.document ? !!(await within(3000, desk.editor)) : taken;
}

async function showsListed({ listing }: Desk, words: string, report: DraftReport): Promise<boolean> {
  const titles = report.state === 'unreadable' ? (report.articles ?? []) : [];
  return (await within(3000, listing.show(words, titles))) ?? false;
}

/** An action of this frame or of another one is held: its editor opens, also one without a title, and shows it. */
export function showHeld(desk: Desk): void {
  desk.needed = true;
  look(desk);
  desk.post.heldElsewhere = false;
  void desk.editor?.then((editor) => {
    editor?.again();
    editor?.panel.showHeld();
  });
}

/** One document may hold a list and an article form: its panel showed the list in between. */
export async function showDraftAgain({ editor, post }: Desk): Promise<void> {
  const open = await editor;
  const place = open && placeIn(post.document);
  if (place) await ask('draft.rest', { key: open.key, report: readDraft(place) }).catch(() => {});
}
