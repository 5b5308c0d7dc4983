// Files and pictures that go out with a draft: chosen, listed by an upload control, linked to or shown in the text.
import type { Enclosure } from '../model.ts';
import type { Body } from './draft-bodies.ts';
import { fieldsOf, isField } from './draft-labels.ts';
import { picturesIn } from './draft-pictures.ts';
import { liveText, oneLine } from './draft-text.ts';
import { fileExtensions, fileIn, keyOf, pictureExtensions } from './enclosure-key.ts';

type Form = { document: Document; scope: ParentNode; bodies: Body[] };

/**
 * Names of attachments, and all that goes out by what tells it from another one. `told`: the elements where a person
 * showed the attachments of this form; then none is looked for in the rest of it.
 */
export function filesOf(
  { document, scope, bodies }: Form,
  told: Element[] | undefined,
): { attachments: string[]; enclosures: Enclosure[] } {
  const base = document.baseURI;
  const listed = told ? told.flatMap((element) => filesIn(element, base)) : filesOfForm(scope, base);
  const texts = bodies.flatMap(textIn);
  const linked = texts.flatMap((text) => linkedFiles(text, base));
  const named = [...listed, ...linked.filter(({ kind }) => kind === 'file')];
  return {
    attachments: [...new Set(named.map(({ name }) => name).filter((name) => name !== ''))],
    enclosures: once([
      ...named,
      ...linked,
      ...texts.flatMap((text) => picturesIn(text, base)),
      ...addressesIn(scope, base),
    ]),
  };
}

// Written text is parsed apart: nothing of it runs or is fetched. In Markdown ![](address) is a picture, [words](address) a link.
function textIn({ kind, root, code = '' }: Body): Element[] {
  if (kind === 'rich') return [root];
  if (kind === 'plain') return [];
  const written = kind === 'source' ? (root as HTMLTextAreaElement).value : code;
  const markup = written
    .replace(/!\[[^\]\n]*\]\(\s*<?([^\s)>"]+)[^)\n]*\)/g, '<img src="$1">')
    .replace(/\[([^\]\n]+)\]\(\s*<?([^\s)>"]+)[^)\n]*\)/g, '<a href="$2">$1</a>');
  return [new DOMParser().parseFromString(markup, 'text/html').body];
}

/** More than these are told apart by nobody. */
const most = 2000;

// Chosen ones and those already listed or typed.
function filesOfForm(scope: ParentNode, base: string): Enclosure[] {
  const inputs = Array.from(scope.querySelectorAll<HTMLInputElement>('input[type=file]'));
  const chosen = inputs.flatMap((input) => Array.from(input.files ?? [], chosenFile));
  // What stands in a body is told apart: a list of uploads holds nothing to write in.
  const listed = Array.from(scope.querySelectorAll(uploaded))
    .filter((entry) => !entry.closest('[contenteditable=true]'))
    .map((entry) => listedFile((entry.textContent ?? '').slice(0, 200), base, addressNear(entry)));
  const typed = fieldsOf(scope)
    .filter((field) => /附件/.test(field.caption))
    .map(({ element }) => listedFile(oneLine(element.value), base, element.value));
  return [...chosen, ...listed, ...typed].filter(({ name }) => fileName.test(name));
}

// Names of files in the text of an element, one a line or cell.
function filesIn(element: Element, base: string): Enclosure[] {
  const text = isField(element) ? element.value : liveText(element).text;
  const names = text.split(/[\n\t|;；、]/).map((words) => listedFile(words, base));
  const linked = linkedFiles(element, base).filter(({ kind }) => kind === 'file');
  const known = new Set(linked.map(({ name }) => name));
  return [...linked, ...names.filter(({ name }) => name !== '' && !known.has(name))];
}

// As KindEditor and UEditor put attachments into the text; a link around a picture leads to the picture.
function linkedFiles(text: Element, base: string): Enclosure[] {
  return Array.from(text.querySelectorAll<HTMLAnchorElement>('a[href]')).flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    const said = [link.textContent ?? '', link.title, href].map((words) => fileIn(oneLine(words)));
    const name = said.find((words) => words && !picture.test(words));
    const keyed = keyOf(href, base);
    if (name && (!link.querySelector('img') || said[0]))
      return [{ ...entry('file', lastPart(name)), ...located(keyed) }];
    return keyed && pictures.test(keyed.extension) ? [{ ...entry('picture', ''), ...located(keyed) }] : [];
  });
}

// What is sent under a name that nobody sees: the picture of the list page, addresses of what was uploaded.
function addressesIn(scope: ParentNode, base: string): Enclosure[] {
  const inputs = Array.from(
    scope.querySelectorAll<HTMLInputElement>('input:not([type]), input[type=text], input[type=hidden]'),
  );
  return inputs
    .filter(({ value }) => value.length < 4000 && fileName.test(value.trim()))
    .flatMap(({ value }) => value.split(/[,;|\n]/))
    .filter((value) => fileName.test(value.trim()))
    .flatMap((value): Enclosure[] => {
      const keyed = keyOf(value, base);
      if (!keyed) return [];
      const kind = pictures.test(keyed.extension) ? 'picture' : 'file';
      return [{ ...entry(kind, kind === 'file' ? keyed.name : ''), ...located(keyed), from: 'field' }];
    });
}

function chosenFile({ name, size, lastModified }: File): Enclosure {
  return { ...entry('file', name), key: `chosen:${size}:${lastModified}`, at: 'local' };
}

function listedFile(words: string, base: string, address?: string): Enclosure {
  const name = lastPart(fileIn(oneLine(words)));
  const keyed = address ? keyOf(address, base) : undefined;
  return { ...entry('file', name), ...(keyed?.extension && located(keyed)), from: 'list' };
}

// A list tells where its file lies by a link, or in a field beside it.
function addressNear(entry: Element): string | undefined {
  const item = entry.closest('li, tr') ?? entry;
  const link = entry.closest('a') ?? item.querySelector('a[href]');
  const href = link?.getAttribute('href');
  if (href && fileName.test(href.split(/[?#]/)[0] ?? '')) return href;
  const fields = Array.from(item.querySelectorAll<HTMLInputElement>('input'));
  return fields.map(({ value }) => value.trim()).find((value) => value.length < 500 && fileName.test(value));
}

function entry(kind: Enclosure['kind'], name: string): Enclosure {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return {
    kind,
    name: name.slice(0, 200),
    key: '',
    extension,
    at: 'own',
    from: kind === 'file' ? 'list' : 'text',
  };
}

function located(keyed: ReturnType<typeof keyOf>): Partial<Enclosure> {
  if (!keyed) return {};
  const { key, at, extension } = keyed;
  return { key, at, ...(extension && { extension }) };
}

function once(all: Enclosure[]): Enclosure[] {
  const kept = new Map(all.map((one) => [`${one.kind} ${one.key || one.name} ${one.key && one.name}`, one]));
  return [...kept.values()].slice(0, most);
}

const pictures = new RegExp(`^(?:${pictureExtensions})$`);
const picture = new RegExp(`\\.(?:${pictureExtensions})$`, 'i');
const fileName = new RegExp(`\\.(?:${fileExtensions}|${pictureExtensions})$`, 'i');

// Where upload controls list their files, seen 2026-11: layui upload tables, WebUploader, Element UI, Ant Design, Plupload,
// Uploadify, bootstrap-fileinput, SWFUpload, jQuery File Upload.
const uploaded = [
  ...['attach', 'fujian', 'upload', 'annex', 'fileList', 'file-list', 'filelist', 'file_list'].flatMap(
    (word) =>
      ['a', 'td', 'li', 'span', 'p', 'div.info'].map((tag) => `:is([class*=${word}], [id*=${word}]) ${tag}`),
  ),
  '.file-item .info, .file-item .title, .el-upload-list__item-name, .ant-upload-list-item-name, .ant-upload-list-item',
  '.plupload_file_name, .uploadify-queue-item .fileName, .file-caption-name, .file-footer-caption, .progressName',
].join(', ');

function lastPart(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? name;
}
