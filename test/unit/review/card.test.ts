import { describe, expect, it } from 'vitest';
import type { Answer, Draft, Duty, Verdict } from '../../../lib/model.ts';
import {
  answerTo,
  type Review,
  reviewOf,
  type Said,
  textDigest,
  verdictOn,
} from '../../../lib/review/card.ts';
import { sha256 } from '../../../lib/review/digest.ts';
import { inputOf } from './example.ts';

const at = '2026-03-20T01:00:00.000Z';
const body = '现将有关情况公布如下。\n第一段内容。\n第二段内容。';
const clean: Partial<Draft> = {
  title: '关于春季造林的通知',
  column: '统计信息',
  contentSource: '统计局',
  text: body,
};
const nothing: Said = { answers: [], verdicts: [], confirmed: new Set() };
const spoken: Duty = {
  id: '统计信息#1',
  row: 3,
  section: '重点领域信息公开',
  column: '统计信息',
  content: '统计数据信息',
  quota: { min: 2, per: 'month', printed: '每月≥2条' },
  owners: [{ printed: '统计局', units: ['统计局'] }],
};

function review(part: Partial<Draft>, said: Partial<Said> = {}): Promise<Review> {
  return reviewOf(inputOf({ unit: '统计局', draft: { ...clean, ...part } }), { ...nothing, ...said });
}

/** Answers every open question as it clears, or one of them otherwise. */
function answerAll({ questions }: Review, otherwise?: string): Answer[] {
  return questions
    .filter((question) => question.uncovered.length > 0)
    .map((question) => {
      const other = question.clears === 'no' ? 'yes' : 'no';
      return answerTo(question, { choice: question.check === otherwise ? other : question.clears, at });
    });
}

const asked = (one: Review) =>
  one.questions
    .filter(({ state }) => state === 'open')
    .map(({ check, uncovered }) => [check, uncovered.length]);

describe('the card', () => {
  it('has nothing ticked beforehand', async () => {
    const fresh = await review({});
    expect(fresh.questions.map((question) => question.state)).toEqual(['open', 'open', 'open', 'open']);
    expect(fresh.clear).toBe(false);
    expect(fresh.blocking).toHaveLength(4);
    expect(fresh.summary.answers).toEqual([]);
  });

  it('asks even of a draft without a word', async () => {
    const empty = await reviewOf(inputOf(''), nothing);
    expect(empty.questions.every((question) => question.state === 'open')).toBe(true);
  });

  it('is clear when every question was answered as it clears', async () => {
    const answers = answerAll(await review({}));
    const done = await review({}, { answers });
    expect(done.blocking).toEqual([]);
    expect(done.clear).toBe(true);
    expect(done.summary.answers).toContainEqual({ check: 'disclosure-attribute', choice: 'yes' });
  });

  it('asks again only for the paragraph that was changed', async () => {
    const answers = answerAll(await review({}));
    const edited = await review({ text: body.replace('第一段', '改过的一段') }, { answers });
    expect(asked(edited)).toEqual([
      ['state-secret', 1],
      ['work-secret', 1],
      ['private-matters', 1],
    ]);
    expect(edited.questions[0]?.uncovered[0]).toMatchObject({
      field: 'text',
      at: 12,
      words: '改过的一段内容。',
    });
    expect(edited.questions[0]?.again).toBe(true);
  });

  it('asks again for a new title, both of its words and of its disclosure', async () => {
    const answers = answerAll(await review({}));
    const edited = await review({ title: '关于秋季造林的通知' }, { answers });
    expect(asked(edited).map(([check]) => check)).toContain('disclosure-attribute');
    expect(asked(edited)).toContainEqual(['state-secret', 1]);
  });

  it('asks again when an attachment joins', async () => {
    const answers = answerAll(await review({}));
    const edited = await review({ attachments: ['名单.xlsx'] }, { answers });
    expect(edited.questions[0]?.uncovered.map((piece) => piece.words)).toEqual(['附件：名单.xlsx']);
  });

  it.each([
    ['a deletion', '现将有关情况公布如下。\n第二段内容。'],
    ['a new order', '第二段内容。\n现将有关情况公布如下。\n第一段内容。'],
    ['an editor’s own blanks', '现将有关情况公布如下。\u00a0\n\n  第一段内容。\n第二段内容。\u200b'],
  ])('does not ask again after %s', async (_, text) => {
    const answers = answerAll(await review({}));
    expect((await review({ text }, { answers })).clear).toBe(true);
  });

  it('does not publish what was answered to hold a state secret', async () => {
    const answers = answerAll(await review({}), 'state-secret');
    const refused = await review({}, { answers });
    expect(refused.clear).toBe(false);
    expect(refused.questions[0]?.state).toBe('blocked');
    expect(refused.blocking.map((words) => words.zh).join()).toContain('不得发布');
  });

  it('lets go of a refusal when its paragraph is gone, and when the mind is changed', async () => {
    const first = await review({ text: '只有一段。' });
    const before = answerAll(await review({ text: '只有一段。' }));
    const grown = await review({ text: '只有一段。\n秘密的一段。' }, { answers: before });
    const answers = [...before, ...answerAll(grown, 'work-secret')];
    const refused = await review({ text: '只有一段。\n秘密的一段。' }, { answers });
    expect(refused.questions[1]?.refused.map((piece) => piece.words)).toEqual(['秘密的一段。']);
    expect((await review({ text: '只有一段。' }, { answers })).clear).toBe(true);
    const question = refused.questions.find((one) => one.check === 'work-secret');
    const changed = question && [...answers, answerTo(question, { choice: 'no', at })];
    expect((await review({ text: '只有一段。\n秘密的一段。' }, { answers: changed ?? [] })).clear).toBe(true);
    expect(first.clear).toBe(false);
  });

  it('asks about political wording only where some stands, bound to its sentence', async () => {
    const text = '落实党中央决策部署。\n第一段内容。';
    const answers = answerAll(await review({ text }));
    expect(answers.map((answer) => answer.check)).toContain('political-wording');
    expect((await review({ text }, { answers })).clear).toBe(true);
    const edited = await review({ text: `${text}\n来自台湾的客商。` }, { answers });
    expect(asked(edited)).toContainEqual(['political-wording', 1]);
    const other = await review({ text: text.replace('第一段', '另一段') }, { answers });
    expect(asked(other).map(([check]) => check)).not.toContain('political-wording');
  });
});

describe('findings', () => {
  const text = '身份证号：11010519491231002X。\n手机13812345678。\n文号奈政发[2022]3号。';
  const answered = async (said: Partial<Said> = {}) => {
    const answers = answerAll(await review({ text }));
    return review({ text }, { answers, ...said });
  };
  const on = (one: Review, check: string, said: Partial<Verdict> = {}): Verdict => {
    const finding = one.findings.find((found) => found.check === check);
    if (!finding) throw new Error(check);
    return verdictOn(finding, { decision: 'overridden', reason: '对外公示必需', by: '审核人', at, ...said });
  };

  it('hold before ask before note, and a note is never in the way', async () => {
    const one = await answered();
    expect(one.findings.map(({ check, state }) => [check, state])).toEqual([
      ['id-number', 'open'],
      ['mobile-number', 'open'],
      ['document-number', 'noted'],
    ]);
    expect(one.blocking).toHaveLength(2);
  });

  it.each([
    ['without a reason', { reason: ' ' }],
    ['without a name', { by: '' }],
    ['by a mere dismissal', { decision: 'dismissed' as const }],
  ])('a hold does not go %s', async (_, said) => {
    const one = await answered();
    const after = await answered({ verdicts: [on(one, 'id-number', said), on(one, 'mobile-number')] });
    expect(after.clear).toBe(false);
  });

  it('a hold goes with reason and name, an ask with one click, and the ledger hears of it', async () => {
    const one = await answered();
    const verdicts = [
      on(one, 'id-number'),
      on(one, 'mobile-number', { decision: 'confirmed-public', reason: '', by: '' }),
    ];
    const after = await answered({ verdicts });
    expect(after.clear).toBe(true);
    expect(after.summary.overrides).toEqual([{ check: 'id-number', reason: '对外公示必需', by: '审核人' }]);
  });

  it('an override ends when its sentence changes', async () => {
    const one = await answered();
    const verdicts = [on(one, 'id-number'), on(one, 'mobile-number')];
    const edited = await review({ text: text.replace('身份证号', '户主身份证号') }, { verdicts });
    expect(edited.findings.find((found) => found.check === 'id-number')?.state).toBe('open');
    expect(edited.findings.find((found) => found.check === 'mobile-number')?.blocks).toBe(false);
  });

  it('a number once confirmed as public is not asked about in another draft; an internal paper is', async () => {
    const confirmed = new Set([await sha256('13812345678'), await sha256('内部资料')]);
    const other = await review({ text: '有事请拨13812345678，内部资料。' }, { confirmed });
    expect(other.findings.map(({ check, state }) => [check, state])).toEqual([
      ['mobile-number', 'confirmed-public'],
      ['internal-paper', 'open'],
    ]);
  });

  it('the ledger never hears the number itself, not even in a reason', async () => {
    const one = await answered();
    const verdicts = [on(one, 'id-number', { reason: '当事人11010519491231002X同意' })];
    const told = JSON.stringify((await answered({ verdicts })).summary);
    expect(told).not.toContain('19491231');
    expect(told).not.toContain('12345678');
    expect(told).toContain('1101************2X');
  });

  it('the ledger hears whose column it is', async () => {
    const input = inputOf({ unit: '统计局', duties: [spoken, spoken], draft: clean });
    const { summary } = await reviewOf(input, nothing);
    expect(summary).toMatchObject({ owners: ['统计局'], unit: '统计局', contentSource: '统计局' });
  });
});

it('the text is known by title, column, body and, where there is one, abstract', async () => {
  const digest = await textDigest({ title: '题', column: '栏', text: '文', abstract: '' });
  expect(digest).toBe(await sha256('题\n栏\n文'));
  const other = await textDigest({ title: '题', column: '栏', text: '文', abstract: '要' });
  expect(other).toBe(await sha256('题\n栏\n文\n摘要：要'));
  expect(await sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
