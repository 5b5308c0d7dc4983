// How large the review form may be set so that it stays on one A4 page; all measures in mm.
import type { ReviewForm } from '../../lib/model.ts';

/** What a person may type into a field of the form, in characters, so that the page can hold it. */
export const room = { title: 200, opinion: 300, other: 60 };

/** Sizes in points, the least height of a row of opinions and of any other row; at the last, line breaks run on. */
export const sizes = [
  { points: 12, opinion: 72, row: 14, breaks: true },
  { points: 10.5, opinion: 48, row: 12, breaks: true },
  { points: 9, opinion: 38, row: 10, breaks: true },
  { points: 7.5, opinion: 30, row: 9, breaks: false },
] as const;

export type PaperSize = (typeof sizes)[number]['points'];

/** 297 less margins, less the heading, the line below it and a reserve for wider glyphs. */
const height = 297 - 40 - 24 - 9;
const wide = 132;
const narrow = 47;

/** The largest size at which the form fits; the smallest where none does. */
export function paperSize(form: ReviewForm): PaperSize {
  return sizes.find((size) => tableHeight(form, size) <= height)?.points ?? 7.5;
}

function tableHeight(form: ReviewForm, size: (typeof sizes)[number]): number {
  const em = size.points * 0.353;
  const linesOf = (words: string) => (size.breaks ? words.split('\n') : [words]);
  const text = (words: string, width: number) =>
    linesOf(words)
      .map((line) => Math.max(1, Math.ceil((line.length + 2) / Math.floor(width / em))))
      .reduce((all, lines) => all + lines, 0) *
    em *
    1.5;
  const row = (words: string, width: number) => Math.max(size.row, text(words, width) + 5);
  const pair = (one: string, other: string) => Math.max(row(one, narrow), row(other, narrow));
  return (
    row(form.title, wide) +
    row(form.unit, wide) +
    size.row +
    pair(form.column, form.publishAt) +
    Math.max(size.opinion, text(form.unitOpinion, wide) + 27) +
    Math.max(size.opinion, text(form.leaderOpinion, narrow) + 15, text(form.siteOpinion, narrow) + 15) +
    pair(form.publisher, form.publishedOn)
  );
}
