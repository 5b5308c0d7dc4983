// Articles' pages as real portals print them, read field by field; the rates are printed and must not fall.
import { expect, test } from 'vitest';
import {
  type ArticleField,
  articleFields,
  readStored,
  storedArticles,
  toldOf,
} from '../../corpus/articles.ts';

const parts = ['open', 'held-out'] as const;
const scored = Object.fromEntries(
  parts.map((part) => [
    part,
    storedArticles(part).map((one) => ({ name: one.name, told: toldOf(one, readStored(one)) })),
  ]),
);
const rate = (part: string, field: ArticleField, what = 'right') =>
  (scored[part]?.filter(({ told }) => told[field] === what).length ?? 0) / (scored[part]?.length ?? 1);

test('how many fields were right is printed', () => {
  const of = (part: string) => (field: ArticleField) => [
    field,
    (['right', 'silent', 'wrong'] as const)
      .map((what) => `${(rate(part, field, what) * 100).toFixed(0)} %`)
      .join(' / '),
  ];
  console.table(
    Object.fromEntries(parts.map((part) => [part, Object.fromEntries(articleFields.map(of(part)))])),
  );
  expect(scored.open?.length).toBeGreaterThan(0);
});

/** What was reached last, rounded down: so many of a hundred right, and so many told wrongly at most. */
const floors: Record<(typeof parts)[number], [right: number, wrong: number]> = {
  open: [0.96, 0.04],
  'held-out': [0.9, 0.04],
};

test.each(parts.flatMap((part) => articleFields.map((field) => [part, field] as const)))(
  '%s: %s',
  (part, field) => {
    const [right, wrong] = floors[part];
    expect(rate(part, field)).toBeGreaterThanOrEqual(right);
    expect(rate(part, field, 'wrong')).toBeLessThanOrEqual(wrong);
  },
);
