// Dates without a year get one only where something bounds it.
import { describe, expect, test } from 'vitest';
import type { ShownDate } from '../../../lib/model.ts';
import { type Dated, settleYears } from '../../../lib/pages/years.ts';

const at = (monthDay: string, url = 'http://a.example/1.html', pinned = false): Dated => ({
  url,
  pinned,
  monthDay: { monthDay, printed: monthDay },
});
const full = (on: string): Dated => ({
  url: 'http://a.example/2.html',
  pinned: false,
  date: { on, origin: 'list', printed: on },
});

function settled(rows: Dated[], notAfter?: string): (string | undefined)[] {
  settleYears(rows, notAfter);
  return rows.map(({ date }) => date && shown(date));
}

const shown = ({ on, origin }: ShownDate) => (origin === 'list' ? on : `${on} ${origin}`);

describe('the list keeps falling', () => {
  test.each<[string, Dated[], string | undefined, (string | undefined)[]]>([
    [
      'the newest year not after today',
      [at('11-20'), at('01-02')],
      '2026-11-21',
      ['2026-11-20 inferred', '2026-01-02 inferred'],
    ],
    ['a day far ahead of today is last year’s', [at('12-22')], '2026-11-21', ['2025-12-22 inferred']],
    [
      'a few days ahead of today are last year’s, or put out beforehand: nobody can tell, nor what follows',
      [at('11-23'), at('11-20')],
      '2026-11-21',
      [undefined, undefined],
    ],
    ['the same over the turn', [at('01-02'), at('12-30')], '2026-12-31', [undefined, undefined]],
    [
      'one row a day out of order is not a year away, nor are those below it',
      [at('11-20'), at('11-21'), at('11-19')],
      '2026-11-22',
      ['2026-11-20 inferred', '2026-11-21 inferred', '2026-11-19 inferred'],
    ],
    [
      'nor is one at the turn of the year',
      [at('12-31'), at('01-01'), at('12-30')],
      '2026-01-03',
      ['2025-12-31 inferred', '2026-01-01 inferred', '2025-12-30 inferred'],
    ],
    [
      'under an old row that is kept on top without a mark nothing is a year away',
      [at('09-08'), at('11-20'), at('11-18')],
      '2026-11-22',
      ['2026-09-08 inferred', undefined, undefined],
    ],
    [
      'until a row below tells its year',
      [at('09-08'), at('11-20'), at('11-18'), full('2026-10-30')],
      '2026-11-22',
      ['2026-09-08 inferred', '2026-11-20 inferred', '2026-11-18 inferred', '2026-10-30'],
    ],
    [
      'a row below that is a day newer makes no date of next year',
      [at('11-19'), full('2026-11-20')],
      undefined,
      ['2026-11-19 inferred', '2026-11-20'],
    ],
    [
      'over the turn of the year',
      [at('01-02'), at('12-30')],
      '2026-01-03',
      ['2026-01-02 inferred', '2025-12-30 inferred'],
    ],
    [
      'once over the turn',
      [at('01-02'), at('12-30'), at('12-31')],
      '2026-01-03',
      ['2026-01-02 inferred', '2025-12-30 inferred', '2025-12-31 inferred'],
    ],
    [
      'from the row above',
      [full('2020-03-01'), at('02-28'), at('03-02')],
      undefined,
      ['2020-03-01', '2020-02-28 inferred', '2020-03-02 inferred'],
    ],
    [
      'from the row below',
      [at('02-11'), full('2026-01-05')],
      undefined,
      ['2026-02-11 inferred', '2026-01-05'],
    ],
    [
      'below, over the turn',
      [at('01-03'), full('2025-12-30')],
      undefined,
      ['2026-01-03 inferred', '2025-12-30'],
    ],
    ['nothing bounds it', [at('02-11'), at('01-05')], undefined, [undefined, undefined]],
    ['29 February only where the year has one', [at('02-29')], '2026-03-05', [undefined]],
    [
      'a pinned row stands outside the order and bounds nothing',
      [at('12-30', undefined, true), at('11-20')],
      '2026-11-21',
      [undefined, '2026-11-20 inferred'],
    ],
  ])('%s', (_what, rows, notAfter, expected) => {
    expect(settled(rows, notAfter)).toEqual(expected);
  });
});

describe('the address comes first', () => {
  test.each([
    ['its very day', at('03-15', 'http://a.example/t20220315_1.html'), '2022-03-15 url'],
    ['another day of its month', at('03-16', 'http://a.example/t20220315_1.html'), '2022-03-16 inferred'],
    ['its month', at('03-16', 'http://a.example/202203/1.html'), '2022-03-16 inferred'],
    ['made in January, dated December', at('12-31', 'http://a.example/202201/1.html'), '2021-12-31 inferred'],
    ['made in December, dated January', at('01-01', 'http://a.example/202112/1.html'), '2022-01-01 inferred'],
    ['of a pinned row, too', at('03-15', 'http://a.example/t20220315_1.html', true), '2022-03-15 url'],
  ])('%s', (_what, row, expected) => {
    expect(settled([row], '2026-11-21')).toEqual([expected]);
  });
});

test('a list that rises gives nothing to go by: no year is guessed', () => {
  const rising = ['01-06', '02-11', '05-30', '09-01', '11-20'].map((day) => at(day));
  expect(settled(rising, '2026-11-21')).toEqual(Array(5).fill(undefined));
});
