import { expect, it } from 'vitest';
import { checks, questions, runChecks } from '../../../lib/review/checks.ts';
import { digests, keeping } from '../../../lib/review/digest.ts';
import { paragraphs, sentenceAt, settled } from '../../../lib/review/sentences.ts';
import { filled, texts } from '../../fixtures/hard-texts.ts';
import { inputOf } from './example.ts';

it.each(texts)('%s: a text of 200,000 characters is checked to its end', (_name, unit) => {
  const input = inputOf({ draft: { text: filled(unit, 200_000), title: '题', column: '栏' } });
  const said = runChecks(input).map(({ message }) => message.zh);
  expect(said.filter((words) => words.includes('没有查成'))).toEqual([]);
  expect(questions(input).length).toBeGreaterThan(0);
});

it('more than 200 findings of one check are summed up, and say how many are left', () => {
  const found = runChecks(inputOf(filled('11010519491231002X。', 19 * 250)), {
    'id-number': checks['id-number'] as (typeof checks)[string],
  });
  expect(found).toHaveLength(201);
  expect(found[200]?.message.zh).toContain('另有50处');
  expect(found[200]?.strength).toBe('hold');
});

it('a check that throws says so and does not take the others along', () => {
  const broken = {
    title: { zh: '某项', en: 'Some check' },
    basis: { zh: '', en: '' },
    strength: 'hold' as const,
    find: () => {
      throw new Error('boom');
    },
    examples: { pass: [], fail: [] },
  };
  const titled = checks['title-missing'] as (typeof checks)[string];
  const found = runChecks(inputOf(''), { broken, 'title-missing': titled });
  expect(found.map(({ check, strength }) => [check, strength])).toEqual([
    ['title-missing', 'hold'],
    ['broken', 'note'],
  ]);
  expect(found[1]?.message.zh).toContain('没有查成');
});

it('a question whose places cannot be found is asked of the whole draft', () => {
  const broken = {
    ...(checks['political-wording'] as Extract<(typeof checks)[string], { ask: unknown }>),
    places: () => {
      throw new Error('boom');
    },
  };
  expect(questions(inputOf('第一段'), { broken })).toMatchObject([{ check: 'broken', scope: 'paragraphs' }]);
});

it('the questions stand in the order of the card', () => {
  expect(questions(inputOf('落实党中央决策部署')).map(({ check }) => check)).toEqual([
    'state-secret',
    'work-secret',
    'private-matters',
    'disclosure-attribute',
    'political-wording',
  ]);
});

it.each([
  ['第一句。第二句有号码！第三句', '号码', '第二句有号码！'],
  ['上段\n下段有号码\n末段', '号码', '下段有号码'],
  ['号码', '号码', '号码'],
  [`${'长'.repeat(500)}号码${'长'.repeat(500)}`, '号码', `${'长'.repeat(300)}号码${'长'.repeat(301)}`],
])('the sentence of a quote in %.12s…', (text, quote, sentence) => {
  expect(sentenceAt(text, text.indexOf(quote), quote.length)).toBe(sentence);
});

it('paragraphs know where they stand, and blanks settle', () => {
  expect(paragraphs('一\n\n 二\n')).toEqual([
    { text: '一', at: 0 },
    { text: ' 二', at: 3 },
  ]);
  expect(settled(' 一\u00a0\u200b 二\t')).toBe('一 二');
});

it('equal words are digested once', async () => {
  let asked = 0;
  const hashes = await digests(['一', '二', '一'], async (text) => `${text}${++asked}`);
  expect(hashes).toEqual(['一1', '二2', '一1']);
});

it('a keeping digest asks for the same words once', async () => {
  let asked = 0;
  const digest = keeping(async (text) => `${text}${++asked}`);
  expect([await digest('一'), await digest('二'), await digest('一')]).toEqual(['一1', '二2', '一1']);
});
