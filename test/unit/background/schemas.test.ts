// What the wire takes in: an odd page must not be let go because its draft does not fit.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../../entrypoints/background/schemas.ts';

const draft = {
  url: 'http://office.test/new',
  title: '标题',
  text: '正文',
  column: '养老服务',
  contentSource: '',
  author: '',
  publishedOn: '',
  documentNumber: '',
  abstract: '',
  attachments: [] as string[],
};
const held = (part: Partial<typeof draft>) => ({
  words: '发布',
  report: { state: 'read', draft: { ...draft, ...part } },
  armament: { late: false, submit: true },
});
const long = '长'.repeat(50_000);

describe('a held action', () => {
  it.each([
    ['whose title runs on for pages', { title: long }],
    ['whose column field holds a whole tree', { column: long }],
    ['with a body pasted into 来源', { contentSource: long }],
    ['on a page with an address full of a log-in', { url: `http://office.test/?sso=${'a'.repeat(9000)}` }],
    ['with thousands of attachments', { attachments: Array(3000).fill('附件.pdf') }],
    ['with a text of half a million signs', { text: long.repeat(10) }],
  ])('%s is taken in', (_, part) => {
    expect(v.safeParse(schemas['guard.held'], held(part)).success).toBe(true);
  });

  it('with a field nobody knows is not', () => {
    const strange = { ...held({}), tabId: 3 };
    expect(v.safeParse(schemas['guard.held'], strange).success).toBe(false);
  });
});
