// Every note that a reading may leave has words in both languages.
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { detailWord } from '../../../components/detail-words.ts';
import messages from '../../../public/_locales/en/messages.json';
import { sources } from '../house/sources.ts';
import { speakChinese } from './chinese.ts';

const said = messages as Record<string, { message: string }>;
const chinese = /[\u4e00-\u9fff]/;

/** Notes as they stand in the readers' source: after `detail`, behind the reason `changed`, in the table of doubts. */
const notes = sources()
  .filter(({ file }) => /lib\/(?:net|pages|survey)\b/.test(file))
  .flatMap(({ file, code }) => [
    ...code.matchAll(/(?:\bdetail: |because\('changed', )'([^'\n]+)'/g),
    ...(file.endsWith('recipe-read.ts') ? code.matchAll(/^ {2}[\w'-]+: '([^'\n]+)',$/gm) : []),
  ])
  .map(([, note = '']) => note);

describe('in English', () => {
  beforeEach(() => {
    Object.assign(fakeBrowser.i18n, {
      getMessage: (key: string, fill: string[] = []) =>
        (said[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => fill[Number(n) - 1] ?? ''),
    });
  });

  it('there are notes to look at', () => {
    expect(notes.length).toBeGreaterThan(12);
  });

  it.each([
    ...notes,
    '最像的一组有 5 条，0 条有日期',
    '对方要求 2026-11-22T04:00:00.000Z 之后再访问',
    '栏目数据接口：http://portal.test/api?page=1',
    '栏目数据接口：接口给出的是网页，不是数据 http://portal.test/api',
  ])('%s', (note) => {
    expect(detailWord(note)).toMatch(/[a-z]/);
    expect(detailWord(note)).not.toMatch(chinese);
  });
});

it.each([
  ['HTTP 403', 'HTTP 403'],
  ['constructor', 'constructor'],
  ['像是首页', '像是首页'],
  ['对方要求 2026-11-22T04:00:00.000Z 之后再访问', '对方要求 2026-11-22 12:00 之后再访问'],
  ['栏目数据接口：HTTP 401 http://portal.test/api', '栏目数据接口：HTTP 401 http://portal.test/api'],
])('in Chinese %s is %s', (note, words) => {
  speakChinese();
  expect(detailWord(note)).toBe(words);
});
