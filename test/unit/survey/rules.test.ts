import { describe, expect, it } from 'vitest';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { resolveUnit } from '../../../lib/duties/units.ts';
import { rulesFor } from '../../../lib/survey/firewall.ts';
import { kindOf } from '../../../lib/survey/kind.ts';
import { isOverdue, isSurveyed, lastDue, nextDue } from '../../../lib/survey/schedule.ts';

const usual = { schedule: ['08:30', '14:30'], workdaysOnly: true };

/** `3-09 08:30` in Shanghai as an instant of 2026. */
const at = (text: string) => {
  const [day = '', time = ''] = text.split(' ');
  const [month = '', date = ''] = day.split('-');
  return new Date(`2026-${month.padStart(2, '0')}-${date.padStart(2, '0')}T${time}:00+08:00`).toISOString();
};

describe('the next due time', () => {
  it.each([
    ['before the first time of a workday', '3-09 08:00', '3-09 08:30'],
    ['exactly at a due time is the one after it', '3-09 08:30', '3-09 14:30'],
    ['after the last is the next workday’s first', '3-09 14:31', '3-10 08:30'],
    ['on a Friday evening is on Monday', '3-13 18:00', '3-16 08:30'],
    ['leaves out a public holiday (清明, 2026-04-06)', '4-03 18:00', '4-07 08:30'],
    ['takes a makeup workday (a Saturday before the Spring Festival)', '2-13 18:00', '2-14 08:30'],
    ['over the Spring Festival', '2-14 18:00', '2-24 08:30'],
    ['is told by Shanghai’s day, not the machine’s', '3-10 00:10', '3-10 08:30'],
  ])('%s', (_, after, due) => {
    expect(nextDue(at(after), usual)).toBe(at(due));
  });

  it('is on a Saturday where weekends count too', () => {
    expect(nextDue(at('3-13 18:00'), { ...usual, workdaysOnly: false })).toBe(at('3-14 08:30'));
  });

  it('does not depend on the order of the times', () => {
    expect(nextDue(at('3-09 09:00'), { ...usual, schedule: ['14:30', '08:30'] })).toBe(at('3-09 14:30'));
  });
});

describe('overdue', () => {
  it.each([
    ['never run', undefined, '3-09 09:00', true],
    ['not since this morning’s time', '3-06 15:00', '3-09 08:30', true],
    ['run since this morning’s time', '3-09 08:31', '3-09 14:29', false],
    ['run on Friday, and it is Sunday', '3-13 14:31', '3-15 20:00', false],
    ['run forty days ago', '1-20 08:31', '3-09 07:00', true],
    ['run in the future: the clock was set back', '3-20 08:31', '3-09 09:00', true],
  ])('%s: %#', (_, ran, now, is) => {
    expect(isOverdue(ran === undefined ? undefined : at(ran), at(now), usual)).toBe(is);
  });

  it('asks for exactly one run per due time, however often and however late somebody looks', () => {
    for (const minutes of [7, 240, 1501]) {
      let ran = at('3-02 14:30');
      const dues = new Set<string>();
      let runs = 0;
      for (let now = Date.parse(ran); now < Date.parse(at('4-10 00:00')); now += minutes * 60_000) {
        const instant = new Date(now).toISOString();
        dues.add(lastDue(instant, usual));
        if (!isOverdue(ran, instant, usual)) continue;
        ran = instant;
        runs++;
      }
      expect(runs, `looking every ${minutes} minutes`).toBe(dues.size - 1);
    }
  });
});

describe('the kind of an article', () => {
  const at = (change: object = {}) => ({
    title: '关于统计工作的通知',
    url: 'http://p/a.html',
    external: false,
    ...change,
  });
  it.each([
    ['an external link', at({ external: true }), '国家统计局', 'link'],
    ['a unit of the table', at(), '旗统计局', 'own'],
    ['the government itself', at(), '奈曼旗人民政府办公室', 'own'],
    ['the office of this government', at(), '旗政府办', 'own'],
    ['this place’s media', at(), '奈曼融媒体中心', 'own'],
    ['an office named without a place', at(), '政务公开办', 'own'],
    ['the local committee’s department', at(), '宣传部', 'own'],
    ['a part of this place', at(), '经济开发区管委会', 'own'],
    ['a neighbour', at(), '开鲁县人民政府', 'repost'],
    ['the region’s paper', at(), '内蒙古日报', 'repost'],
    ['a region’s department', at(), '自治区农牧厅', 'repost'],
    ['the site itself', at(), '本站', 'own'],
    ['no source', at(), undefined, 'own'],
    ['a person', at(), '张某', 'own'],
    ['a superior body', at(), '通辽市统计局', 'repost'],
    ['a ministry', at(), '财政部', 'repost'],
    ['the State Council', at(), '中国政府网', 'repost'],
    ['a news agency', at(), '新华社', 'repost'],
    ['a title that says so', at({ title: '【转载】全国统计公报' }), undefined, 'repost'],
    ['a title that forwards a superior’s paper', at({ title: '转发国务院办公厅通知' }), '旗统计局', 'own'],
    ['an address that says so', at({ url: 'http://p/zhuanzai/a.html' }), undefined, 'repost'],
  ])('%s', (_, row, source, kind) => {
    const unit = source ? resolveUnit(dutyTable, source)?.unit : undefined;
    expect(kindOf(row, source, unit, dutyTable)).toBe(kind);
  });
});

it('the wall blocks everything and lets through each enabled origin, once', () => {
  const site = (origin: string) => ({ origin, pattern: '', title: '', enabledAt: '' });
  const rules = rulesFor([site('http://a.test:8080'), site('https://b.test'), site('https://b.test')], 'own');
  expect(rules.map((rule) => [rule.action.type, rule.priority, rule.condition.urlFilter])).toEqual([
    ['block', 1, undefined],
    ['allow', 2, '|http://a.test:8080/'],
    ['allow', 2, '|https://b.test/'],
  ]);
  expect(rules.every((rule) => rule.condition.initiatorDomains.join() === 'own')).toBe(true);
});

describe('the numbers of a day', () => {
  const job = { id: 'a', why: 'schedule' as const, startedAt: at('3-13 08:30'), done: 3, total: 32 };
  it.each([
    ['no survey ever ran', undefined, false],
    [
      'the last one was yesterday',
      { job: { ...job, finishedAt: at('3-12 08:40') }, lastWhole: at('3-12 08:30') },
      false,
    ],
    ['it is under way', { job, lastWhole: at('3-13 08:30') }, false],
    [
      'only some columns were read',
      { job: { ...job, finishedAt: at('3-13 08:31') }, lastWhole: at('3-12 08:30') },
      false,
    ],
    ['it is over', { job: { ...job, finishedAt: at('3-13 08:40') }, lastWhole: at('3-13 08:30') }, true],
  ])('%s: there to be told or not', (_, state, told) => {
    expect(isSurveyed('2026-03-13', state)).toBe(told);
  });
});
