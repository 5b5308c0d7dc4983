// Pictures, sound and film in a text, by their addresses: never by how large they are drawn or where they stand.
import type { Enclosure } from '../model.ts';
import { keyOf } from './enclosure-key.ts';

/** Every picture and recording below an element of the text; what editors draw for themselves is left out. */
export function picturesIn(text: Element, base: string): Enclosure[] {
  const elements = Array.from(text.querySelectorAll<HTMLElement>(shown)).filter(
    (one) => !one.matches(furniture),
  );
  return elements.flatMap((element) =>
    addressesOf(element).flatMap((address): Enclosure[] => {
      const keyed = keyOf(address, base);
      if (!keyed || blank.test(keyed.key) || (/^data:/i.test(address) && address.length < 120)) return [];
      const { key, at, extension } = keyed;
      return [{ kind: 'picture', name: '', key, extension, at, from: 'text', ...shapeOf(element) }];
    }),
  );
}

const shown = 'img, video, audio, source, embed, image, [style*="url("]';
// Uploads under way, emoji drawn as pictures, what TinyMCE and CKEditor put there for the hand only.
const furniture =
  '[data-mce-bogus], [class*=loading], [class*=uploading], .emoji, .cke_anchor, .cke_widget_drag_handler, .mce-pagebreak, .mce-anchor';
/** What stands in for nothing. */
const blank = /(?:^|\/)(?:spacer|blank|transparent|pixel|placeholder|loading|1x1|s)$/;

// Editors draw film and frames as a picture of their own, with the address beside: UEditor, TinyMCE, KindEditor, CKEditor 4
// (2026-11).
function addressesOf(element: HTMLElement): string[] {
  const attr = (name: string) => element.getAttribute(name) ?? '';
  const stood =
    attr('_url') || attr('data-mce-p-src') || addressIn(attr('data-ke-tag') || attr('data-cke-realelement'));
  const painted = [...attr('style').matchAll(/url\(\s*["']?([^"')]+)/gi)].map(([, address]) => address ?? '');
  const own = stood || attr('src') || attr('data-src') || attr('href') || attr('xlink:href');
  return [own, attr('poster'), ...painted].filter(Boolean);
}

function addressIn(markup: string): string {
  const written = markup.includes('%3C') ? unescaped(markup) : markup;
  return /(?:src|href)\s*=\s*["']?([^"'\s>]+)/i.exec(written)?.[1] ?? '';
}

function unescaped(markup: string): string {
  try {
    return decodeURIComponent(markup);
  } catch {
    return markup;
  }
}

function shapeOf(element: Element): Pick<Enclosure, 'shape'> {
  const { naturalWidth = 0, naturalHeight = 0 } = element as Partial<HTMLImageElement>;
  return naturalWidth > 1 && naturalHeight > 1
    ? { shape: Math.round((naturalWidth / naturalHeight) * 1000) }
    : {};
}
