// Every named way has its proof, and README tells them as the list has them.
import { describe, expect, it } from 'vitest';
import { type HeldBy, type WayId, ways } from '../../../lib/review/ways.ts';
import readme from '../../../README.md?raw';

const holding: Record<HeldBy, string> = {
  click: '点击',
  press: '按下',
  key: '按键',
  submit: '提交',
  script: '页面脚本的提交',
  list: '点击，停一次，记为未检查',
  none: '**未覆盖**，普查看到公开后记为未检查',
};

const matrix = 'editors';
const proofs: Record<WayId, string> = {
  'submit-button': matrix,
  'image-button': matrix,
  'link-button': matrix,
  'drawn-button': matrix,
  'press-handler': matrix,
  'fetch-button': matrix,
  'send-for-review': matrix,
  'sign-off': matrix,
  'save-and-publish': matrix,
  'update-published': matrix,
  scheduled: matrix,
  'foot-bar': matrix,
  'other-frame': matrix,
  'enter-in-field': matrix,
  'enter-on-button': matrix,
  'ctrl-enter': matrix,
  'ctrl-s': matrix,
  'shown-shortcut': 'shield',
  'form-submit': matrix,
  'script-submit': matrix,
  learned: 'shield',
  'list-row': 'lists',
  'list-batch': 'lists',
  'quick-edit': 'lists',
  'list-switch': 'unrecorded',
  'wordless-icon': 'shield',
  'field-change': 'shield',
  'page-shortcut': 'shield',
  'foreign-frame': 'shield',
  'page-own-send': 'sabotage',
  'server-timer': 'unrecorded',
  elsewhere: 'unrecorded',
  interface: 'unrecorded',
};

const tests = import.meta.glob(['../../e2e/*.e2e.ts', '../desk/*.test.ts']);

describe('every way to publish', () => {
  it('is proved by a test that is there', () => {
    const files = Object.keys(tests).join('\n');
    const missing = Object.values(proofs).filter(
      (name) => !new RegExp(`/${name}\\.(?:e2e|test)\\.ts`).test(files),
    );
    expect(missing).toEqual([]);
  });

  it('stands in README as the list has it', () => {
    const rows = ways.map(
      ({ id, words, by }) => `| ${words.zh} · ${words.en} | \`${id}\` | ${holding[by]} | \`${proofs[id]}\` |`,
    );
    const [, table = ''] = readme.split(/<!-- \/?ways -->/);
    const told = table.trim().split('\n').slice(2);
    expect(told).toEqual(rows);
  });
});
