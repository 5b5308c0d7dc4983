// Every member of a family keeps its contract: adapters, checks, reports.
import { describe, expect, it } from 'vitest';
import type { Words } from '../../../lib/model.ts';
import type { Report } from '../../../lib/office/report.ts';
import type { Adapter } from '../../../lib/pages/adapter.ts';
import type { Answer } from '../../../lib/pages/answer.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import type { Check } from '../../../lib/review/check.ts';

const adapters = members(
  import.meta.glob<Adapter>('../../../lib/pages/adapters/*.ts', { eager: true, import: 'default' }),
);
const answers = members(
  import.meta.glob<Answer>('../../../lib/pages/answers/*.ts', { eager: true, import: 'default' }),
);
const checks = members(
  import.meta.glob<Check>('../../../lib/review/checks/*.ts', { eager: true, import: 'default' }),
);
const reports = members(
  import.meta.glob<Report<never>>('../../../lib/office/reports/*.ts', { eager: true, import: 'default' }),
);

function members<T>(files: Record<string, T>): [id: string, member: T][] {
  return Object.entries(files).map(([file, member]) => [/([^/]+)\.ts$/.exec(file)?.[1] ?? file, member]);
}

// A plain string is shown in both languages, so it holds no word of either.
function expectTitle(title: Words | string): void {
  if (typeof title === 'string') expect(title).toMatch(/^[\w .-]+$/);
  else expectWords(title);
}

function expectWords(words: Words): void {
  expect(words.zh).toMatch(/[\u4e00-\u9fa5]/);
  expect(words.en).toMatch(/[A-Za-z]/);
  expect(words.zh).not.toMatch(/[！!]/);
}

it.each([
  ['adapters', adapters],
  ['answers', answers],
  ['checks', checks],
  ['reports', reports],
] as const)('the family of %s has members, each named like a word', (_family, list) => {
  expect(list.length).toBeGreaterThan(0);
  for (const [id] of list) expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
});

describe.each(adapters)('adapter %s', (id, adapter) => {
  const pages = {
    nothing: '',
    'an empty page': '<!doctype html><title>栏目</title><body></body>',
    'a login page':
      '<form action="/login"><input name="user"><input type="password" name="pass"><button>登录</button></form>',
    'a frameset': '<frameset><frame src="a.html"><frame src="b.html"></frameset>',
    'broken markup': '<ul><li><a href="x.html">标题</a><ul><li><table><tr><td></ul></p></div>',
    'a list': `<ul>${[1, 2, 3, 4, 5].map((n) => `<li><a href="./a${n}.html">关于第${n}号事项的通知</a><span>2022-05-0${n}</span></li>`).join('')}</ul>`,
  };

  it.each(Object.entries(pages))('claims %s in its measure and reads it without a throw', (_what, html) => {
    const page = parsedPage(html, 'http://portal.example/column/');
    const sure = adapter.claim(page);
    const measured = id === 'generic' ? sure >= 0 && sure <= 0.3 : sure === 0 || (sure >= 0.6 && sure <= 1);
    expect([sure, measured]).toEqual([sure, true]);
    const { reading, nodes } = adapter.read(page, '2022-05-31');
    if (reading.state !== 'read') return expect(nodes).toEqual([]);
    expect(reading.rows.length).toBeGreaterThan(0);
    expect(nodes).toHaveLength(reading.rows.length);
    for (const row of reading.rows) expect(() => new URL(row.url)).not.toThrow();
  });

  it('has a title in both languages', () => expectTitle(adapter.title));
});

describe.each(answers)('answer %s', (_id, answer) => {
  const asked = { page: 'http://portal.example/column/', since: '2022-04-01', notAfter: '2022-05-31' };
  const url = 'http://portal.example/data?page=1';

  it.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['no data', 'null'],
    ['a number', '7'],
    ['an empty object', '{}'],
    ['an error', '{"code":500,"message":"x"}'],
    ['half of something', '{"data":[{"title":"'],
    ['a page', '<!doctype html><title>栏目</title><body>暂无信息</body>'],
    ['markup', '<a><b></a></b>'],
    ['nothing but open ends', '['.repeat(10_000)],
  ])('reads %s as nothing of its own', (_what, text) => {
    expect(answer.read({ text, url }, asked)).toMatchObject({ state: 'unreadable' });
  });

  it('finds nothing in a page that names nothing', () => {
    const page = parsedPage(
      '<title>栏目</title><p><a href="/feed">订阅</a></p><script>var a = 1</script>',
      asked.page,
    );
    expect(answer.find(page, asked)).toEqual([]);
  });

  it('has a title and says what it holds', () => {
    expectTitle(answer.title);
    expect(['all', 'rest', 'newest']).toContain(answer.holds);
  });
});

describe.each(checks)('check %s', (_id, check) => {
  it('says what it looks for and by which law', () => {
    expectWords(check.title);
    expectWords(check.basis);
  });

  it('either finds or asks', () => {
    expect('find' in check).not.toBe('ask' in check);
    if ('find' in check) expect(['hold', 'ask', 'note']).toContain(check.strength);
    if ('ask' in check) expectWords(check.ask);
    if ('ask' in check && check.scope === 'places') expect(check.places).toBeTypeOf('function');
  });

  it('brings its own examples, if it finds', () => {
    if (!('find' in check)) return;
    expect(check.examples.pass.length).toBeGreaterThan(0);
    expect(check.examples.fail.length).toBeGreaterThan(0);
  });
});

describe.each(reports)('report %s', (_id, report) => {
  it('has a title and builds', () => {
    expectWords(report.title);
    expect(report.build).toBeTypeOf('function');
  });
});
