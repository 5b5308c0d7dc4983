// A strict little XML reader for feeds: elements, text, CDATA and namespaces. What is not well-formed is undefined.

/** An element: its namespace's URI (`''` for none), its local name, its own text, attributes by local name, children. */
export type XmlNode = {
  ns: string;
  name: string;
  text: string;
  attrs: Record<string, string>;
  children: XmlNode[];
};

type Open = XmlNode & { tag: string; spaces: Record<string, string> };

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Nothing in a feed is nested deeper, or holds more elements. */
const most = { depth: 50, elements: 50_000 };

/**
 * The root element, or undefined where the text is cut short, not well-formed, too large, or declares entities of its own
 * (which could be told to grow without end).
 */
export function xmlIn(text: string): XmlNode | undefined {
  const whole: Open = { ns: '', name: '', tag: '', text: '', attrs: {}, children: [], spaces: {} };
  const open = [whole];
  let elements = 0;
  let end = 0;
  const source = text.replace(/^\ufeff?\s*/, '');
  for (const part of source.matchAll(token)) {
    const [all, cdata, closing, tag, attrs = '', empty, words] = part;
    const parent = open.at(-1) ?? whole;
    end += all.length;
    if (closing !== undefined && (open.length < 2 || open.pop()?.tag !== closing)) return undefined;
    if (cdata !== undefined) parent.text += cdata;
    if (words !== undefined) parent.text += unescaped(words);
    if (tag === undefined) continue;
    const element = elementOf(tag, attrs, parent);
    parent.children.push(element);
    if (!empty) open.push(element);
    if (++elements > most.elements || open.length > most.depth) return undefined;
  }
  const sound =
    end === source.length && open.length === 1 && whole.children.length === 1 && !whole.text.trim();
  return sound ? whole.children[0] : undefined;
}

function elementOf(tag: string, text: string, { spaces: around }: Open): Open {
  const pairs = [...text.matchAll(attribute)].map(
    ([, name = '', one, two]) => [name, unescaped(one ?? two ?? '')] as const,
  );
  const own = pairs.flatMap(([name, uri]) =>
    /^xmlns(?::|$)/.test(name) ? [[name.slice(6), uri] as const] : [],
  );
  const spaces = { ...around, ...Object.fromEntries(own) };
  const [prefix, name] = tag.includes(':')
    ? [tag.split(':')[0] ?? '', tag.slice(tag.indexOf(':') + 1)]
    : ['', tag];
  const attrs = Object.fromEntries(pairs.map(([full, value]) => [full.replace(/^.*:/, ''), value]));
  return { tag, name, ns: spaces[prefix] ?? prefix, text: '', attrs, children: [], spaces };
}

/** The five entities of XML, numbers, and the blank that careless feeds write; others stay as they stand. */
function unescaped(text: string): string {
  return text.replace(/&(#x?[\da-f]{1,6}|\w{2,6});/gi, (all, what: string) => {
    if (!what.startsWith('#')) return named[what] ?? all;
    const code = Number(what.replace(/^#x/i, '0x').replace('#', ''));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
