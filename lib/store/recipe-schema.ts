// What a stored, sent or imported recipe must be; whatever else stands in it is refused.
import * as v from 'valibot';
import type { Recipe, Words } from '../model.ts';
import { isAddressShape, isPlace, isRowShape, isSelector } from '../pages/recipe-grammar.ts';
import { webAddress } from './address.ts';

const line = v.pipe(v.string(), v.maxLength(200));
const name = v.pipe(line, v.trim(), v.minLength(1));
const address = v.pipe(
  v.string(),
  v.maxLength(4000),
  v.check((text) => webAddress(text) !== undefined),
);
const origin = v.pipe(
  address,
  v.check((text) => webAddress(text)?.origin === text),
);
const selector = v.pipe(v.string(), v.check(isSelector));
const path = v.pipe(v.string(), v.check(isPlace));
const shape = v.pipe(v.string(), v.check(isAddressShape));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const place = v.strictObject({ selector: v.optional(selector), path });
const inAddress = v.pipe(v.string(), v.maxLength(1000), v.regex(/^\S*\{n\}\S*$/));

/** The one schema of recipes. */
export const recipeSchema = v.pipe(
  v.strictObject({
    format: v.literal(1),
    id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
    site: origin,
    name,
    scope: v.variant('kind', [
      v.strictObject({ kind: v.literal('column'), url: address }),
      v.strictObject({ kind: v.literal('pages'), pattern: shape }),
    ]),
    list: v.strictObject({ selector, path, heading: v.optional(line) }),
    row: v.strictObject({
      depth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)),
      shapes: v.pipe(v.array(v.pipe(v.string(), v.check(isRowShape))), v.minLength(1), v.maxLength(8)),
    }),
    link: place,
    address: v.optional(shape),
    date: v.strictObject({
      at: v.picklist(['place', 'row', 'title', 'after', 'before', 'address', 'none']),
      place: v.optional(place),
      means: v.picklist(['published', 'issued', 'other']),
    }),
    pager: v.variant('kind', [
      v.strictObject({ kind: v.literal('auto'), found: v.boolean() }),
      v.strictObject({ kind: v.literal('none') }),
      v.strictObject({ kind: v.literal('link'), words: line, selector }),
      v.strictObject({ kind: v.literal('address'), pattern: inAddress }),
    ]),
    taught: v.strictObject({
      at: v.pipe(v.string(), v.isoTimestamp()),
      by: line,
      url: address,
      rows: count,
      dates: count,
    }),
  }),
  v.forward(
    v.check(({ site, scope }) => scope.kind === 'pages' || webAddress(scope.url)?.origin === site),
    ['scope'],
  ),
);

/** The recipe in a value from outside, or a sentence that says which part of it cannot be used. */
export function checkedRecipe(value: unknown): { recipe: Recipe } | { fault: Words } {
  const checked = v.safeParse(recipeSchema, value);
  if (checked.success) return { recipe: checked.output };
  const [issue] = checked.issues;
  const where = v.getDotPath(issue) ?? '';
  const known = [where, where.split('.')[0] ?? ''].find((one) => Object.hasOwn(parts, one));
  const part = parts[known ?? ''] ?? { zh: where || '整体', en: where || 'as a whole' };
  const said = JSON.stringify(issue.input)?.slice(0, 60) ?? '';
  return {
    fault: {
      zh: `“${part.zh}”不能用：${said || '没有填写'}。`,
      en: `"${part.en}" cannot be used: ${said || 'missing'}.`,
    },
  };
}

const parts: Record<string, Words> = {
  format: { zh: '格式版本', en: 'format' },
  id: { zh: '编号', en: 'id' },
  site: { zh: '网站', en: 'site' },
  name: { zh: '名称', en: 'name' },
  scope: { zh: '适用范围', en: 'scope' },
  list: { zh: '列表的位置', en: 'place of the list' },
  'list.selector': { zh: '列表的选择器', en: 'selector of the list' },
  'list.path': { zh: '列表的路径', en: 'path of the list' },
  'list.heading': { zh: '列表的标题文字', en: 'heading of the list' },
  row: { zh: '一行的样子', en: 'shape of a row' },
  link: { zh: '标题的位置', en: 'place of the title' },
  address: { zh: '稿件地址的样子', en: 'shape of the articles’ addresses' },
  date: { zh: '日期', en: 'date' },
  pager: { zh: '翻页', en: 'paging' },
  taught: { zh: '教的时候的记录', en: 'record of the teaching' },
};
