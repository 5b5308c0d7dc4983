// Articles in a list of the back office: which of them a control there would publish or move.
import { documentIn } from './draft-frames.ts';
import { isShown } from './draft-shown.ts';
import { oneLine } from './draft-text.ts';
import { whatDoes } from './guard-controls.ts';
import { chosenDeed, madePublic, managedRow, mayList, quickEdit, rowSelector } from './list-signs.ts';
import { isArticleList, titleIn } from './list-table.ts';
import type { Does } from './triggers.ts';

/** `titles` of the articles an action is about; empty where they could not be told. `words`: what it is called by. */
export type Listed = { titles: string[]; words?: string };

/** The articles that a click on this control publishes or moves; undefined where it does no such thing. */
export function listedBy(control: HTMLElement, does: Does): Listed | undefined {
  if (!mayList(control, does)) return undefined;
  const edited = control.closest<HTMLElement>(quickEdit);
  if (edited) return quickEdited(edited);
  const row = does === 'publish' || does === 'list' ? managedRow(control) : undefined;
  if (row) return isArticleList(row) ? { titles: titlesOf([row]) } : undefined;
  const made = does === 'save' || does === 'submit' ? madePublic(control).filter(isArticleList) : [];
  if (made.length > 0) return { titles: titlesOf(made) };
  const words = chosenDeed(control);
  const own = whatDoes(control).words;
  // 发布文章 over a list leads to an empty form.
  if (!words && /^发布(?:新)?(?:文章|信息|稿件|新闻|内容|公告)$|^(?:new )?post$/i.test(own)) return undefined;
  const batch = chosenRows(control.ownerDocument);
  // Chosen in a way nobody knows: believed of what calls itself a batch only.
  if (!batch || (batch.length === 0 && !/批量|选中|所选|一键|全部|bulk|selected/i.test(words ?? own)))
    return undefined;
  return { titles: titlesOf(batch), ...(words && { words }) };
}

const chosen =
  'input[type=checkbox]:checked:not([role=switch], [class*=switch] *), [role=checkbox][aria-checked=true], .el-checkbox.is-checked, .ant-checkbox-checked, .layui-form-checked';
const chosenRow =
  'tr[aria-selected=true], [role=row][aria-selected=true], .datagrid-row-selected, .datagrid-row-checked, .x-grid-row-selected, .ant-table-row-selected, tr.selected, li.selected';

// Of the document with the control, else of a list in a frame below it. Undefined where no article would be touched.
function chosenRows(document: Document): HTMLElement[] | undefined {
  const rows = bodyRows(document);
  const lists = rows.filter((row) => isShown(row) && isArticleList(row));
  if (lists.length === 0) {
    const frames = Array.from(document.querySelectorAll('iframe, frame')).filter(isShown);
    const below = frames.map(documentIn).find((inner) => inner && bodyRows(inner).some(isArticleList));
    return below && chosenRows(below);
  }
  const taken = lists.filter((row) => row.matches(chosenRow) || row.querySelector(chosen));
  if (taken.length > 0) return taken;
  // Boxes of the browser's own tell for sure that nothing is chosen; drawn ones of an unknown kind tell nothing.
  return lists.some((row) => row.querySelector('input[type=checkbox]')) ? undefined : [];
}

function bodyRows(document: Document): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>(rowSelector)).filter(
    (row) => !row.closest('thead, nav') && !row.querySelector(`th:only-child, ${rowSelector}`),
  );
}

function titlesOf(rows: HTMLElement[]): string[] {
  return [...new Set(rows.map(titleIn).filter(Boolean))].slice(0, 500);
}

// 快速编辑: goes public with what is chosen as 状态; 草稿 and 私密 stay where they are.
function quickEdited(box: HTMLElement): Listed | undefined {
  const status = box.querySelector<HTMLSelectElement>('select[name=_status]')?.value;
  const title = box.querySelector<HTMLInputElement>('input[name=post_title]');
  if (!status || /^(?:draft|private|auto-draft)$/.test(status)) return undefined;
  // Users, columns and comments are edited in such rows too, and have no 状态 of an article.
  if (title && isShown(title)) return { titles: [oneLine(title.value)].filter(Boolean) };
  // 6.1, 2026-11: `.ntdeltitle` beside a button that says “Remove … from Bulk Edit”; before, text after a cross.
  const items = Array.from(box.querySelectorAll('#bulk-titles .ntdelitem, #bulk-titles > div'));
  const words = items.map((item) => oneLine((item.querySelector('.ntdeltitle') ?? item).textContent ?? ''));
  return { titles: [...new Set(words.filter(Boolean))] };
}
