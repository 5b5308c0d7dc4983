// Political wording of a text: places that a person reads again, and fixed lists whose members can be counted.
import list from '../../public/data/political-wording.json';
import type { Words } from '../model.ts';

/** One place and what to look at there. */
export type Place = { at: number; quote: string; message: Words };

type Enumeration = (typeof list.enumerations)[number];

const kindOf = new Map(list.kinds.flatMap((kind) => kind.words.map((word) => [word, kind] as const)));
const enumerationOf = new Map(list.enumerations.map((one) => [one.name, one] as const));
const anyWord = new RegExp(
  [...kindOf.keys(), ...enumerationOf.keys()].sort((a, b) => b.length - a.length).join('|'),
  'g',
);
/** What opens the members of a list after its name. */
const opener = /^[”"』」’]?\s*(?:[（(：:—]+|即|包括|是指|，即|——)\s*/;

/** Places of a text, in order. It shows where, never what to think of it. */
export function placesOf(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(anyWord)) {
    const quote = match[0];
    const enumeration = enumerationOf.get(quote);
    const kind = kindOf.get(quote);
    if (enumeration)
      places.push({ at: match.index, quote, message: countMembers(text, match.index, enumeration) });
    else if (kind && !(kind.kind === 'organ' && isCitation(text, match.index))) {
      places.push({ at: match.index, quote, message: { zh: kind.zh, en: kind.en } });
    }
  }
  return places;
}

/** A name inside 《…》 or in 国务院令第…号 is a citation. */
function isCitation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return (
    before.lastIndexOf('《') > before.lastIndexOf('》') ||
    /^国务院(?:令|办公厅|公报)/.test(text.slice(at, at + 6))
  );
}

function countMembers(text: string, at: number, { name, members }: Enumeration): Words {
  const after = text.slice(at + name.length, at + name.length + 160);
  const opened = opener.exec(after)?.[0];
  const said = opened === undefined ? '' : (after.slice(opened.length).split(/[）)。；;\n]/)[0] ?? '');
  const named = members.filter((member) => said.includes(member));
  if (named.length < 2) return plain(name, members.length);
  const missing = members.filter((member) => !said.includes(member));
  const items = said.split(/[、，,]/);
  if (missing.length > 0) return incomplete(name, members.length, missing);
  const longest = Math.max(...members.map((member) => member.length));
  const isPlainList = items.every((item) => item.length <= longest + 4);
  if (isPlainList && items.length > members.length) return surplus(name, members.length, items.length);
  const inOrder = named.every(
    (member, i) => i === 0 || said.indexOf(member) > said.indexOf(named[i - 1] ?? ''),
  );
  return inOrder ? plain(name, members.length) : disordered(name, members);
}

function plain(name: string, count: number): Words {
  return {
    zh: `固定表述“${name}”（共${count}项），请核对。`,
    en: `Fixed wording “${name}” (${count} members): check it.`,
  };
}

function incomplete(name: string, count: number, missing: string[]): Words {
  return {
    zh: `“${name}”共${count}项，后文列举中没有见到：${missing.join('、')}，请核对。`,
    en: `“${name}” has ${count} members; not seen in the list that follows: ${missing.join(', ')}.`,
  };
}

function surplus(name: string, count: number, items: number): Words {
  return {
    zh: `“${name}”共${count}项，后文列举了${items}项，请核对。`,
    en: `“${name}” has ${count} members; the list that follows has ${items}.`,
  };
}

function disordered(name: string, members: string[]): Words {
  return {
    zh: `“${name}”列举的次序与通行次序（${members.join('、')}）不同，请核对。`,
    en: `The members of “${name}” are not in their usual order (${members.join(', ')}).`,
  };
}
