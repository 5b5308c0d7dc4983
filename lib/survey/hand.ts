// What a person sets right in a column's count: an article's line, and articles that the list misses.
import { sourceKey } from '../duties/attribution.ts';
import { dutyTable } from '../duties/builtin.ts';
import { dayOf, monthOf } from '../duties/days.ts';
import { dutiesOf } from '../duties/table.ts';
import { Explained } from '../errors.ts';
import type { Article, ColumnId, Day, DutyId, Instant, Month } from '../model.ts';
import { webAddress } from '../store/address.ts';
import { changeColumn, columnArticles, type Held } from '../store/months.ts';
import { forgetSource, rememberedSources, rememberSource } from '../store/remembered.ts';
import { siteOf } from '../store/sites.ts';
import { alreadyThere, noSuchLine, notAnAddress, wrongDay } from './hand-words.ts';
import { recounted } from './recount.ts';
import { readRules } from './rules.ts';

/** Who decided, and why. */
type Hand = { by: string; reason: string };

const clock = () => new Date().toISOString();

/**
 * Gives an article its line by hand; it outranks everything else. `sameSource` remembers the decision for its source:
 * articles of that source in this column follow, those already stored and those to come, unless set by hand themselves.
 * Rejects with words when the line is not one of the column's, or name or reason is missing.
 */
export async function setLine(
  column: ColumnId,
  month: Month,
  url: string,
  { duty, by, reason, sameSource = false }: Hand & { duty: DutyId; sameSource?: boolean },
  at: Instant = clock(),
): Promise<void> {
  mustSay({ by, reason });
  if (!dutiesOf(dutyTable, column).some((one) => one.id === duty))
    throw new Explained(noSuchLine(column, duty));
  const source = (await columnArticles(column)).get(url)?.contentSource;
  if (sameSource && source) {
    await rememberSource({ key: sourceKey(column, source), column, source, duty, by, reason, at });
  }
  await change(column, month, url, (article) => ({ ...article, line: { duty, by, reason, at } }));
}

/** Takes a line set by hand back, and with it what was remembered for the source in the same decision. */
export async function clearLine(column: ColumnId, month: Month, url: string): Promise<void> {
  const article = (await columnArticles(column)).get(url);
  if (!article?.line) return;
  const key = article.contentSource && sourceKey(column, article.contentSource);
  const rule = (await rememberedSources()).find((one) => one.key === key);
  if (rule && rule.at === article.line.at) await forgetSource(rule.key);
  await change(column, month, url, ({ line: _, ...rest }) => rest);
}

/** Forgets a source's line, whichever article it was set by: its articles are attributed anew, but those set by hand themselves. */
export async function forgetRemembered(column: ColumnId, key: string): Promise<void> {
  await forgetSource(key);
  const rules = await readRules(dutyTable);
  await changeColumn(
    column,
    recounted(column, rules, (held) => held),
  );
}

/**
 * Adds an article that the list misses, by its address. It counts in the month of `on`; a page of an enabled site is read
 * by the next survey, and the date it shows then takes the place of the one entered, with a mark. Rejects with words when
 * the address is none or is stored already, the day does not exist, lies ahead, or is not in `month` where one is given.
 */
export async function addArticle(
  column: ColumnId,
  { url, title, on, by, reason, month }: Hand & { url: string; title: string; on: Day; month?: Month },
  at: Instant = clock(),
): Promise<void> {
  mustSay({ by, reason });
  const address = webAddress(url)?.href;
  if (!address) throw new Explained(notAnAddress(url));
  if (!title.trim()) throw new Explained({ zh: '请填写稿件标题。', en: 'Enter the title of the article.' });
  const wrong = wrongDay(on, dayOf(at), month);
  if (wrong) throw new Explained(wrong);
  const there = (await columnArticles(column)).get(address);
  if (there) throw new Explained(alreadyThere(there));
  const isOurs = (await siteOf(address)) !== undefined;
  const article: Article = {
    url: address,
    title: title.trim(),
    kind: isOurs ? 'own' : 'link',
    shown: { on, origin: 'hand', printed: on },
    firstSeen: at,
    page: isOurs ? 'pending' : 'read',
    byHand: { by: by.trim(), reason: reason.trim(), at },
  };
  const rules = await readRules(dutyTable);
  await changeColumn(
    column,
    recounted(column, rules, (held) => within(held, monthOf(on), (all) => [article, ...all])),
  );
}

/** Takes an article back that was added by hand; what the list itself shows cannot be removed. */
export async function removeMissed(column: ColumnId, month: Month, url: string): Promise<void> {
  const rules = await readRules(dutyTable);
  const keep = (article: Article) => article.url !== url || article.byHand === undefined;
  await changeColumn(
    column,
    recounted(column, rules, (held) => within(held, month, (all) => all.filter(keep))),
  );
}

async function change(
  column: ColumnId,
  month: Month,
  url: string,
  act: (article: Article) => Article,
): Promise<void> {
  const rules = await readRules(dutyTable);
  const one = (article: Article) => (article.url === url ? act(article) : article);
  await changeColumn(
    column,
    recounted(column, rules, (held) => within(held, month, (all) => all.map(one))),
  );
}

function within(held: Held, month: Month, act: (articles: Article[]) => Article[]): Held {
  return { ...held, months: new Map(held.months).set(month, act(held.months.get(month) ?? [])) };
}

function mustSay({ by, reason }: Hand): void {
  if (by.trim() && reason.trim()) return;
  throw new Explained({ zh: '请填写姓名和理由。', en: 'Enter a name and a reason.' });
}
