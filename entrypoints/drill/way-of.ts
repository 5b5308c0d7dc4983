// By which of the named ways a control publishes: its words first, then what it is and where it stands.
import { frameOf } from '../../lib/review/draft-frames.ts';
import type { WayId } from '../../lib/review/ways.ts';

/** `form`: the document with the article form. */
export function wayOf(element: Element, words: string, form: Document | undefined): WayId {
  const said = byWords.find(([pattern]) => pattern.test(words))?.[1];
  if (said) return said;
  if (form && form !== element.ownerDocument)
    return isAbove(element.ownerDocument, form) ? 'foot-bar' : 'other-frame';
  const { tagName } = element;
  const type = element.getAttribute('type') ?? '';
  if (type === 'image' || tagName === 'IMG') return 'image-button';
  if (tagName === 'A') return 'link-button';
  if (tagName === 'INPUT' || tagName === 'BUTTON')
    return type === 'button' || !(element as HTMLButtonElement).form ? 'fetch-button' : 'submit-button';
  return 'drawn-button';
}

const byWords: [RegExp, WayId][] = [
  [/定时|预约|schedule/i, 'scheduled'],
  [/保存.*发布|save.*publish/i, 'save-and-publish'],
  [/送审|报审|送签|呈|提交审|提审|转审|上报|review|approval/i, 'send-for-review'],
  [/签发|通过|终审|approve/i, 'sign-off'],
  [/更新|update/i, 'update-published'],
];

function isAbove(document: Document, form: Document): boolean {
  for (let frame = form.defaultView && frameOf(form.defaultView); frame; ) {
    if (frame.ownerDocument === document) return true;
    const above = frame.ownerDocument.defaultView;
    frame = above && frameOf(above);
  }
  return false;
}
