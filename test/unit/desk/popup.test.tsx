// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../../entrypoints/popup/desk.ts';
import { GapList } from '../../../entrypoints/popup/GapList.tsx';
import { isRunning, SurveyFoot, surveyWords } from '../../../entrypoints/popup/SurveyFoot.tsx';
import { TabCard } from '../../../entrypoints/popup/TabCard.tsx';
import { urgeText } from '../../../entrypoints/popup/urge-text.ts';
import { short } from '../../../entrypoints/portal/progress-text.ts';
import type { Progress, Site, SurveyJob } from '../../../lib/model.ts';
import { defaults } from '../../../lib/store/settings.ts';
import { button, click, drawn, speakChinese } from './chinese.ts';
import { line } from './samples.ts';

beforeEach(speakChinese);

function desk(list: Progress[], part: Partial<Desk> = {}): Desk {
  return {
    today: '2026-03-27',
    month: '2026-03',
    settings: defaults,
    sites: [],
    columns: new Map(),
    list,
    missedBefore: 0,
    counted: true,
    months: ['2026-03'],
    ...part,
  };
}

function gaps(shown: Desk, onCopy = vi.fn(async () => {})) {
  return {
    place: drawn(<GapList desk={shown} onCopy={onCopy} evidenceOf={() => 'x.html#columns'} />),
    onCopy,
  };
}

describe('the bar', () => {
  it.each([
    [{ state: 'unreadable', done: 1 }, '≥ 本月至少 1/2 · 只读到一部分'],
    [{ state: 'unreadable', done: 0 }, '≥ 只读到一部分'],
    [{ state: 'met', done: 3 }, '✓ 本月至少 3/2 达标'],
  ] as const)('tells %o as at least', (part, words) => {
    expect(short(line({ ...part, reason: 'partial' }))).toBe(words);
  });
});

describe('the gaps', () => {
  it('show state in words, done of required, owners and days left', () => {
    const { place } = gaps(desk([line({ done: 1, owners: ['发展和改革委员会', '财政局'] })]));
    const row = place.querySelector('.gap-list > li')?.textContent ?? '';
    for (const part of ['将到期', '规划信息', '1/2', '发展和改革委员会、财政局', '剩 4 天'])
      expect(row).toContain(part);
  });

  it('name at most two of many owners, mine first, and say how many there are', () => {
    const owners = ['财政局', '民政局', '司法局', '教育体育局'];
    const { place } = gaps(desk([line({ owners })], { settings: { ...defaults, myUnit: '司法局' } }));
    expect(place.querySelector('.progress-more')?.textContent).toBe('司法局、财政局等 4 个单位');
  });

  it('never print a zero for a column that could not be read', () => {
    const { place } = gaps(desk([line({ state: 'unreadable', reason: 'login' })]));
    expect(place.textContent).toContain('登录页');
    expect(place.textContent).not.toContain('0/2');
  });

  it('say “at least” of a column that was seen in part, and no zero', () => {
    const part = { state: 'unreadable', reason: 'partial' } as const;
    const { place } = gaps(
      desk([line({ ...part, done: 1 }), line({ ...part, column: '社会救助', done: 0 })]),
    );
    const fold = place.querySelector('details');
    expect(fold?.querySelector('summary')?.textContent).toBe('≥ 只读到一部分 2 项');
    expect([...(fold?.querySelectorAll('.progress-figures a') ?? [])].map((a) => a.textContent)).toEqual([
      '至少 1/2',
      '—',
    ]);
    expect(place.querySelector('.gap-tally')?.textContent).toBe('≥ 只读到一部分 2');
    expect(place.textContent).not.toContain('读不到');
    expect(gaps(desk([line({ state: 'met', reason: 'partial', done: 3 })])).place.textContent).toContain(
      '至少 3/2',
    );
  });

  it('fold met lines away with their number', () => {
    const { place } = gaps(desk([line({ state: 'met', done: 2 })]));
    const folded = place.querySelector('details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelector('summary')?.textContent).toBe('✓ 达标 1 项');
    expect(place.textContent).toContain('这里没有缺口');
  });

  it('are not said to be none where something could not be read', () => {
    const met = line({ state: 'met', done: 2 });
    const unread = line({ column: '社会救助', state: 'unreadable', reason: 'login' });
    expect(gaps(desk([met])).place.textContent).toContain('这里没有缺口');
    expect(gaps(desk([met, unread])).place.textContent).toContain('读到的栏目都没有缺口');
  });

  it('link the column to its address and 新建 to the back office, and nothing that is not of the web', () => {
    const columns = new Map([
      [
        '规划信息',
        { column: '规划信息', site: '', url: 'http://portal.test/gh/', newArticleUrl: 'http://cms.test/new' },
      ],
      [
        '统计信息',
        { column: '统计信息', site: '', url: 'javascript:alert(1)', newArticleUrl: 'data:text/html,x' },
      ],
    ]);
    const { place } = gaps(desk([line({}), line({ column: '统计信息' })], { columns }));
    const links = [...place.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(links).toEqual([
      'http://portal.test/gh/',
      'x.html#columns',
      'http://cms.test/new',
      'x.html#columns',
    ]);
  });

  it('show names as text, whatever they hold', () => {
    const { place } = gaps(desk([line({ column: '<img src=x onerror=alert(1)>', owners: ['<b>局</b>'] })]));
    expect(place.querySelector('img, b')).toBeNull();
    expect(place.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('copy one line, or all that are listed for the unit chosen', async () => {
    const list = [line({}), line({ column: '统计信息', owners: ['统计局'] })];
    const { place, onCopy } = gaps(desk(list));
    await click(button(place, '复制催报：统计信息'));
    expect(onCopy).toHaveBeenLastCalledWith([list[1]]);
    await click(button(place, '列出的全部缺口'));
    expect(onCopy).toHaveBeenLastCalledWith(list, undefined);
    expect(place.querySelector('.gap-tools [role=status]')?.textContent).toBe('已复制');
  });

  it('say so when the clipboard is refused', async () => {
    const { place } = gaps(desk([line({})]), vi.fn().mockRejectedValue(new Error('denied')));
    await click(button(place, '列出的全部缺口'));
    expect(place.querySelector('.gap-tools [role=status]')?.textContent).toContain('复制失败');
  });

  it('draw twenty rows at first and the rest after', async () => {
    vi.useFakeTimers();
    const list = Array.from({ length: 60 }, (_, n) => line({ column: `栏目${n}`, key: `栏目${n}` }));
    const { place } = gaps(desk(list));
    expect(place.querySelectorAll('.gap-list > li')).toHaveLength(20);
    await vi.advanceTimersByTimeAsync(100);
    expect(place.querySelectorAll('.gap-list > li')).toHaveLength(60);
    vi.useRealTimers();
  });
});

describe('a reminder', () => {
  const real = line({ column: '统计信息', duties: ['统计信息#1'], owners: ['统计局'], done: 1 });

  it('names column, done and required, day and content, without markup', () => {
    const text = urgeText(desk([real]), [real]);
    for (const part of ['统计信息', '1条', '2条', '3月31日', '统计数据信息']) expect(text).toContain(part);
    expect(text).not.toMatch(/[<>|*#]/);
  });

  it('is written to the only owner of a single line', () => {
    expect(urgeText(desk([real]), [real])).toContain('统计局：');
    expect(urgeText(desk([real]), [real, line({})])).not.toContain('统计局：');
  });
});

describe('the card of the tab', () => {
  const site: Site = {
    origin: 'http://portal.test',
    pattern: 'http://portal.test/*',
    title: '<i>门户</i>',
    enabledAt: '',
  };

  it('asks for this site only, tells the background first, and waits for neither', async () => {
    const order: string[] = [];
    const sent: unknown[] = [];
    const { browser } = await import('wxt/browser');
    browser.runtime.sendMessage = vi.fn(async (message: unknown) => {
      order.push('told');
      sent.push(message);
      return { ok: undefined };
    }) as typeof browser.runtime.sendMessage;
    browser.permissions.request = vi.fn(async () => {
      order.push('asked');
      return true;
    }) as typeof browser.permissions.request;
    const place = drawn(
      <TabCard
        tab={{
          kind: 'not-enabled',
          origin: 'http://portal.test:8080',
          pattern: 'http://portal.test/*',
          title: '门户',
          tabId: 3,
        }}
        lines={[]}
      />,
    );
    button(place, '启用本站').click();
    expect(order).toEqual(['told', 'asked']);
    expect(sent).toEqual([
      { verb: 'site.enable', body: { origin: 'http://portal.test:8080', title: '门户', tabId: 3 } },
    ]);
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['http://portal.test/*'] });
    await vi.waitFor(() => expect(place.textContent).toContain('已启用'));
  });

  it('says that a site was not enabled when the permission is refused', async () => {
    const { browser } = await import('wxt/browser');
    browser.runtime.sendMessage = vi.fn(async () => ({
      ok: undefined,
    })) as typeof browser.runtime.sendMessage;
    browser.permissions.request = vi.fn(async () => false) as typeof browser.permissions.request;
    const place = drawn(
      <TabCard
        tab={{
          kind: 'not-enabled',
          origin: 'http://portal.test',
          pattern: 'http://portal.test/*',
          title: '',
        }}
        lines={[]}
      />,
    );
    await click(button(place, '启用本站'));
    await vi.waitFor(() => expect(place.querySelector('[role=status]')?.textContent).toContain('没有启用'));
    expect(button(place, '启用本站').disabled).toBe(false);
  });

  it('counts the lines of a column instead of listing them where each of many units has one', () => {
    const tab = { kind: 'column' as const, site, column: { column: '处罚强制', site: site.origin } };
    const lines = ['财政局', '民政局', '司法局', '水务局'].map((unit, at) =>
      line({ key: unit, owners: [unit], state: at === 0 ? 'met' : 'due-soon' }),
    );
    const text = (shown: Progress[]) => drawn(<TabCard tab={tab} lines={shown} />).textContent;
    expect(text(lines)).toContain('1/4 项达标');
    expect(text(lines)).not.toContain('民政局');
    expect(text(lines.slice(0, 3))).toContain('民政局');
  });

  it.each([
    ['login', '— 读不到 登录页'],
    ['never', '尚未读取'],
  ] as const)('says of a column that could not be read why (%s)', (reason, words) => {
    const tab = { kind: 'column' as const, site, column: { column: '税收管理', site: site.origin } };
    const card = drawn(<TabCard tab={tab} lines={[line({ state: 'unreadable', reason })]} />);
    expect(card.querySelector('.tab-line')?.textContent?.trim()).toBe(words);
  });

  it('warns on an editor that was open before its site was enabled', () => {
    expect(drawn(<TabCard tab={{ kind: 'editor', site, late: true }} lines={[]} />).textContent).toContain(
      '请刷新',
    );
    expect(
      drawn(<TabCard tab={{ kind: 'editor', site, late: false }} lines={[]} />).textContent,
    ).not.toContain('请刷新');
  });

  it('shows a site’s title as text', () => {
    expect(drawn(<TabCard tab={{ kind: 'portal', site }} lines={[]} />).querySelector('i')).toBeNull();
  });
});

describe('the survey', () => {
  const job: SurveyJob = {
    id: 'a',
    why: 'asked',
    startedAt: '2026-03-27T00:30:00Z',
    done: 5,
    total: 32,
    current: '收费项目',
  };
  const cases: [string, SurveyJob | undefined, boolean, string][] = [
    ['was never made', undefined, false, '还没有读取过'],
    ['is being prepared', { ...job, current: undefined }, true, '正在准备'],
    ['is under way', job, true, '正在读取：收费项目（5/32）'],
    [
      'is finished',
      { ...job, finishedAt: '2026-03-27T00:31:00Z' },
      false,
      '最近更新 2026-03-27 08:31，查了 32 个栏目',
    ],
    ['was stopped', { ...job, stopped: true, finishedAt: '2026-03-27T00:31:00Z' }, false, '查了 5/32'],
    ['was refused', { ...job, refused: { zh: '规则没有装上', en: '' } }, false, '没有读取'],
  ];
  it.each(cases)('%s, and says so', (_, shown, running, words) => {
    expect(isRunning(shown)).toBe(running);
    expect(surveyWords(shown)).toContain(words);
  });

  it('cannot be asked for before a site is enabled', () => {
    expect(button(drawn(<SurveyFoot ready={false} />), '立即更新').disabled).toBe(true);
  });

  it('stopped, goes on with what is left, or reads all anew', () => {
    const place = drawn(<SurveyFoot ready job={{ ...job, stopped: true, rest: ['收费项目', '财政信息'] }} />);
    expect(button(place, '接着读剩下的 2 个栏目').className).toBe('primary');
    expect(button(place, '全部重读').disabled).toBe(false);
  });

  it('shows how far it is, and can be stopped', () => {
    const place = drawn(<SurveyFoot ready job={job} />);
    expect(place.querySelector('progress')?.getAttribute('max')).toBe('32');
    expect(button(place, '停止').disabled).toBe(false);
  });
});
