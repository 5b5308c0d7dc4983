// 教一次: what a page is taught with, what becomes of a recipe that was taught, and taking it back.
import { browser } from 'wxt/browser';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { dayOf } from '../../lib/duties/days.ts';
import { columnsOf } from '../../lib/duties/table.ts';
import { Explained } from '../../lib/errors.ts';
import type { Tried, Verbs } from '../../lib/messages.ts';
import type { ColumnId, Instant, Recipe, SiteColumn } from '../../lib/model.ts';
import { allColumns, columnAt, columnOf, setAddress } from '../../lib/store/columns.ts';
import { allRecipes, noteUse, putRecipe, removeRecipe } from '../../lib/store/recipes.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { startSurvey } from '../../lib/survey/survey.ts';
import { recipeAt, tryRecipe, useOf } from '../../lib/survey/taught.ts';
import { aside } from './aside.ts';
import { originOf, type Sender } from './sender.ts';

type In<V extends keyof Verbs> = Verbs[V][0];
type Out<V extends keyof Verbs> = Promise<Verbs[V][1]>;

/** The page's column, the table's columns with their addresses on this site, and the recipe that holds now. */
export async function teachContext(
  { url }: In<'teach.context'>,
  sender: Sender,
  now: Instant,
): Out<'teach.context'> {
  const origin = originOf(sender);
  const here = new URL(url).origin === origin ? await columnAt(url) : undefined;
  const stored = new Map((await allColumns()).map((one) => [one.column, one]));
  const addressOf = (one: SiteColumn | undefined) => (one?.site === origin ? one?.url : undefined);
  const begins = addressOf(here) ?? url;
  return {
    today: dayOf(now),
    ...(here && { column: here.column }),
    columns: columnsOf(dutyTable).map(({ column }) => ({ column, url: addressOf(stored.get(column)) })),
    url: begins,
    recipe: await recipeAt(begins),
  };
}

/** Stores it, gives the column its address, reads the page once by it, and has the column surveyed. */
export async function saveTaught(
  { recipe, column }: In<'teach.save'>,
  sender: Sender,
  now: Instant,
): Out<'teach.save'> {
  const origin = originOf(sender);
  if (recipe.site !== origin) throw new Explained(elsewhere(recipe.site));
  const url = addressOf(recipe);
  if (column && !columnsOf(dutyTable).some((one) => one.column === column))
    throw new Explained(unknown(column));
  const { people } = await readSettings();
  const by = people.publisher || people.clerk;
  await remember(recipe.id, column);
  await putRecipe({ ...recipe, taught: { ...recipe.taught, at: now, by } });
  if (column && (await columnAt(url))?.column !== column) await setAddress(column, origin, url, 'hand');
  const reading = await tryRecipe(recipe, url);
  const use = useOf(recipe, url, now, reading);
  if (use) await noteUse(use);
  const named = column ?? (await columnAt(url))?.column;
  if (named) aside(startSurvey('asked', [named]));
  return tried(reading);
}

/** The recipe and the column's address that stood there before come back; where none did, there is none again. */
export async function undoTaught({ id }: In<'teach.undo'>): Out<'teach.undo'> {
  const key = keyOf(id);
  const { [key]: kept } = await browser.storage.session.get<Record<string, Before | undefined>>(key);
  if (!kept) return undefined;
  const wrong = (await allRecipes()).find((one) => one.id === id);
  const named = wrong && (await columnAt(addressOf(wrong)))?.column;
  if (kept.recipe) await putRecipe(kept.recipe);
  else await removeRecipe(id);
  const { column } = kept;
  if (column) await setAddress(column.column, column.site, column.url, column.from ?? 'hand');
  await browser.storage.session.remove(key);
  // What was read by the wrong one is let go.
  if (named) aside(startSurvey('asked', [named]));
  return undefined;
}

/** What stood there before something was saved. */
type Before = { recipe?: Recipe; column?: Pick<SiteColumn, 'column' | 'site' | 'url' | 'from'> };

/** The address the column begins at, or the one it was taught on where it is for several. */
const addressOf = ({ scope, taught }: Recipe) => (scope.kind === 'column' ? scope.url : taught.url);

async function remember(id: string, name: ColumnId | undefined): Promise<void> {
  const recipe = (await allRecipes()).find((one) => one.id === id);
  const known = name ? await columnOf(name) : undefined;
  const column = known && { column: known.column, site: known.site, url: known.url, from: known.from };
  const before: Before = { ...(recipe && { recipe }), ...(column && { column }) };
  await browser.storage.session.set({ [keyOf(id)]: before });
}

const keyOf = (id: string) => `taught:${id}`;

function tried(reading: Awaited<ReturnType<typeof tryRecipe>>): Tried {
  if (reading.state === 'empty') return { state: 'empty' };
  if (reading.state === 'unreadable') return reading;
  return { state: 'read', rows: reading.rows.length, dates: reading.rows.filter(({ date }) => date).length };
}

function elsewhere(site: string) {
  return {
    zh: `识别方案是 ${site} 的，不是本页网站的，没有保存。请在那个网站的栏目页上教。`,
    en: `The recipe is for ${site}, not for this page's site; it was not saved. Teach it on a page of that site.`,
  };
}

function unknown(column: string) {
  return {
    zh: `对照表里没有栏目“${column}”，没有保存。请从列表里选择栏目。`,
    en: `The table has no column "${column}"; nothing was saved. Choose one from the list.`,
  };
}
