// Look-alikes of an article's fields: what looks things up, filters a list, moves many articles at once, or logs in.
import type { FieldElement } from './draft-captions.ts';

/** True in a search box or a log-in form: by what they are called. */
export function isInSearch(element: FieldElement): boolean {
  if (element.closest('[role=search], [class*=search], [id*=search], [class*=query]')) return true;
  return !!element.form?.querySelector('input[type=password]');
}

/** True where a button beside the field looks things up or moves articles, and no editor is near: it belongs to a list. */
export function isOfList(element: FieldElement): boolean {
  let here = element.parentElement;
  for (let level = 0; here && level < 4; level++, here = here.parentElement) {
    if (here.querySelector('textarea, [contenteditable=true], iframe')) return false;
    const controls = Array.from(here.querySelectorAll('button, a, input[type=submit], input[type=button]'));
    if (controls.some((control) => ofList.test(wordsOn(control).replace(/\s/g, '')))) return true;
    if (here.tagName === 'FORM') return false;
  }
  return false;
}

/** Fields of a whole document, of which some belong to lists; inside a form all are its own. */
export function ownFields<T extends { element: FieldElement }>(scope: ParentNode, fields: T[]): T[] {
  if (scope.nodeType !== 9) return fields;
  return fields.filter(({ element }) => !isInSearch(element) && !isOfList(element));
}

const ofList =
  /^(?:查询|搜索|检索|筛选|查找|高级搜索|(?:批量)?(?:移动|转移|复制|推送|删除|修改)|search|filter|query|move|go)$/i;

function wordsOn(control: Element): string {
  return control.tagName === 'INPUT' ? (control as HTMLInputElement).value : (control.textContent ?? '');
}
