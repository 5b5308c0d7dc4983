// The panel's rules one by one: the foot, the month's effect, the form that follows the draft, paper, saving.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { paperSize, room } from '../../../components/review/paper.ts';
import type { FindingGroup, FootView, QuestionView } from '../../../components/review/views.ts';
import { columnView } from '../../../entrypoints/review/column.ts';
import { factsOf } from '../../../entrypoints/review/facts.ts';
import { footView, type Judged, type Released } from '../../../entrypoints/review/foot.ts';
import { follow } from '../../../entrypoints/review/form.ts';
import { openSession } from '../../../entrypoints/review/session.ts';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import type { ReviewContext } from '../../../lib/messages.ts';
import type { Draft, Progress, ReviewForm } from '../../../lib/model.ts';
import { prefill } from '../../../lib/review/form.ts';
import { speakChinese } from '../desk/chinese.ts';
import { background, contextOf, draft, reviewer } from './desk.ts';

beforeEach(speakChinese);

const words = { zh: '含居民身份证号码，请删除。', en: 'Shows a number. Remove it.' };
const question: QuestionView = {
  check: 'state-secret',
  title: { zh: '不涉及国家秘密', en: 'No state secret' },
  ask: words,
  basis: words,
  state: 'clear',
  again: false,
  places: [],
  secret: true,
};
const group: FindingGroup = {
  key: 'id-number',
  check: 'id-number',
  strength: 'hold',
  basis: words,
  message: words,
  places: [{ nth: 0, field: 'text', at: 0, quote: 'x', shown: '*', blocks: true }],
  remembers: false,
  secret: false,
};
const clear: Judged = { groups: [], questions: [question], textDigest: 'now' };
const entry = { seq: 12, kind: 'cleared' as const, at: '2026-11-20T01:00:00Z', textDigest: 'now' };

describe('the foot', () => {
  const cases: [string, Judged | undefined, Partial<Released>, FootView['state'], string][] = [
    ['reads at first', undefined, {}, 'reading', ''],
    ['is ready when nothing stands in the way', clear, {}, 'ready', ''],
    ['waits for a finding', { ...clear, groups: [group] }, {}, 'waiting', '拦截：含居民身份证号码'],
    [
      'waits for a question',
      { ...clear, questions: [{ ...question, state: 'open' }] },
      {},
      'waiting',
      '保密审查未答：不涉及国家秘密',
    ],
    [
      'waits where an answer does not clear',
      { ...clear, questions: [{ ...question, state: 'blocked' }] },
      {},
      'waiting',
      '保密审查未通过：不涉及国家秘密',
    ],
    [
      'never waits for a note',
      {
        ...clear,
        groups: [
          {
            ...group,
            strength: 'note',
            places: [{ nth: 0, field: 'text', at: 0, quote: 'x', shown: 'x', blocks: false }],
          },
        ],
      },
      {},
      'ready',
      '',
    ],
    ['is done for the text that was cleared', clear, { clearedDigest: 'now', entry }, 'done', ''],
    [
      'asks again after the text was changed',
      clear,
      { clearedDigest: 'before', entry: { ...entry, textDigest: 'before' } },
      'ready',
      '',
    ],
    [
      'asks again when another action is held',
      clear,
      { held: true, clearedDigest: 'now', entry },
      'ready',
      '',
    ],
    ['is not done when what was cleared was withdrawn', clear, { entry }, 'ready', ''],
  ];
  it.each(cases)('%s', (_, judged, released, state, missing) => {
    const view = footView(judged, reviewer, { held: false, ...released });
    expect(view.state).toBe(state);
    expect(view.state === 'waiting' ? view.missing.map((item) => item.words).join() : '').toBe(missing);
  });
});

describe('the effect on the month', () => {
  const line = (key: string, done: number): Progress => ({
    key,
    column: '涉农补贴',
    duties: [key],
    owners: key.endsWith('1') ? ['农牧和科技局'] : ['林业和草原局'],
    groups: [],
    done,
    required: 2,
    unattributed: 0,
    state: 'under-way',
  });
  const lines = [line('涉农补贴#1', 1), line('涉农补贴#2', 0)];
  const shown = (
    change: Partial<Draft>,
    office: Partial<ReviewContext>,
    sourceKind: ReviewForm['sourceKind'] = 'own',
  ) => {
    const context = contextOf({ progress: lines, ...office });
    const facts = factsOf({ ...draft, ...change }, context, dutyTable);
    const view = columnView({ ...facts, context, sourceKind });
    return [...view.effects.map(({ before, after }) => `${before}→${after}`), view.effectNote ?? ''].join(
      ' ',
    );
  };
  const settings = contextOf().settings;
  const cases: [string, Parameters<typeof shown>, string][] = [
    ['raises the line of the source unit alone', [{}, {}], '1→2 0→undefined '],
    [
      'is open where the source tells no line',
      [{ contentSource: '本站', title: '公告', text: '略' }, {}],
      '1→undefined 0→undefined 来源不足以判断归属哪一行，发布后记为待归属。',
    ],
    [
      'is none in another month',
      [{ publishedOn: '2026-10-20' }, {}],
      '1→undefined 0→undefined 发布日期在 2026-10，不计入本月。',
    ],
    [
      'is none for a repost where reposts do not count',
      [{}, { settings: { ...settings, countReposts: false } }, 'repost'],
      '1→undefined 0→undefined 转载稿件按设置不计入条数。',
    ],
    [
      'may be none where the title is public already',
      [{}, { titlesInColumn: [draft.title] }],
      '1→2 0→undefined 栏目里已有同题稿件；如果是修改旧稿，条数不增加。',
    ],
    [
      'is unknown where the column could not be read, not zero',
      [{}, { progress: [{ ...line('涉农补贴#1', 0), reason: 'login' }] }],
      'undefined→undefined ',
    ],
  ];
  it.each(cases)('%s', (_, given, said) => expect(shown(...given)).toBe(said));

  it('is told from at least so many, where the column was seen in part', () => {
    const progress = [{ ...line('涉农补贴#1', 1), state: 'unreadable', reason: 'partial' } as const];
    const context = contextOf({ progress });
    const { effects } = columnView({ ...factsOf(draft, context, dutyTable), context, sourceKind: 'own' });
    expect(effects.map(({ before, unread }) => [before, unread])).toEqual([
      [undefined, '至少 1/2 · 只读到一部分'],
    ]);
  });
});

describe('a column that a person has not named yet', () => {
  it.each<[string, Partial<Draft>, string | undefined, string | undefined]>([
    [
      'a number, where the page says which',
      { column: '', columnKeys: [{ param: 'catid', value: '7' }], columnSaid: ['管理', '财政信息'] },
      'catid',
      '财政信息',
    ],
    ['a number alone', { column: '', columnKeys: [{ param: 'catid', value: '7' }] }, 'catid', undefined],
    [
      '当前位置 that names one',
      { column: '', columnKeys: [{ param: '位置', value: '财政信息' }], columnSaid: ['财政信息'] },
      '位置',
      '财政信息',
    ],
    [
      '当前位置 that names none may be the same for all',
      { column: '', columnKeys: [{ param: '位置', value: '文章' }], columnSaid: ['文章'] },
      undefined,
      undefined,
    ],
    [
      'a path that ends in one',
      {
        column: '重点领域信息公开-财政信息',
        columnKeys: [{ param: '', value: '重点领域信息公开-财政信息' }],
      },
      '',
      '财政信息',
    ],
  ])('%s', (_, change, param, proposed) => {
    const context = contextOf();
    const facts = factsOf({ ...draft, ...change }, context, dutyTable);
    const view = columnView({ ...facts, context, sourceKind: 'own' });
    expect([view.as?.param, view.proposed, view.mapped]).toEqual([param, proposed, false]);
  });
});

describe('the review form', () => {
  const context = { table: dutyTable, today: '2026-11-20', people: reviewer, contacts: [] };
  const before = prefill(draft, context);

  it('follows the draft in what nobody changed, and leaves the rest', () => {
    const typed = { ...before, unit: '手工填写的单位', leaderOpinion: '同意' };
    const now = prefill({ ...draft, title: '新标题', contentSource: '林草局' }, context);
    expect(follow(typed, before, now)).toEqual({ ...now, unit: '手工填写的单位', leaderOpinion: '同意' });
  });

  it('is set smaller the more it holds, and at its fullest still has a size', () => {
    const full = '意'.repeat(room.opinion);
    expect(paperSize(before)).toBe(12);
    expect(paperSize({ ...before, unitOpinion: full })).toBeLessThan(12);
    const fullest = {
      ...before,
      title: '题'.repeat(room.title),
      unitOpinion: full,
      leaderOpinion: full,
      siteOpinion: full,
    };
    expect(paperSize(fullest)).toBe(7.5);
  });
});

describe('saving', () => {
  it('keeps what was typed here when news comes in before it was saved', async () => {
    vi.useFakeTimers();
    const desk = background();
    const views: string[] = [];
    const session = openSession('once', desk.wires, (view) =>
      views.push(view.at === 'open' ? (view.state.people?.reviewer ?? '') : view.at),
    );
    await vi.advanceTimersByTimeAsync(0);
    session.save({ people: { ...reviewer, reviewer: '刚刚输入' } });
    desk.edit({ title: '别的标题' });
    await vi.advanceTimersByTimeAsync(100);
    expect(views.at(-1)).toBe('刚刚输入');
    expect(desk.told('review.save')).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(desk.told('review.save')).toHaveLength(1);
    vi.useRealTimers();
  });

  it('shows a refused claim as a failure with its words', async () => {
    const said = Object.assign(new Error('x'), { words: { zh: '这个审查面板已经失效', en: 'lapsed' } });
    const failed = new Promise<string>((done) => {
      openSession(
        'spent',
        { ask: async () => Promise.reject(said), onNews: () => () => undefined },
        (view) => {
          if (view.at === 'failed') done(view.words.zh);
        },
      );
    });
    expect(await failed).toBe('这个审查面板已经失效');
  });
});
