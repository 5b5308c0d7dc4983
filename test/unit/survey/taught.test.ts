// A survey reads a column by its recipe, counts by it, and notes how it did.
import { expect, it } from 'vitest';
import { columnOf } from '../../../lib/store/columns.ts';
import { countsOf } from '../../../lib/store/months.ts';
import { putRecipe, recipeUses, removeRecipe } from '../../../lib/store/recipes.ts';
import { startSurvey } from '../../../lib/survey/survey.ts';
import { world as live } from '../../../lib/survey/world.ts';
import { articles, design, inferred, recipeOf, url } from '../pages/recipe-pages.ts';
import { withTown, worldOf } from './town.ts';

withTown({ 统计信息: '/zwgk/ylfw/' });

const column = '统计信息';
/** No general reader follows titles that only a script opens. */
const opened = design({
  rows: articles(15).map((row) =>
    row.replace(/href="([^"]+)"/, `href="javascript:void(0)" onclick="window.open('$1')"`),
  ),
});
const article = '<html><head><meta name="ContentSource" content="旗统计局"></head><body></body></html>';

/** Surveys the column at that moment with that page; tells how many articles of March it counts, or why none. */
async function survey(now: string, html: string): Promise<string> {
  const { readList, readArticle } = live;
  const get = async (asked: string) => ({
    ...{ ok: true as const, url: asked, status: 200, bytes: 1, ms: 1, complete: true },
    text: asked === url ? html : article,
  });
  await startSurvey('asked', [column], worldOf({}, now, { readList, readArticle, get }));
  const count = (await countsOf('2026-03'))[column];
  const done = Object.values(count?.byDuty ?? {}).flatMap(Object.values) as number[];
  return `${count?.state} ${count?.reason ?? ''} ${done.reduce((all, n) => all + n, 0) + (count?.unattributed ?? 0)}`;
}

it('what no reader could read is counted once it was taught', async () => {
  expect(await survey('2026-03-30T02:00:00.000Z', opened)).not.toContain('15');
  await putRecipe(recipeOf(inferred(opened, '第15批', '第9批')));
  expect(await survey('2026-03-30T03:00:00.000Z', opened)).toBe('read  15');
  expect((await columnOf(column))?.lastRead).toMatchObject({ adapter: 'recipe', pages: [url] });
  expect(await recipeUses()).toMatchObject([{ recipe: 'r1', url, state: 'read', rows: 15, dates: 15 }]);
});

it('a recipe that no longer fits gives no number; the earlier one stays, and since when is kept', async () => {
  await putRecipe(recipeOf(inferred(design(), '第15批', '第9批')));
  await survey('2026-03-30T03:00:00.000Z', design());
  const broken = design({ rows: articles(15, () => '') });
  expect(await survey('2026-03-30T04:00:00.000Z', broken)).toBe('unreadable recipe 15');
  await survey('2026-03-30T05:00:00.000Z', broken);
  expect(await recipeUses()).toMatchObject([
    { state: 'look', why: '多数条目读不到日期', since: '2026-03-30T04:00:00.000Z', rows: 15, dates: 15 },
  ]);
  await survey('2026-03-30T06:00:00.000Z', design());
  const [use] = await recipeUses();
  expect([use?.state, use?.since]).toEqual(['read', undefined]);
});

it('what another reader took for the column’s articles goes once it is taught, and once a wrong recipe is gone', async () => {
  // A box of others' articles was read: as nobody can tell, it counts until someone shows the list.
  const hot = recipeOf(inferred(design(), '稿件之1关', '稿件之9关'));
  await putRecipe(hot);
  await survey('2026-03-30T02:00:00.000Z', design());
  const taught = recipeOf(inferred(design(), '第15批', '第9批'), url, {
    taught: { ...hot.taught, at: '2026-03-30T02:30:00.000Z', rows: 15, dates: 15 },
  });
  await putRecipe(taught);
  expect(await survey('2026-03-30T03:00:00.000Z', design())).toBe('read  15');
  await putRecipe(hot);
  expect(await survey('2026-03-30T04:00:00.000Z', design())).toBe('read  20');
  await removeRecipe('r1');
  await putRecipe({ ...taught, id: 'r2' });
  expect(await survey('2026-03-30T05:00:00.000Z', design())).toBe('read  15');
});

it('articles that scrolled off the list stay, for their addresses are the column’s', async () => {
  const taught = recipeOf(inferred(design(), '第15批', '第9批'));
  await putRecipe(taught);
  await survey('2026-03-30T02:00:00.000Z', design());
  await putRecipe({ ...taught, taught: { ...taught.taught, at: '2026-03-30T02:30:00.000Z' } });
  expect(await survey('2026-03-30T03:00:00.000Z', design({ rows: articles(12) }))).toBe('read  15');
});

it('a column at another address is not read by it', async () => {
  await putRecipe(recipeOf(inferred(design(), '第15批', '第9批'), `${url}other/`));
  await survey('2026-03-30T02:00:00.000Z', design());
  expect((await columnOf(column))?.lastRead?.adapter).not.toBe('recipe');
});
