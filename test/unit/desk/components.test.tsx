// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ByHand } from '../../../components/ByHand.tsx';
import { Confirm } from '../../../components/Confirm.tsx';
import { Evidence } from '../../../components/Evidence.tsx';
import type { EvidenceRow } from '../../../components/EvidenceCells.tsx';
import { Field } from '../../../components/Field.tsx';
import { OutLink, webAddress } from '../../../components/OutLink.tsx';
import { neighbour, Tabs } from '../../../components/Tabs.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { daysWord, momentWord, monthWord } from '../../../components/when.ts';
import { button, click, drawn, speakChinese, type } from './chinese.ts';
import { article } from './samples.ts';

beforeEach(speakChinese);

describe('an address becomes a link', () => {
  it.each([
    ['http://portal.test/a', 'http://portal.test/a'],
    ['https://portal.test/a?b=c', 'https://portal.test/a?b=c'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,<b>', undefined],
    ['file:///etc/passwd', undefined],
    ['http://someone:secret@portal.test/', undefined],
    ['portal.test', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s → %s', (text, link) => {
    expect(webAddress(text)).toBe(link);
  });

  it('that tells the page nothing and opens apart; anything else stays text', () => {
    const place = drawn(<OutLink url="http://portal.test/">门户</OutLink>);
    expect(place.querySelector('a')?.rel).toBe('noreferrer noopener');
    expect(drawn(<OutLink url="javascript:alert(1)">门户</OutLink>).innerHTML).toBe('<span>门户</span>');
  });
});

describe('tabs', () => {
  const tabs = ['a', 'b', 'c'].map((id) => ({ id, words: id }));

  it.each([
    ['a', 'ArrowRight', 'b'],
    ['c', 'ArrowRight', 'a'],
    ['a', 'ArrowLeft', 'c'],
    ['b', 'Home', 'a'],
    ['a', 'End', 'c'],
    ['a', 'x', undefined],
  ])('go from %s by %s to %s', (chosen, key, to) => {
    expect(neighbour(tabs, chosen, key)).toBe(to);
  });

  it('tie the open panel to its tab, which alone is in the tab order', () => {
    const place = drawn(
      <Tabs label="值守台" tabs={tabs} chosen="b" onChoose={() => {}}>
        内容
      </Tabs>,
    );
    const open = place.querySelector('[role=tab][aria-selected=true]');
    const panel = place.querySelector('[role=tabpanel]');
    expect(panel?.getAttribute('aria-labelledby')).toBe(open?.id);
    expect(open?.getAttribute('aria-controls')).toBe(panel?.id);
    expect([...place.querySelectorAll<HTMLElement>('[role=tab]')].map((tab) => tab.tabIndex)).toEqual([
      -1, 0, -1,
    ]);
  });
});

describe('evidence', () => {
  const shown = (rows: EvidenceRow[], more = {}) => drawn(<Evidence caption="依据" rows={rows} {...more} />);
  const row = (part: Parameters<typeof article>[0], counted = true): EvidenceRow => ({
    article: article(part),
    counted,
    why: counted ? '计入' : '没有可用的日期，已保留，不计入',
  });

  it('shows titles and sources as text, whatever they hold', () => {
    const place = shown([row({ title: '<script>alert(1)</script>', contentSource: '<img src=x>' })]);
    expect(place.querySelector('script, img')).toBeNull();
    expect(place.textContent).toContain('<script>alert(1)</script>');
  });

  it('links only to addresses of the web', () => {
    const place = shown([row({ url: 'javascript:alert(1)', title: '甲' }), row({ title: '乙' })]);
    expect([...place.querySelectorAll('a')].map((a) => a.textContent)).toEqual(['乙']);
  });

  it('says where the date stood, as printed, and when the article was first seen', () => {
    const text = shown([row({})]).textContent;
    expect(text).toContain('据栏目列表：[03-05]');
    expect(text).toContain('首次见到 2026-03-05 09:00');
  });

  it('says that there is no date, and why an article does not count', () => {
    const text = shown([row({ shown: undefined }, false)]).textContent;
    expect(text).toContain('没有日期');
    expect(text).toContain('不计入');
  });

  it.each([
    ['before-first-sight', undefined, '日期早于首次见到多日'],
    ['changed', '2026-02-28', '日期改过，原为 2026-02-28'],
  ] as const)('marks a date in doubt: %s', (kind, was, words) => {
    expect(shown([row({ dateDoubt: { kind, was } })]).textContent).toContain(words);
  });

  it.each<[string, Parameters<typeof article>[0], string]>([
    [
      'the day',
      {
        disagreements: [
          {
            what: 'published',
            said: [
              { where: 'page', value: '2026-11-20' },
              { where: 'PubDate', value: '2026-11-02' },
            ],
          },
        ],
      },
      '两处日期不一致：页面印 2026-11-20，PubDate 2026-11-02',
    ],
    [
      'the site',
      {
        disagreements: [
          {
            what: 'site',
            said: [
              { where: 'address', value: 'www.a.gov.cn' },
              { where: 'SiteDomain', value: '<b>' },
            ],
          },
        ],
      },
      '两处站点不一致：网址是 www.a.gov.cn，SiteDomain <b>',
    ],
    ['no day on the page', { unprinted: [] }, '页面没有标明发布日期'],
    [
      'a day that is none',
      { unprinted: [{ where: 'PubDate', value: '{{t}}' }] },
      '页面的发布日期读不出：PubDate {{t}}',
    ],
  ])('tells in quiet words of %s', (_, part, words) => {
    const place = shown([row(part)]);
    expect(place.textContent).toContain(words);
    expect(place.querySelector('b')).toBeNull();
  });

  it('says nothing of an article whose page was read before any of this was looked at', () => {
    expect(shown([row({})]).querySelector('.evidence-told, .evidence-attachments')).toBeNull();
  });

  it('lists attachments with their kind, as links where they lead to the web', () => {
    const attachments = [
      { name: '资金分配表', url: 'http://portal.test/a.xlsx', extension: 'xlsx' },
      { name: '报名表.doc', url: 'http://portal.test/d?id=1', extension: 'doc' },
      { name: '坏的', url: 'javascript:alert(1)', extension: '' },
    ];
    const place = shown([row({ attachments })]);
    expect(place.querySelector('summary')?.textContent).toBe('附件 3 个');
    expect([...place.querySelectorAll('details li')].map((li) => li.textContent)).toEqual([
      '资金分配表 (xlsx)',
      '报名表.doc',
      '坏的',
    ]);
    expect(place.querySelectorAll('details a')).toHaveLength(2);
  });

  it.each<[string, string | undefined, EvidenceRow['unit'], string]>([
    ['its name', '财政局', { unit: '财政局', by: 'name', confidence: 1 }, '财政局'],
    [
      'a former name',
      '卫生健康委员会',
      { unit: '卫生健康委员会', by: 'former', confidence: 0.75 },
      '卫生健康委员会 · 不完全确定：来源用的是改革前的名称',
    ],
    [
      'a guess',
      undefined,
      { unit: '教育体育局', by: 'abbreviation', confidence: 0.35 },
      '像是 教育体育局，请确认（按简称推测）',
    ],
    [
      'a name found since it was read',
      undefined,
      { unit: '财政局', by: 'placed', confidence: 0.95 },
      '财政局',
    ],
    ['nobody', undefined, undefined, '没有对应单位'],
  ])('says how surely the source leads to its unit: %s', (_, unit, found, words) => {
    const place = shown([{ ...row({ unit, contentSource: '甲' }), unit: found }]);
    expect(place.querySelectorAll('td')[3]?.querySelector('small')?.textContent).toBe(words);
  });

  it('offers to undo what was set by hand and to remove what was added by hand, nothing else', () => {
    const hand = { by: '值班', reason: '列表漏登', at: '2026-03-05T01:00:00Z' };
    const acts = { onSetLine: vi.fn(), onClearLine: vi.fn(), onRemove: vi.fn() };
    const words = (rows: EvidenceRow[]) =>
      [...shown(rows, acts).querySelectorAll('button')].map((b) => b.textContent);
    expect(words([row({})])).toEqual(['设归属']);
    expect(words([row({}, false)])).toEqual([]);
    expect(words([row({ line: { duty: 'x#1', ...hand }, byHand: hand })])).toEqual([
      '设归属',
      '撤销归属',
      '移除',
    ]);
  });
});

describe('something set by hand', () => {
  const shown = (onDone = vi.fn(async () => {}), check?: () => string | undefined) => ({
    onDone,
    place: drawn(<ByHand title="销号" onDone={onDone} onCancel={() => {}} check={check} />),
  });
  const send = (place: HTMLElement) => click(button(place, '保存'));

  it('is not stored without name and reason, and says what is missing at the field', async () => {
    const { place, onDone } = shown();
    await send(place);
    expect(onDone).not.toHaveBeenCalled();
    const [name] = place.querySelectorAll('input');
    const words = document.getElementById(name?.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(words).toBe('请填写姓名。');
    expect(place.textContent).toContain('请填写理由。');
  });

  it('keeps both, typed in before either is drawn anew', async () => {
    const { place, onDone } = shown();
    const [name, reason] = place.querySelectorAll('input');
    await act(async () => {
      for (const [field, text] of [
        [name, '审核员'],
        [reason, '已核对原件'],
      ] as const) {
        if (field) field.value = text;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await send(place);
    expect(onDone).toHaveBeenCalledWith({ by: '审核员', reason: '已核对原件' });
  });

  it('is stored with both, trimmed', async () => {
    const { place, onDone } = shown();
    const [name, reason] = place.querySelectorAll('input');
    if (!name || !reason) throw new Error('two fields');
    await type(name, ' 审核员 ');
    await type(reason, '已核对原件');
    await send(place);
    expect(onDone).toHaveBeenCalledWith({ by: '审核员', reason: '已核对原件' });
  });

  it('says why it was refused, by the form or by the store', async () => {
    const filled = async (place: HTMLElement) => {
      for (const field of place.querySelectorAll('input')) await type(field, '甲');
      await send(place);
      return place.textContent;
    };
    expect(await filled(shown(undefined, () => '销号人不能是放行人').place)).toContain('销号人不能是放行人');
    expect(await filled(shown(vi.fn().mockRejectedValue(new Error('磁盘已满'))).place)).toContain('磁盘已满');
  });
});

it('asks once more before it disables, and the question can be declined', async () => {
  const yes = vi.fn();
  const place = drawn(<Confirm words="停用" question="停用后不再读取。" onYes={yes} />);
  await click(button(place, '停用'));
  expect(yes).not.toHaveBeenCalled();
  await click(button(place, '取消'));
  await click(button(place, '停用'));
  await click(button(place, '停用'));
  expect(yes).toHaveBeenCalledOnce();
});

it('ties a control to its label, hint and fault', () => {
  const place = drawn(
    <Field label="地址" hint="完整地址" error="不是网址">
      {(control) => <input {...control} />}
    </Field>,
  );
  const input = place.querySelector('input');
  expect(place.querySelector('label')?.htmlFor).toBe(input?.id);
  const ids = input?.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual(['完整地址', '不是网址']);
  expect(input?.getAttribute('aria-invalid')).toBe('true');
});

it('tells months, moments and days as they are in Shanghai', () => {
  expect(monthWord('2026-03')).toBe('2026年3月');
  expect(momentWord('2026-03-05T16:30:59Z')).toBe('2026-03-06 00:30');
  expect(momentWord('2026-03-05T16:30:59Z', 'seconds')).toBe('2026-03-06 00:30:59');
  expect([undefined, 0, 5].map(daysWord)).toEqual(['已截止', '今天截止', '剩 5 天']);
});

it('keeps what was drawn when the records are read anew', async () => {
  const { useLoaded } = await import('../../../components/use-loaded.ts');
  let tell = () => {};
  const answers = ['一', '二'];
  const load = async () => {
    const next = answers.shift();
    if (next === undefined) throw new Error('坏了');
    return next;
  };
  function View() {
    const { value, error } = useLoaded(load, [], (again) => {
      tell = again;
      return () => {};
    });
    return <p>{`${value ?? ''}${error ? '（读不到）' : ''}`}</p>;
  }
  const place = drawn(<View />);
  await act(async () => {});
  expect(place.textContent).toBe('一');
  await act(async () => tell());
  expect(place.textContent).toBe('二');
  await act(async () => tell());
  expect(place.textContent).toBe('二（读不到）');
});

describe('a field that is committed when it is left', () => {
  const shown = (value: string, onCommit = vi.fn()) => ({
    onCommit,
    place: drawn(<TextInput value={value} onCommit={onCommit} />),
  });
  const field = (place: HTMLElement) => {
    const input = place.querySelector('input');
    if (!input) throw new Error('no field');
    return input;
  };

  it('keeps what is being typed when everything around it is drawn anew', async () => {
    const { place, onCommit } = shown('甲');
    await type(field(place), '甲乙');
    await act(() => render(<TextInput value="甲" onCommit={onCommit} />, place));
    expect(field(place).value).toBe('甲乙');
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('commits once, trimmed, and only what changed', async () => {
    const { place, onCommit } = shown('甲');
    const leave = () => act(() => void field(place).dispatchEvent(new Event('change', { bubbles: true })));
    await type(field(place), ' 甲 ');
    await leave();
    expect(onCommit).not.toHaveBeenCalled();
    await type(field(place), ' 乙 ');
    await leave();
    expect(onCommit.mock.calls).toEqual([['乙']]);
  });
});
