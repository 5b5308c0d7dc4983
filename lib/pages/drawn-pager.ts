// Reads a pager that a page's own script draws: what MCMS and TrueCMS tell theirs.
import { absolute } from './addresses.ts';
import { oncePerPage } from './once.ts';
import type { Page } from './page.ts';

/** How many rows the list has in all, and the address of its next page; undefined on the last one, and where none has an address. */
export type DrawnPager = { total: number; next?: string };

/**
 * MCMS tells its Vue pager `pageCur: 1, pageSize: 20, contentCount: 45` and goes to `"…/list-" + n + ".html"`
 * (news-list.htm of github.com/ming-soft/MCMS, 2026-11); TrueCMS calls `jpage({… totalRecord: 96, proxyUrl: '…/getMessage.do' …})`.
 * Undefined where a page has no such script.
 */
export const drawnPager = oncePerPage((page: Page): DrawnPager | undefined => {
  for (const script of page.root.all('script:not([src])')) {
    const text = script.raw();
    const counted = /\.jpage\(\{[^{}]{0,2000}?\btotalRecord\s*:\s*(\d{1,6})\b/.exec(text)?.[1];
    if (counted && text.includes('/messageController/getMessage.do')) return { total: Number(counted) };
    const stem = text.includes('contentCount')
      ? /["']([^"'\s]{0,300}\/list-)["']\s*\+/.exec(text)?.[1]
      : undefined;
    const [at, size, total] = ['pageCur', 'pageSize', 'contentCount'].map((name) => numberIn(text, name));
    if (!stem || !at || !size || !total) continue;
    const next = at * size < total ? absolute(page, `${stem}${at + 1}.html`) : undefined;
    return { total, ...(next && { next }) };
  }
});

const numberIn = (text: string, name: string) =>
  Number(new RegExp(`\\b${name}\\s*:\\s*(\\d{1,6})\\b`).exec(text)?.[1] ?? 0);
