import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../lib/model.ts';
import type { CheckInput } from '../../../lib/review/check.ts';
import { checks, questions, runChecks, titleOf } from '../../../lib/review/checks.ts';
import { settled } from '../../../lib/review/sentences.ts';
import { inputOf } from './example.ts';

const finding = Object.entries(checks).flatMap(([id, check]) => ('find' in check ? [{ id, check }] : []));
const asking = Object.entries(checks).flatMap(([id, check]) => ('ask' in check ? [{ id, check }] : []));
const label = (example: unknown) => JSON.stringify(example).slice(0, 60);

function only(id: string, input: CheckInput): Finding[] {
  return runChecks(input, { [id]: checks[id] as (typeof checks)[string] });
}

describe('the family holds what the office was promised', () => {
  const promised = {
    hold: ['classification-mark', 'id-number', 'people-list', 'title-missing', 'column-missing'],
    ask: ['mobile-number', 'bank-account', 'internal-paper', 'column-owner'],
    note: ['document-number', 'source-missing', 'duplicate-title', 'date-not-today', 'content-fit'],
  };
  it.each(Object.entries(promised))('%s', (strength, ids) => {
    const members = finding.filter(({ check }) => check.strength === strength).map(({ id }) => id);
    expect(members.sort()).toEqual(ids.sort());
  });

  it('asks a person five things', () => {
    expect(asking.map(({ id }) => id).sort()).toEqual(
      ['disclosure-attribute', 'political-wording', 'private-matters', 'state-secret', 'work-secret'].sort(),
    );
  });

  it.each(Object.entries(checks))('%s has title and basis in both languages', (_, check) => {
    const words = [check.title, check.basis, ...('ask' in check ? [check.ask] : [])];
    for (const { zh, en } of words) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/[A-Za-z]/);
    }
  });

  it('shows an unknown id as it is', () => {
    expect(titleOf('gone').zh).toBe('gone');
  });
});

describe.each(finding)('$id', ({ id, check }) => {
  it('brings three examples of either kind', () => {
    expect(check.examples.pass.length).toBeGreaterThanOrEqual(3);
    expect(check.examples.fail.length).toBeGreaterThanOrEqual(3);
  });

  it.each(check.examples.pass.map((example) => ({ example, name: label(example) })))(
    'passes $name',
    ({ example }) => {
      expect(only(id, inputOf(example))).toEqual([]);
    },
  );

  it.each(check.examples.fail.map((example) => ({ example, name: label(example) })))(
    'finds $name',
    ({ example }) => {
      const input = inputOf(example);
      const found = only(id, input);
      expect(found.length).toBeGreaterThan(0);
      for (const one of found) {
        expect(one.check).toBe(id);
        expect(one.strength).toBe(check.strength);
        expect(one.message.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(one.message.en).toMatch(/[A-Za-z]/);
        if (one.quote === undefined) continue;
        const at = one.at ?? -1;
        expect(input.draft[one.field].slice(at, at + one.quote.length)).toBe(one.quote);
        expect(one.sentence).toContain(settled(one.quote));
        if (one.masked) expect(longestShared(one.masked, one.quote)).toBeLessThanOrEqual(5);
      }
    },
  );
});

describe.each(asking.filter(({ check }) => check.scope === 'places'))('$id', ({ id, check }) => {
  it.each(check.examples?.pass ?? [])('is not asked of %s', (text) => {
    expect(questions(inputOf(text), { [id]: check })).toEqual([]);
  });

  it.each(check.examples?.fail ?? [])('is asked of %s, with the places', (text) => {
    const [question] = questions(inputOf(text), { [id]: check });
    expect(question?.places.length).toBeGreaterThan(0);
    for (const place of question?.places ?? []) {
      const at = place.at ?? -1;
      expect(text.slice(at, at + (place.quote?.length ?? 0))).toBe(place.quote);
    }
  });
});

/** The longest run of digits that both hold. */
function longestShared(masked: string, quote: string): number {
  const digits = quote.replace(/\D/g, '');
  const runs = masked.match(/\d+/g) ?? [];
  return Math.max(0, ...runs.filter((run) => digits.includes(run)).map((run) => run.length));
}
