// Finds the data that a column page draws its list from, and reads what such an address answers.
import type { Reading } from '../model.ts';
import { readColumnPage } from './adapters.ts';
import { address } from './addresses.ts';
import type { Answer, Answered, Asked, Offer } from './answer.ts';
import type { Page } from './page.ts';
import { parsedPage } from './parsed.ts';

const files = import.meta.glob<Answer>('./answers/*.ts', { eager: true, import: 'default' });

/** Every member by its id, which is its file's name. */
export const answers: Record<string, Answer> = Object.fromEntries(
  Object.entries(files).map(([file, answer]) => [file.slice('./answers/'.length, -'.ts'.length), answer]),
);

/** A page that names more addresses of data than this is asked for the first ones only. */
const mostOffers = 4;
const order: Answer['holds'][] = ['all', 'rest', 'newest'];

/** The addresses of data that a column page names, those that can be the whole list first; each once. */
export function offersOf(page: Page, asked: Asked): Offer[] {
  const named = Object.entries(answers).flatMap(([by, { find, holds, proves }]) =>
    find(page, asked).map((url): Offer => {
      const unproved = proves !== undefined && !proves(page, url);
      return { by, url, holds, ...(unproved && { unproved }) };
    }),
  );
  const web = named.filter(({ url }) => /^https?:$/.test(address(url)?.protocol ?? ''));
  const once = web.filter(({ url }, at) => web.findIndex((other) => other.url === url) === at);
  return once.sort((a, b) => order.indexOf(a.holds) - order.indexOf(b.holds)).slice(0, mostOffers);
}

/** What a member makes of an answer; a page in place of data is told by what it is: a login, a refusal. */
export function readAnswer(by: string, answer: Answered, asked: Asked): Reading {
  const reading = answers[by]?.read(answer, asked) ?? { state: 'unreadable', reason: 'changed' };
  if (reading.state !== 'unreadable' || !/^\s*<(?:!doctype html|html)\b/i.test(answer.text)) return reading;
  const page = readColumnPage(parsedPage(answer.text, answer.url)).reading;
  const told = page.state === 'unreadable' && /^(?:login|blocked|redirected)$/.test(page.reason);
  return told ? page : { state: 'unreadable', reason: 'changed', detail: '接口给出的是网页，不是数据' };
}
