// Broken, huge and hostile pages: a recipe reads them or says that it cannot, and never holds anything up.
import { describe, expect, it } from 'vitest';
import { inferRecipe } from '../../../lib/pages/recipe-infer.ts';
import { readByRecipe } from '../../../lib/pages/recipe-read.ts';
import { articles, design, inferred, pageOf, recipeOf } from './recipe-pages.ts';

const taught = recipeOf(inferred(design(), '第15批', '第9批'));
const [one = ''] = articles(1);
const many = (n: number, make: (at: number) => string) =>
  Array.from({ length: n }, (_, at) => make(at)).join('');
const row = (at: number) => `<li class="item">${one.replace('_9000', `_${at}`)}</li>`;

const pages: [what: string, html: string][] = [
  ['nothing', ''],
  ['no body', '<html><head></head>'],
  ['20,000 rows in the list', design({ inList: many(20_000, row) })],
  [
    '20,000 lists of one row',
    `<body>${many(20_000, (at) => `<div><ul class="newslist">${row(at)}</ul></div>`)}</body></html>`,
  ],
  [
    'links nested 400 deep',
    `<body>${'<div class="newslist">'.repeat(400)}${many(3000, row)}${'</div>'.repeat(400)}</body></html>`,
  ],
  [
    'one row with 10,000 links',
    design({ inList: `<li class="item">${many(10_000, (at) => one.replace('_9000', `_${at}`))}</li>` }),
  ],
  [
    'a title of a million letters',
    design({ inList: `<li class="item"><a href="/x.html">${'字'.repeat(1_000_000)}</a></li>` }),
  ],
  [
    'tables that never close',
    `<body><table class="newslist">${many(2000, (at) => `<tr><td>${one.replace('_9000', `_${at}`)}<table>`)}`,
  ],
];

describe('a recipe on a strange page', () => {
  it.each(pages)(
    '%s',
    (_what, html) => {
      const page = pageOf(html);
      const { reading, nodes } = readByRecipe(page, taught, { notAfter: '2026-03-31', first: true });
      if (reading.state !== 'read') return expect(nodes).toEqual([]);
      expect(nodes).toHaveLength(reading.rows.length);
      for (const { url, title } of reading.rows)
        expect([/^https?:/.test(url), title !== '']).toEqual([true, true]);
    },
    60_000,
  );

  it.each(pages)(
    '%s is taught or refused',
    (_what, html) => {
      const page = pageOf(html);
      const links = page.root.all('a');
      const [first, last] = [links[0], links.at(-1)];
      if (!first) return;
      expect(['found', 'not']).toContain(inferRecipe(page, first, last).state);
    },
    60_000,
  );
});

describe('a recipe whose parts were made up', () => {
  it.each([
    ['a selector that no parser takes', { list: { selector: '..', path: 'x' } }],
    ['a selector that searches', { list: { selector: 'body *:has(a)', path: '' } }],
    ['a path into nowhere', { list: { selector: 'nav', path: 'body:nth-of-type(9) > p:nth-of-type(999)' } }],
    ['a shape of stars', { address: '/*/*/*/*' }],
  ])('%s gives no wrong number', (_what, change) => {
    const { reading } = readByRecipe(
      pageOf(design()),
      { ...taught, ...change },
      { notAfter: '2026-03-31', first: true },
    );
    if (reading.state === 'read') expect(reading.rows).toHaveLength(15);
    else expect(reading).toMatchObject({ state: 'unreadable', reason: 'recipe' });
  });
});
