// Reads the XML of feeds: well-formed to its end, or nothing; elements are known by the URI of their namespace.
import { parseXml, type XmlDocument, XmlElement } from '@rgrove/parse-xml';

/** An element: its namespace's URI (`''` for none), its local name, its own text, attributes by local name, children. */
export type XmlNode = {
  ns: string;
  name: string;
  text: string;
  attrs: Record<string, string>;
  children: XmlNode[];
};

/** The blank that careless feeds write without declaring it. Entities of a document's own are refused: they can grow without end. */
const undeclared: Record<string, string> = { '&nbsp;': '\u00a0' };

/** Nothing in a feed is nested deeper. */
const deepest = 50;

/** The root element, or undefined where the text is cut short, not well-formed, or nested beyond measure. */
export function xmlIn(text: string): XmlNode | undefined {
  const root = documentIn(text.replace(/^\ufeff?\s*/, ''))?.root;
  return root ? nodeOf(root, {}, 1) : undefined;
}

function documentIn(text: string): XmlDocument | undefined {
  try {
    return parseXml(text, {
      ignoreUndefinedEntities: true,
      resolveUndefinedEntity: (entity) => undeclared[entity],
    });
  } catch {
    return undefined;
  }
}

function nodeOf(element: XmlElement, around: Record<string, string>, depth: number): XmlNode | undefined {
  if (depth > deepest) return undefined;
  const given = Object.entries(element.attributes);
  const own = given.filter(([name]) => /^xmlns(?::|$)/.test(name));
  const spaces = { ...around, ...Object.fromEntries(own.map(([name, uri]) => [name.slice(6), uri])) };
  const [prefix, name] = element.name.includes(':') ? split(element.name) : ['', element.name];
  const children = element.children.filter((child) => child instanceof XmlElement);
  const nodes = children.map((child) => nodeOf(child, spaces, depth + 1));
  if (nodes.includes(undefined)) return undefined;
  return {
    ns: spaces[prefix] ?? prefix,
    name,
    text: element.children
      .map((child) => ('text' in child && !(child instanceof XmlElement) ? child.text : ''))
      .join(''),
    attrs: Object.fromEntries(given.map(([full, value]) => [full.replace(/^.*:/, ''), value])),
    children: nodes as XmlNode[],
  };
}

function split(tag: string): [string, string] {
  const at = tag.indexOf(':');
  return [tag.slice(0, at), tag.slice(at + 1)];
}
