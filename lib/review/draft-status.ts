// The status that a form asks for: 状态 ○发布 ●草稿 makes a 提交 keep the draft.
import { groupOf, tickWords } from './draft-groups.ts';
import { captionBeside, chosenText, fieldsOf, isTick } from './draft-labels.ts';

/**
 * True where the form says by a choice of its own that what is sent stays a draft. `saves`: by a 保存; then ☐ 立即发布 left
 * unticked says so, too, where a 提交 may still send it for review.
 */
export function isKeptAsDraft(scope: ParentNode, saves: boolean): boolean {
  return fieldsOf(scope).some(({ element }) => {
    if (saves && element.type === 'checkbox' && !(element as HTMLInputElement).checked)
      return now.test(tickWords(element));
    if (element.tagName === 'SELECT') return says(captionBeside(element), chosenText(element));
    if (!isTick(element) || element.type !== 'radio' || !(element as HTMLInputElement).checked) return false;
    return says(groupOf(element).caption, tickWords(element));
  });
}

// 待审 is sent for review; 否 means something only where 是否发布 is asked.
function says(caption: string, chosen: string): boolean {
  if (whether.test(caption) && /^(?:否|no)$/i.test(chosen)) return true;
  return (status.test(caption) || whether.test(caption)) && draft.test(chosen);
}

const status =
  /^(?:(?:发布|文章|稿件|信息|内容|保存|当前)?状态|(?:发布|保存)(?:方式|选项))$|^(?:publish(?:ing)? |post )?(?:status|state)$/i;
const whether = /^是否(?:立即|直接)?发布$|^(?:立即|直接)发布$|^publish(?:ed)?$/i;
const now = /^(?:立即|马上|是否)?发布$|^publish(?:ed)?(?: now| immediately)?$/i;
const draft = /^(?:存?(?:为)?草稿箱?|暂存|保存为草稿|(?:暂不|不|未)发布|draft|unpublished|not published)$/i;
