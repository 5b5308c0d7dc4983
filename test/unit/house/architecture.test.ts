// The house holds: who may import whom, one door to the network, nothing written into pages, light content scripts.
import { describe, expect, it } from 'vitest';
import { breaches, isIn } from './rules.ts';
import { bundleOf, importsOf, isFile, type Source, source, sources } from './sources.ts';

const all = sources();
const pure = ['lib/model.ts', 'lib/pages', 'lib/notices', 'lib/duties', 'lib/review/checks', 'lib/office'];
const unlisted = 'wxt/utils/define-unlisted-script';
const contentScripts = all
  .filter((one) => importsOf(one).some(({ target }) => target === unlisted))
  .map(({ file }) => file);

/** Sentences for every file whose code matches; `why` says what the house loses. */
function found(pattern: RegExp, why: string, files: Source[] = all): string[] {
  return files.flatMap(({ file, code }) =>
    [...code.matchAll(new RegExp(pattern, 'g'))].map(([match]) => `${why}: ${file} has ${match.trim()}`),
  );
}

describe('who may import whom', () => {
  it('holds for every file of the product', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.flatMap(breaches)).toEqual([]);
  });

  it.each([
    [
      'lib/review/checks/x.ts',
      "import { open } from '../../store/db.ts';",
      'a check is a pure function: lib/review/checks/x.ts imports lib/store/db.ts',
    ],
    [
      'lib/duties/x.ts',
      "import { t } from '../words.ts';",
      'duties are pure functions of the table, the counts and today: lib/duties/x.ts imports lib/words.ts',
    ],
    [
      'lib/model.ts',
      "import type { X } from './errors.ts';",
      'the vocabulary knows nobody: lib/model.ts imports lib/errors.ts',
    ],
    [
      'components/x.tsx',
      "import { browser } from 'wxt/browser';",
      'a component shows props and calls callbacks: components/x.tsx imports wxt/browser',
    ],
    [
      'lib/pages/adapters/x.ts',
      "const d = await import('../../duties/days.ts');",
      'an adapter knows its contract and the model: lib/pages/adapters/x.ts imports lib/duties/days.ts',
    ],
    ['lib/attic/x.ts', '', 'lib/attic/x.ts stands in no room of the house'],
  ])('says what is wrong with %s', (file, text, words) => {
    expect(breaches(source(file, text))).toEqual([words]);
  });

  it('leads to files that are there, named with their extension', () => {
    const missing = all.flatMap((one) =>
      importsOf(one)
        .filter(
          ({ target }) => /^(?:lib|components|entrypoints|public|test)\//.test(target) && !isFile(target),
        )
        .map(({ target }) => `${one.file} imports ${target}, which is not there`),
    );
    expect(missing).toEqual([]);
  });

  it('keeps tests out of the product', () => {
    expect(all.flatMap((one) => importsOf(one).filter(({ target }) => isIn(target, 'test')))).toEqual([]);
  });
});

describe('pure rooms', () => {
  const files = all.filter(({ file }) => pure.some((room) => isIn(file, room)));

  it('ask nobody what day it is', () => {
    expect(found(/\bnew Date\(\s*\)|\bDate\.now\(/, 'today is an argument', files)).toEqual([]);
  });

  it('touch no browser', () => {
    const touching = /\b(?:browser|chrome)\.\w+|\b(?:localStorage|sessionStorage|indexedDB|navigator)\b/;
    expect(found(touching, 'a pure room knows no browser', files)).toEqual([]);
  });
});

describe('one door to the network', () => {
  it('only lib/net.ts asks anything of anybody', () => {
    const asking =
      /(?<![.\w])fetch\s*\(|\b(?:globalThis|self|window)\.fetch\b|\bnew (?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b|\.sendBeacon\b|\bimportScripts\s*\(/;
    const others = all.filter(({ file }) => file !== 'lib/net.ts');
    expect(found(asking, 'only lib/net.ts may reach the network', others)).toEqual([]);
  });

  it('the door itself is there', () => {
    expect(all.find(({ file }) => file === 'lib/net.ts')?.code).toMatch(/\bfetch\(/);
  });
});

describe('what is shown is text', () => {
  it('no markup is made from strings', () => {
    const markup =
      /\bdangerouslySetInnerHTML\b|\.(?:inner|outer)HTML\s*\+?=(?!=)|\.insertAdjacentHTML\(|\bdocument\.write(?:ln)?\(|\.createContextualFragment\(|\beval\(|\bnew Function\(/;
    expect(found(markup, 'a page’s words stay words')).toEqual([]);
  });
});

describe('content scripts stay light', () => {
  it('those for portals, for editors and for the page’s own world are among them', () => {
    expect(contentScripts).toEqual(
      expect.arrayContaining(['entrypoints/page-world.ts', 'entrypoints/portal/index.ts']),
    );
    expect(contentScripts.length).toBeGreaterThan(2);
  });

  it.each(contentScripts)('%s pulls in no package', (entry) => {
    const heavy = [...bundleOf(entry)]
      .filter(([target]) => !isFile(target) && target !== unlisted)
      .map(([, chain]) => `every page that people read would carry it: ${chain.join(' → ')}`);
    expect(heavy).toEqual([]);
  });

  it.each(contentScripts)('%s pulls in no reader of answers', (entry) => {
    const heavy = [...bundleOf(entry)]
      .filter(([target]) => isIn(target, 'lib/pages/answers') || target === 'lib/pages/xml.ts')
      .map(([, chain]) => `only the background asks for data: ${chain.join(' → ')}`);
    expect(heavy).toEqual([]);
  });

  it.each(contentScripts)('%s pulls in no data and no component', (entry) => {
    const heavy = [...bundleOf(entry)]
      .filter(([target]) => /\.json$/.test(target) || isIn(target, 'components') || isIn(target, 'lib/store'))
      .map(([, chain]) => `every page that people read would carry it: ${chain.join(' → ')}`);
    expect(heavy).toEqual([]);
  });
});

describe('the floor is Chromium 109 and Firefox 140', () => {
  const since: [pattern: RegExp, version: number][] = [
    [/\.to(?:Sorted|Reversed|Spliced)\(/, 110],
    [/\.(?:is|to)WellFormed\(/, 111],
    [/\b(?:Map|Object)\.groupBy\(/, 117],
    [/\bAbortSignal\.any\(/, 116],
    [/\bPromise\.withResolvers\(/, 119],
    [/\bURL\.canParse\(/, 120],
    [/\bArray\.fromAsync\(/, 121],
    [/\.(?:union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/, 122],
    [
      /\bIterator\.from\(|\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|some|every|find|toArray|reduce|forEach)\(/,
      122,
    ],
    [/\bURL\.parse\(/, 126],
    [/\bPromise\.try\(/, 128],
    [/\bRegExp\.escape\(/, 136],
  ];

  it.each(since)('%s comes with Chromium %i only', (pattern, version) => {
    expect(found(pattern, `newer abilities are detected, not assumed (Chromium ${version})`)).toEqual([]);
  });
});

describe('every file', () => {
  it('opens with a sentence that says what it is', () => {
    expect(all.filter(({ text }) => !text.startsWith('// ')).map(({ file }) => file)).toEqual([]);
  });

  it('dates its debts', () => {
    const undated = all.filter(({ text }) =>
      /\bTODO\b(?! \[\d{4}-\d{2}\]: )|\b(?:FIXME|XXX|HACK)\b/.test(text),
    );
    expect(undated.map(({ file }) => file)).toEqual([]);
  });
});
