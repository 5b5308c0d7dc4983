// The corpus is judged too: what it expects must stand in the bytes it stores.
import { describe, expect, it } from 'vitest';
import { type CorpusPage, type CorpusRow, corpus } from '../../corpus/corpus.ts';

const pages = [...corpus('held-out'), ...corpus('open')];

describe.each(pages.map((page) => [`${page.part}/${page.name}`, page] as const))('%s', (_, page) => {
  const text = decoded(page);

  it('has rows exactly when it is said to be a list', () => {
    expect(page.rows.length > 0).toBe(page.list);
    expect(page.empty ?? false).toBe(page.empty === true && !page.list);
  });

  it('holds every expected title', () => {
    const seen = squeezed(text.replace(/<[^>]+>/g, ''));
    const kept = squeezed(text);
    const missing = page.rows.filter((row) => !seen.includes(squeezed(row.title)));
    expect(missing.filter((row) => !kept.includes(squeezed(row.title)))).toEqual([]);
  });

  it('holds every expected address', () => {
    const found = addresses(text, page.url);
    const missing = page.rows.filter((row) => !found.has(decodeURI(row.url)) && !text.includes(row.url));
    expect(missing).toEqual([]);
  });

  it('expects no row twice and no day after the one it was seen on', () => {
    expect(new Set(page.rows.map((row) => row.url)).size).toBe(page.rows.length);
    expect(page.rows.filter((row) => !sensible(row, page))).toEqual([]);
  });
});

it('keeps ninety pages aside, and pages without a list in both parts', () => {
  const aside = pages.filter((page) => page.part === 'held-out');
  expect(aside.length).toBeGreaterThanOrEqual(90);
  expect(aside.filter((page) => !page.list).length).toBeGreaterThanOrEqual(15);
  expect(pages.filter((page) => !page.list).length).toBeGreaterThanOrEqual(20);
});

function sensible(row: CorpusRow, page: CorpusPage): boolean {
  return row.date === null || (/^\d{4}-\d{2}-\d{2}$/.test(row.date) && row.date <= page.today);
}

function decoded(page: CorpusPage): string {
  const head = new TextDecoder('latin1').decode(page.bytes.slice(0, 1024));
  const [, label = 'utf-8'] = /charset\s*=\s*["']?([\w-]+)/i.exec(page.contentType + head) ?? [];
  return new TextDecoder(label, { fatal: true }).decode(page.bytes);
}

function addresses(text: string, page: string): Set<string> {
  const from = [...text.matchAll(/<base[^>]+href\s*=\s*["']?([^"'\s>]+)/gi)].map(([, href]) => href)[0];
  const base = from === undefined ? page : new URL(from, page).href;
  const hrefs = [...text.matchAll(/href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi)];
  return new Set(
    hrefs
      .map(([, double, single, bare]) => unescaped(double ?? single ?? bare ?? '').trim())
      .filter((href) => URL.canParse(href, base))
      .map((href) => decodeSoftly(new URL(href, base).href)),
  );
}

function decodeSoftly(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

/** Without blanks, and without the NUL that a browser leaves out as well (Docusaurus writes some). */
function squeezed(text: string): string {
  return unescaped(unescaped(text))
    .replaceAll('\0', '')
    .replace(/[\s\u200b]+/g, '');
}

function unescaped(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name) => named[name] ?? '');
}
