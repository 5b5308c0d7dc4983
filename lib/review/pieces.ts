// What an answer of the card covers: paragraphs, the sentences of places, or the particulars of the draft as a whole.
import type { Draft, Finding } from '../model.ts';
import type { Question } from './checks.ts';
import { type Digest, digests, sha256 } from './digest.ts';
import { paragraphs, settled } from './sentences.ts';

/** One piece of a draft, with the words a person is shown for it. */
export type Piece = { digest: string; field: Finding['field'] | 'attachments'; at: number; words: string };
/** The pieces of every question that applies, by check. */
export type DraftDigests = Record<string, Piece[]>;

type Words = Omit<Piece, 'digest'>;

/**
 * What each question is about in this draft, digested. Blanks do not count: editors change them by themselves.
 * A draft without a word still has one piece, so that nothing is answered by itself.
 */
export async function digestsOf(
  draft: Draft,
  asked: Question[],
  digest: Digest = sha256,
): Promise<DraftDigests> {
  const whole = passagesOf(draft);
  const lists = asked.map((question) => piecesOf(question, draft, whole));
  const words = lists.flat().map((piece) => settled(piece.words));
  const hashes = await digests(words, digest);
  const ofWords = new Map(words.map((one, place) => [one, hashes[place] ?? '']));
  const withDigest = (piece: Words) => ({ ...piece, digest: ofWords.get(settled(piece.words)) ?? '' });
  return Object.fromEntries(asked.map(({ check }, place) => [check, (lists[place] ?? []).map(withDigest)]));
}

function piecesOf(question: Question, draft: Draft, whole: Words[]): Words[] {
  if (question.scope === 'paragraphs') return whole;
  if (question.scope === 'document') return [particulars(draft)];
  const sentences = new Map(question.places.map((place) => [place.sentence, place] as const));
  return [...sentences].map(([words, { field, at = 0 }]) => ({ field, at, words }));
}

/** Title, abstract, paragraphs and the names of attachments: whatever will be public. */
function passagesOf(draft: Draft): Words[] {
  const body = paragraphs(draft.text).map(({ text, at }): Words => ({ field: 'text', at, words: text }));
  const names = draft.attachments.map(
    (name): Words => ({ field: 'attachments', at: 0, words: `附件：${name}` }),
  );
  const title: Words = { field: 'title', at: 0, words: draft.title };
  const abstract: Words = { field: 'abstract', at: 0, words: draft.abstract };
  const all = [title, abstract, ...body, ...names].filter((piece) => piece.words.trim() !== '');
  return all.length > 0 ? all : [title];
}

function particulars({ title, column, contentSource }: Draft): Words {
  return { field: 'title', at: 0, words: `标题：${title}；栏目：${column}；来源：${contentSource}` };
}
