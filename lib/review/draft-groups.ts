// Boxes to tick and buttons to choose that belong together: what they are called as a group, and each by itself.
import { captionBeside, cleanOption, type FieldElement, isField, trimCaption } from './draft-labels.ts';

/** All ticks of that name, and what stands before the box that holds them: 栏目 ☑ 要闻 ☐ 公告. */
export function groupOf(tick: FieldElement): { caption: string; ticks: FieldElement[] } {
  let box: Element = tick.closest('label') ?? tick;
  const ticks = (around: Element) =>
    Array.from(around.querySelectorAll<FieldElement>('input[type=checkbox], input[type=radio]')).filter(
      ({ type, name }) => type === tick.type && name === tick.name,
    );
  const all = ticks(tick.form ?? tick.ownerDocument.body);
  for (let level = 0; level < 4 && box.parentElement && ticks(box).length < all.length; level++)
    box = box.parentElement;
  if (box === tick) box = tick.parentElement ?? tick;
  const legend = trimCaption(box.closest('fieldset')?.querySelector('legend')?.textContent ?? '');
  return { caption: legend || captionBeside(box) || captionBeside(box.firstElementChild ?? box), ticks: all };
}

/** What a tick is called: its label's words, without one what follows the box: ☑信息公开<br>. */
export function tickWords(tick: FieldElement): string {
  if (tick.labels?.length || tick.getAttribute('aria-label')) return cleanOption(captionBeside(tick));
  for (let node = tick.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (isField(node as Element) || (node as Element).tagName === 'BR')) break;
    const words = trimCaption(node.textContent ?? '');
    if (words) return cleanOption(words);
  }
  return cleanOption(captionBeside(tick));
}
