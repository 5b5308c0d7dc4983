// A press counts only when a person makes it on a panel that has been in plain view.
import { describe, expect, it } from 'vitest';
import { pressOf, type Refusal, refusalOf, type Sight } from '../../../entrypoints/review/visible.ts';

const now = 10_000;
const seen: Sight = {
  shownSince: 9_000,
  covered: false,
  settledSince: 9_000,
  focusedSince: 9_000,
  mouseSince: 9_000,
};
const mouse = { isTrusted: true, by: 'mouse' } as const;
const keyboard = { isTrusted: true, by: 'keyboard' } as const;
const touch = { isTrusted: true, by: 'other' } as const;

describe('a press on the confirming button', () => {
  const cases: [string, Parameters<typeof refusalOf>[0], Partial<Sight>, Refusal | undefined][] = [
    ['counts from a mouse on a panel long in view', mouse, {}, undefined],
    ['counts from the keyboard', keyboard, { mouseSince: undefined }, undefined],
    [
      'counts from a finger, which has no place before it touches',
      touch,
      { mouseSince: undefined },
      undefined,
    ],
    ['made by a script is refused', { isTrusted: false, by: 'mouse' }, {}, 'untrusted'],
    [
      'made by a script is refused even with everything else amiss',
      { isTrusted: false, by: 'mouse' },
      { covered: true },
      'untrusted',
    ],
    ['on a covered panel is refused', mouse, { covered: true }, 'covered'],
    ['on a panel out of view is refused', mouse, { shownSince: undefined }, 'hidden'],
    ['799 ms after the panel appeared is refused', mouse, { shownSince: now - 799 }, 'too-soon'],
    ['800 ms after the panel appeared counts', mouse, { shownSince: now - 800 }, undefined],
    ['799 ms after the button moved is refused', mouse, { settledSince: now - 799 }, 'too-soon'],
    ['by a mouse the panel slid under is refused', mouse, { mouseSince: now - 399 }, 'too-soon'],
    ['by a mouse never seen before is refused', mouse, { mouseSince: undefined }, 'too-soon'],
    [
      'by a key right after the page moved the focus here is refused',
      keyboard,
      { focusedSince: now - 100 },
      'too-soon',
    ],
    ['by a key without focus is refused', keyboard, { focusedSince: undefined }, 'too-soon'],
  ];
  it.each(cases)('%s', (_, press, change, refusal) => {
    expect(refusalOf(press, { ...seen, ...change }, now)).toBe(refusal);
  });

  const hands: [string, object, ReturnType<typeof pressOf>['by']][] = [
    ['a click without a count comes from the keyboard', { detail: 0, pointerType: '' }, 'keyboard'],
    ['a counted click of a mouse comes from the mouse', { detail: 1, pointerType: 'mouse' }, 'mouse'],
    ['a finger is neither', { detail: 1, pointerType: 'touch' }, 'other'],
  ];
  it.each(hands)('%s', (_, event, by) => {
    expect(pressOf({ isTrusted: true, ...event } as PointerEvent)).toEqual({ isTrusted: true, by });
  });
});
