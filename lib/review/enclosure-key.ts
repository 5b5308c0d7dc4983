// What an address of a file or picture comes to: the same for its thumbnails and its copies on other hosts.

export type Keyed = { key: string; at: 'local' | 'own' | 'foreign'; extension: string; name: string };

/** Of documents, archives, sound and film; what hands them out may name them in its query. */
export const fileExtensions =
  'docx?|xlsx?|pptx?|pdf|ofd|ceb|wps|et|dps|rar|zip|7z|txt|csv|mp[34]|wmv|avi|mov|flv|m4[av]|webm';
export const pictureExtensions = 'jpe?g|jfif|png|gif|bmp|webp|svg|avif|tiff?|ico';

/** Undefined for what names no file: scripts, mail, a place in the page. */
export function keyOf(address: string, base: string): Keyed | undefined {
  const written = address.trim();
  const scheme = /^(data|blob|file):/i.exec(written)?.[1]?.toLowerCase();
  if (scheme) {
    const key =
      scheme === 'data' ? `data:${written.length}:${hashOf(written)}` : `${scheme}:${written.slice(5, 300)}`;
    return { key, at: 'local', extension: '', name: '' };
  }
  const url =
    /^(?:javascript|mailto|tel|about|#)/i.test(written) || !written ? undefined : urlOf(written, base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const at = url.host === urlOf(base, base)?.host ? 'own' : 'foreign';
  return { at, ...named(url) };
}

/** The name of a file as it is printed in words or an address: `1. 名单.docx (23 KB) 删除` → `名单.docx`; else `''`. */
export function fileIn(text: string): string {
  const path = decoded(text.split(/[?#]/)[0] ?? '');
  const words = path.match(fileWords)?.[0]?.replace(/^\d{1,2}[.、)]\s*/, '') ?? '';
  return words.trim();
}

export function decoded(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const every = `${fileExtensions}|${pictureExtensions}`;
const fileWords = new RegExp(`[^\\n\\t:*?"<>|]{1,120}?\\.(?:${every})(?![a-z0-9])`, 'i');
// photo.jpg!small, photo.jpg@300w.webp, photo.jpg_300x300.jpg
const leaf = new RegExp(`^(.+?)\\.(${every})(?:[!@_.].*)?$`, 'i');
const isPicture = new RegExp(`^(?:${pictureExtensions})$`, 'i');
const size =
  /[-_@.](?:\d{2,4}[x*]\d{2,4}|[wh]?\d{2,4}[wh]|[wh]\d{2,4}|[23]x|scaled|thumb(?:nail)?s?|small|medium|large|middle|mid|big|orig(?:inal)?|lit|min|mini|crop(?:ped)?|compressed)$/i;
const sized = /^(?:thumb(?:nail)?s?|small|medium|large|lit|mini?)[-_.]/i;
const sizes =
  /^(?:thumb(?:nail)?s?|small|medium|large|middle|mid|big|orig(?:inal)?|cache|resize[dr]?|[wh]?[-_]?\d{2,4}(?:x\d{2,4})?)$/i;
// Numbers by time, digests, UUIDs: nobody gives two files such a name.
const unique = /\d{10}|(?=[0-9a-f-]*\d)[0-9a-f][0-9a-f-]{11}/i;
// What changes from one showing to the next, or only the size.
const fleeting =
  /^(?:_|t|ts|v|ver|r|rnd|rand(?:om)?|time(?:stamp)?|\w*token|sig(?:n|nature)?|expires?|auth\w*|\w*accesskeyid|x-.*|image(?:view|mogr|slim).*|w|h|width|height|size|q|quality|format|auto|dpr|fit|crop|resize|style)$/i;

function named({ pathname, searchParams }: URL): Omit<Keyed, 'at'> {
  const steps = decoded(pathname).split('/').filter(Boolean);
  const [, stem = '', extension = ''] = leaf.exec(steps.at(-1) ?? '') ?? [];
  if (!extension) {
    const query = [...searchParams].filter(([name]) => !fleeting.test(name)).map((pair) => pair.join('='));
    const name = fileIn(query.join('\n'));
    return { key: [steps.join('/'), ...query.sort()].join('?').slice(0, 300), extension: '', name };
  }
  const picture = isPicture.test(extension);
  const bare = picture ? bareOf(stem) : stem;
  const file = (picture ? bare : `${bare}.${extension}`).toLowerCase();
  const above = steps.slice(0, -1).findLast((step) => !picture || !sizes.test(step));
  const key = unique.test(bare) || !above ? file : `${above.toLowerCase()}/${file}`;
  return { key: key.slice(-300), extension: extension.toLowerCase(), name: `${stem}.${extension}` };
}

function bareOf(stem: string): string {
  const shorter = stem.replace(size, '').replace(sized, '');
  return shorter && shorter !== stem ? bareOf(shorter) : stem;
}

function urlOf(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

// Two 32-bit rounds over at most 65,536 of its signs: a click does not wait for a large picture.
function hashOf(text: string): string {
  const step = Math.max(1, Math.floor(text.length / 65_536));
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += step) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
