// One article counts once, however its address comes to be written.
import { describe, expect, it } from 'vitest';
import { absolute } from '../../../lib/pages/addresses.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { setAddress } from '../../../lib/store/columns.ts';
import { articlesOf } from '../../../lib/store/months.ts';
import { startSurvey } from '../../../lib/survey/survey.ts';
import { origin, withTown } from './town.ts';
import { articlePage, html, listed, type Web, webOf } from './web.ts';

const column = '统计信息';
const start = '/tjj/tjxx/';

withTown({ [column]: start });

async function survey(web: Web, now: string): Promise<string[]> {
  await setAddress(column, origin, origin + start, 'hand');
  await startSurvey('asked', [column], webOf(web, now));
  return (await articlesOf(column, '2026-03')).map(({ url }) => url.replace(origin, '')).sort();
}

const article = articlePage('旗统计局', '2026-03-09');

describe('a site that writes a session’s number into its links for whoever sends no cookies', () => {
  const links = [
    ['Java', (n: number, id: string) => `/tjj/a${n}.jhtml;jsessionid=${id}`, '.jhtml'],
    [
      'Java, with parameters',
      (n: number, id: string) => `/tjj/a${n}.jsp;jsessionid=${id}.node1?x=1`,
      '.jsp?x=1',
    ],
    ['PHP', (n: number, id: string) => `/tjj/a${n}.php?PHPSESSID=${id}&amp;x=1`, '.php?x=1'],
    ['PHP, at the end', (n: number, id: string) => `/tjj/a${n}.php?x=1&amp;PHPSESSID=${id}`, '.php?x=1'],
    ['ASP.NET', (n: number, id: string) => `/(S(${id}))/tjj/a${n}.aspx`, '.aspx'],
  ] as const;

  it.each(links)('%s: two surveys see the same articles', async (_, link, end) => {
    const web = (id: string): Web => ({
      [start]: html(
        listed([
          ['第一季度统计公报的发布', link(1, id), '2026-03-09'],
          ['第二季度统计公报的发布', link(2, id), '2026-03-08'],
          ['第三季度统计公报的发布', link(3, id), '2026-03-07'],
        ]),
      ),
      ...Object.fromEntries([1, 2, 3].map((n) => [`/tjj/a${n}${end}`, article])),
    });
    const expected = [1, 2, 3].map((n) => `/tjj/a${n}${end}`);
    expect(await survey(web('A1B2'), '2026-03-10T02:00:00.000Z')).toEqual(expected);
    expect(await survey(web('C3D4'), '2026-03-11T02:00:00.000Z')).toEqual(expected);
  });

  it.each([
    ['/zwgk/sessions/2026.html', '/zwgk/sessions/2026.html'],
    ['/a.jsp;v=2?session=8', '/a.jsp;v=2?session=8'],
    ['/a.jsp;jsessionid=A#top', '/a.jsp#top'],
    ['/a.jsp?PHPSESSID=A', '/a.jsp'],
  ])('%s is %s', (given, made) => {
    expect(absolute(parsedPage('', `${origin}/`), given)).toBe(origin + made);
  });
});

describe('an article that is listed at another address than before', () => {
  const titles = ['第一季度统计公报的发布', '第二季度统计公报的发布', '第三季度统计公报的发布'] as const;
  const web = (address: (n: number) => string, named: readonly string[] = titles): Web => ({
    [start]: html(listed(named.map((title, n) => [title, address(n), `2026-03-0${9 - n}`]))),
    // The former pages still answer.
    ...Object.fromEntries(
      named.flatMap((_, n) => [`/old/${n}.html`, `/tjj/t202603_${n}.html`].map((path) => [path, article])),
    ),
  });
  const moved = (n: number) => `/tjj/t202603_${n}.html`;

  it('is one article, first seen when it was', async () => {
    await survey(
      web((n) => `/old/${n}.html`),
      '2026-03-10T02:00:00.000Z',
    );
    expect(await survey(web(moved), '2026-03-12T02:00:00.000Z')).toEqual([0, 1, 2].map(moved));
    expect((await articlesOf(column, '2026-03')).map(({ firstSeen }) => firstSeen.slice(0, 10))).toEqual(
      Array(3).fill('2026-03-10'),
    );
  });

  it('is another one where its title goes on', async () => {
    await survey(
      web((n) => `/old/${n}.html`),
      '2026-03-10T02:00:00.000Z',
    );
    const longer = titles.map((title) => `${title}（二）`);
    expect(await survey(web(moved, longer), '2026-03-12T02:00:00.000Z')).toHaveLength(6);
  });
});
