// The registered scripts: what stands is never taken away while it is wanted, for a page that loads then would have no guard.
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { registerScripts } from '../../../entrypoints/background/scripts.ts';
import type { Site } from '../../../lib/model.ts';

type Script = { id: string; matches?: string[] };

const [a, b] = ['http://a.example/*', 'https://b.example/*'];
const siteOf = (pattern: string): Site => ({
  origin: pattern.slice(0, -2),
  pattern,
  title: '',
  enabledAt: '2026-11-22T00:00:00.000Z',
});

let standing: Map<string, Script>;
let calls: string[];
let turn: Promise<unknown>;

beforeEach(() => {
  turn = Promise.resolve();
  const request = <T>(_: string, act: () => Promise<T>) => {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  };
  vi.stubGlobal('navigator', { ...navigator, locks: { request } });
  standing = new Map();
  calls = [];
  const put = (name: string) => async (scripts: Script[]) => {
    for (const script of scripts) {
      if (standing.has(script.id) !== (name === 'update')) throw new Error(`${name} ${script.id}`);
      standing.set(script.id, script);
      calls.push(`${name} ${script.id}`);
    }
  };
  const fake = {
    getRegisteredContentScripts: async () => [...standing.values()],
    registerContentScripts: put('register'),
    updateContentScripts: put('update'),
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) {
        if (!standing.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
        calls.push(`unregister ${id}`);
      }
    },
  };
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue(fake as unknown as typeof browser.scripting);
});

const ids = ['portal', 'editor', 'page-world'];
const matchesNow = () => ids.map((id) => standing.get(id)?.matches?.join(' '));

it.each<[string, string[], string[], string[]]>([
  ['the first site registers all three', [], [a], ids.map((id) => `register ${id}`)],
  ['a worker that starts again touches nothing', [a, b], [a, b], []],
  ['nor where the sites come in another order, or one of them twice', [a, b], [b, a, b], []],
  ['another site is added in place', [a], [a, b], ids.map((id) => `update ${id}`)],
  ['one that was withdrawn is taken out in place', [a, b], [b], ids.map((id) => `update ${id}`)],
  ['with the last site all go', [a], [], ids.map((id) => `unregister ${id}`)],
  ['without a site nothing is asked for', [], [], []],
])('%s', async (_what, before, after, expected) => {
  await registerScripts(async () => before.map(siteOf));
  calls.length = 0;
  await registerScripts(async () => after.map(siteOf));
  expect(calls).toEqual(expected);
  const all = after.length ? [...new Set(after)].sort().join(' ') : undefined;
  expect(matchesNow()).toEqual([all, all, all]);
});

it('a script of a former version, known no more, goes', async () => {
  standing.set('column', { id: 'column', matches: [a] });
  await registerScripts(async () => [siteOf(a)]);
  expect([...standing.keys()].sort()).toEqual([...ids].sort());
  expect(calls).toContain('unregister column');
});

it('asked twice at once, as when a site is disabled, it takes away once', async () => {
  let sites = [siteOf(a)];
  await registerScripts(async () => sites);
  calls.length = 0;
  sites = [];
  await Promise.all([registerScripts(async () => sites), registerScripts(async () => sites)]);
  expect(calls).toEqual(ids.map((id) => `unregister ${id}`));
});

it('a call that began with older sites does not have the last word', async () => {
  let sites = [siteOf(a)];
  const first = registerScripts(async () => sites);
  sites = [siteOf(b)];
  await Promise.all([first, registerScripts(async () => sites)]);
  expect(matchesNow()).toEqual([b, b, b]);
});
