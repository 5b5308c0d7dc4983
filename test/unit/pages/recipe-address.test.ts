// Which addresses are alike, and which columns a recipe is for.
import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../lib/model.ts';
import {
  hasShape,
  isFor,
  openShape,
  patternFor,
  recipeFor,
  sharedShape,
} from '../../../lib/pages/recipe-address.ts';

const origin = 'http://portal.test';
const at = (path: string) => `${origin}${path}`;

describe('the shape of articles’ addresses', () => {
  const shapes: [what: string, paths: string[], shape: string | undefined][] = [
    [
      'dates and numbers are open',
      ['/a/202603/t20260301_1.html', '/a/202602/t20260201_22.html'],
      '/a/#/t#_#.html',
    ],
    ['what differs by name is open', ['/a/xx/1.html', '/a/yy/2.html'], '/a/*/#.html'],
    ['numbers in the query', ['/show.jsp?id=12', '/show.jsp?id=345'], '/show.jsp?id=#'],
    [
      'long random names',
      ['/c/8a1b2c3d4e5f60718293a4b5c6d7e8f9.shtml', '/c/0a1b2c3d4e5f60718293a4b5c6d7e8f1.shtml'],
      '/c/*.shtml',
    ],
    [
      'a few strangers do not disturb',
      ['/a/1.html', '/a/2.html', '/a/3.html', '/pdf/x/y/z.pdf'],
      '/a/#.html',
    ],
    ['nothing in common is none', ['/a/1.html', '/b/c/2.php', '/d', '/e/f/g/h/3.pdf'], undefined],
  ];
  it.each(shapes)('%s', (_what, paths, shape) =>
    expect(sharedShape(paths.map(at), origin)?.shape).toBe(shape),
  );

  it.each([
    ['/a/#/t#_#.html', '/a/202604/t20260401_9.html', true],
    ['/a/#/t#_#.html', '/b/202604/t20260401_9.html', false],
    ['/a/*/#.html', '/a/zz/9.html', true],
    ['/a/*/#.html', '/a/zz/w/9.html', false],
    ['/c/*.shtml', '/c/anything.shtml', true],
    ['/c/*.shtml', '/c/anything.html', false],
    ['/show.jsp?id=#', '/show.jsp?id=7', true],
    ['/show.jsp?id=#', '/list.jsp?id=7', false],
    ['/a/*', '/a/%E0%A4%A', true],
  ])('%s and %s: %s', (shape, path, fits) => expect(hasShape(at(path), shape, origin)).toBe(fits));

  it('an address of another site has no shape of this one', () => {
    expect(hasShape('http://elsewhere.test/a/1.html', '/a/#.html', origin)).toBe(false);
  });
});

describe('columns that share a layout', () => {
  it.each([
    ['/zwgk/ylfw/', '/zwgk/*/'],
    ['/zwgk/ylfw/index.html', '/zwgk/*/index.html'],
    ['/list.jsp?id=12', '/list.jsp?id=*'],
    ['/col/col123.html', '/col/*.html'],
    ['/', '/'],
  ])('%s is one of %s', (path, pattern) => {
    expect(patternFor(at(path))).toBe(pattern);
    expect(isFor({ site: origin, scope: { kind: 'pages', pattern } }, at(path))).toBe(true);
  });

  it.each([
    ['/zwgk/other/', true],
    ['/zwgk/other/index.html', true],
    ['/zwgk/', false],
    ['/zwgk/a/b/', false],
    ['/xwzx/other/', false],
  ])('`/zwgk/*/` and %s: %s', (path, fits) => {
    expect(isFor({ site: origin, scope: { kind: 'pages', pattern: '/zwgk/*/' } }, at(path))).toBe(fits);
  });

  it('open the folder of the column in the articles’ addresses, too', () => {
    expect(openShape('/zwgk/ylfw/#/t#_#.html', at('/zwgk/ylfw/'), '/zwgk/*/')).toBe('/zwgk/*/#/t#_#.html');
  });
});

describe('the recipe for a column', () => {
  const made = (id: string, scope: Recipe['scope'], taught: string): Recipe => ({
    format: 1,
    id,
    site: origin,
    name: id,
    scope,
    list: { selector: 'ul', path: '' },
    row: { depth: 1, shapes: ['li'] },
    link: { path: '' },
    date: { at: 'row', means: 'published' },
    pager: { kind: 'none' },
    taught: { at: taught, by: '', url: at('/a/'), rows: 1, dates: 1 },
  });
  const own = made('own', { kind: 'column', url: at('/a/index.html') }, '2026-01-01T00:00:00.000Z');
  const shared = made('shared', { kind: 'pages', pattern: '/*/' }, '2026-03-01T00:00:00.000Z');
  const older = made('older', { kind: 'pages', pattern: '/*/' }, '2026-02-01T00:00:00.000Z');

  it('is its own before a shared one, and the newest of several', () => {
    expect(recipeFor([shared, own, older], at('/a/'))?.id).toBe('own');
    expect(recipeFor([older, shared, own], at('/b/'))?.id).toBe('shared');
    expect(recipeFor([older, shared, own], 'http://elsewhere.test/a/')).toBeUndefined();
  });

  it('keeps columns apart that only differ behind #, where a product names them there', () => {
    const one = { site: origin, scope: { kind: 'column' as const, url: at('/x/gkmlpt/index#12') } };
    expect([isFor(one, at('/x/gkmlpt/index#12')), isFor(one, at('/x/gkmlpt/index#13'))]).toEqual([
      true,
      false,
    ]);
    expect(isFor({ site: origin, scope: { kind: 'column', url: at('/a/') } }, at('/a/#top'))).toBe(true);
  });
});
