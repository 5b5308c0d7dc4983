// Tells whether an address of data names the column whose page it stands in.
import { address } from './addresses.ts';
import type { Page } from './page.ts';

/** Parameters of a page's number, and of its size: no names of columns. */
export const pageNames = /^(?:page|pageno|pagenum|pageindex|curpage|currpage|currentpage|p)$/i;
export const sizeNames = /^(?:pagesize|perpage|per_page|size|rows|limit|ps)$/i;

/**
 * True where the data's address bears what the page's own address calls the column by: its last folder, the number in
 * it, or a value of its query. Names that every site has say nothing, nor do numbers of pages.
 */
export function namesColumn(page: Page, url: string): boolean {
  const own = partsOf(page.url);
  const folder = own.folders.at(-1) ?? '';
  const names = [folder, /\d{3,}/.exec(folder)?.[0], ...own.values].filter(
    (name) => name && !common.test(name),
  );
  const { folders, values } = partsOf(url);
  return [...folders, ...values].some(
    (part) => names.includes(part) || names.includes(/^\D*(\d{3,})$/.exec(part)?.[1]),
  );
}

/** Folders of a path, a file's own name last unless every column's file has it; values of the query but for paging. */
function partsOf(url: string): { folders: string[]; values: string[] } {
  const { pathname = '', searchParams } = address(url) ?? {};
  const folders = pathname.split('/').map((part) => part.replace(/\.\w+$/, ''));
  const params = [...(searchParams ?? [])].filter(([name]) => !pageNames.test(name) && !sizeNames.test(name));
  return {
    folders: folders.filter((part) => part && !/^(?:index|list|default|main|more)(?:_?\d*)$/i.test(part)),
    values: params.map(([, value]) => value),
  };
}

/** Folders and values that stand on every site, and numbers too short to be one column's alone. */
const common =
  /^(?:.|api|common|content|columns?|article|news|info|json|data|search|channels?|site|web|portal|html|zwgk|xxgk|true|false|null|\d{1,2}|20\d\d)$/i;
