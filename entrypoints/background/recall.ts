// A review outlives its page: answers and verdicts are kept by site and title, as digests and masked words.
import type { DraftReport } from '../../lib/messages.ts';
import type { Draft } from '../../lib/model.ts';
import { sha256 } from '../../lib/review/digest.ts';
import { mask } from '../../lib/review/mask.ts';
import { keepReview, type Review, readReview } from '../../lib/store/reviews.ts';
import { printBefore } from './earlier.ts';
import type { OpenEditor } from './editors.ts';

type Remembered = Partial<Pick<OpenEditor, 'answers' | 'verdicts' | 'form' | 'people' | 'recalledFor'>>;

/** What was answered for this article, or one of this title, before; nothing where the panel already has answers. */
export async function recall(editor: OpenEditor, report: DraftReport): Promise<Remembered> {
  if (report.state !== 'read' || report.draft.title === '' || editor.recalledFor === report.draft.title)
    return {};
  const recalledFor = report.draft.title;
  if (editor.answers.length > 0 || editor.verdicts.length > 0) return { recalledFor };
  const kept =
    (await readReview(await draftKey(editor, recalledFor))) ?? (await reviewBefore(editor, report.draft));
  // The form was kept with a masked title: where it is this draft's, its own words come back.
  const own = kept?.form?.title === mask(recalledFor) && { title: recalledFor };
  if (!kept) return { recalledFor };
  const { answers, verdicts, form } = kept;
  return { answers, verdicts, ...(form && { form: { ...form, ...own } }), recalledFor };
}

// Under another title now: found by what names the article.
async function reviewBefore({ origin }: OpenEditor, draft: Draft): Promise<Review | undefined> {
  const before = await printBefore(origin, draft);
  return before && readReview(before.draftKey);
}

/** Keeps what the panel has, under the draft's present title. */
export async function remember(editor: OpenEditor): Promise<void> {
  if (editor.report.state !== 'read' || editor.report.draft.title === '') return;
  const { answers, verdicts, form } = editor;
  const key = await draftKey(editor, editor.report.draft.title);
  await keepReview(key, {
    answers: answers.map((one) => ({ ...one, ...(one.detail && { detail: mask(one.detail) }) })),
    verdicts: verdicts.map((one) => ({ ...one, reason: mask(one.reason) })),
    form: form && { ...form, title: mask(form.title), unit: mask(form.unit) },
  });
}

export async function draftKey(editor: Pick<OpenEditor, 'origin'>, title: string): Promise<string> {
  return sha256(`${editor.origin}\n${title}`);
}
