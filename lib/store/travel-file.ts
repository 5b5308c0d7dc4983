// The files in which what was taught travels from one browser to another: told apart, and told what is wrong with one.
import type { Words } from '../model.ts';

export type TravelKind = keyof typeof kinds;

/** More than this holds no file of ours, bytes. */
export const largestFile = 10 * 1024 * 1024;

/** `most`: far more than any county has. `tab` is where it is taken in. */
const kinds = {
  'zhishou-recipes': {
    list: 'recipes',
    most: 2000,
    name: { zh: '识别方案', en: 'recipes' },
    tab: { zh: '识别方案', en: 'Recipes' },
  },
  'zhishou-offices': {
    list: 'offices',
    most: 500,
    name: { zh: '后台识别方案', en: 'back offices' },
    tab: { zh: '后台', en: 'Back offices' },
  },
} as const;

/** The text of a file of that kind. */
export function travelFile(kind: TravelKind, entries: unknown[]): string {
  return `${JSON.stringify({ kind, version: 1, [kinds[kind].list]: entries }, undefined, 2)}\n`;
}

/** The entries of a file's text, unread; or one sentence why there are none to be had. */
export function entriesIn(text: string, kind: TravelKind): { entries: unknown[] } | { fault: Words } {
  const { list, most, name } = kinds[kind];
  if (text.trim() === '')
    return fault(`文件是空的，${again(name.zh)}`, `The file is empty; ${anew(name.en)}`);
  let file: Partial<Record<string, unknown>> | null;
  try {
    file = JSON.parse(text);
  } catch {
    return broken(text, name);
  }
  const entries = typeof file === 'object' && file?.kind === kind ? file[list] : undefined;
  if (!Array.isArray(entries)) return otherFile(file, name);
  if (file?.version !== 1) {
    const version = String(file?.version).slice(0, 20);
    return fault(
      `文件版本是 ${version}，这个版本的值守读不了，没有导入。请先更新值守。`,
      `The file has version ${version}, which this Zhishou cannot read; nothing was imported. Update first.`,
    );
  }
  if (entries.length > most)
    return fault(
      `文件里有 ${entries.length} 条，超过 ${most} 条，没有导入。`,
      `The file has ${entries.length} entries, more than ${most}; nothing was imported.`,
    );
  return { entries };
}

const again = (name: string) => `没有导入。请选择从值守导出的${name}文件。`;
const anew = (name: string) => `nothing was imported. Choose a file of ${name} exported by Zhishou.`;

// One that begins as ours do was cut short or changed by hand; a picture or a document never was one.
function broken(text: string, name: Words): { fault: Words } {
  if (text.trimStart().startsWith('{'))
    return fault(
      '文件不完整或被改动过，读不下去，没有导入。请重新导出一份再试。',
      'The file is cut short or was changed and cannot be read; nothing was imported. Export it once more.',
    );
  return fault(`这不是 JSON 文件，${again(name.zh)}`, `This is no JSON file; ${anew(name.en)}`);
}

function otherFile(file: Partial<Record<string, unknown>> | null, name: Words): { fault: Words } {
  const other = Object.entries(kinds).find(([kind]) => kind === file?.kind)?.[1];
  if (other && other.name.zh !== name.zh)
    return fault(
      `这是${other.name.zh}文件，没有导入。请到“${other.tab.zh}”页导入。`,
      `This is a file of ${other.name.en}; nothing was imported. Take it in under "${other.tab.en}".`,
    );
  return fault(`这不是${name.zh}文件，${again(name.zh)}`, `This is no file of ${name.en}; ${anew(name.en)}`);
}

function fault(zh: string, en: string): { fault: Words } {
  return { fault: { zh, en } };
}
