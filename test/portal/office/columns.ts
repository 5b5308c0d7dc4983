// The columns as the back office draws them: a tree with ├─ in a select and on the left.

import { escaped } from '../markup.ts';
import { allColumns, type ColumnPlan, columns, noticeColumn, sections } from '../plan.ts';

export const columnOf = (catid: string | null): ColumnPlan | undefined =>
  allColumns.find((each) => String(each.catid) === catid);

/** The number of the column an address asks for, by number or by name; empty where it asks for none. */
export function catidOf(query: URLSearchParams): string {
  const named = allColumns.find((each) => each.name === query.get('column'));
  return named ? String(named.catid) : (query.get('catid') ?? '');
}

/** Options of `select[name=catid]`: groups cannot be chosen, columns stand two levels deep. */
export function columnOptions(chosen: string): string {
  const option = (plan: ColumnPlan, depth: string) =>
    `<option value="${plan.catid}"${String(plan.catid) === chosen ? ' selected' : ''}>${depth}├─ ${escaped(plan.name)}</option>`;
  const groups = sections.map(
    (section) =>
      `<option value="" disabled>&nbsp;├─ ${section.name}</option>\n${columns
        .filter((each) => each.section === section.name)
        .map((each) => option(each, '&nbsp;│&nbsp;&nbsp;'))
        .join('\n')}`,
  );
  return `<option value="">请选择栏目</option>
<option value="" disabled>政务公开</option>
${groups.join('\n')}
${option(noticeColumn, '&nbsp;')}`;
}

/** The tree on the left of the shell. */
export function columnTree(): string {
  const leaf = (plan: ColumnPlan) =>
    `<li><a href="/list?catid=${plan.catid}" target="main" data-catid="${plan.catid}">${escaped(plan.name)}</a></li>`;
  const branch = (name: string, plans: ColumnPlan[]) =>
    `<li class="open"><span class="folder">${name}</span><ul>${plans.map(leaf).join('')}</ul></li>`;
  return `<ul class="tree"><li class="open"><span class="folder">政务公开</span><ul>
${sections
  .map((section) =>
    branch(
      section.name,
      columns.filter((each) => each.section === section.name),
    ),
  )
  .join('\n')}
${leaf(noticeColumn)}
</ul></li></ul>`;
}
