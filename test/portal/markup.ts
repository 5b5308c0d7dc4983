// Small helpers for writing HTML and answering with it.

/** An answer of the town. `charset` undefined leaves it out of the header. */
export type Answer = { status: number; headers: Record<string, string>; body: string | Uint8Array };

export const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char,
  );

/** A list title: whole up to 36 characters, else cut with `…` as portals do. */
export const cut = (title: string): string => (title.length > 36 ? `${title.slice(0, 34)}…` : title);

export const each = <T>(of: readonly T[], write: (one: T, index: number) => string): string =>
  of.map(write).join('\n');

export const html = (body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

export const file = (type: string, body: string | Uint8Array): Answer => ({
  status: 200,
  headers: { 'content-type': type, 'cache-control': 'max-age=600' },
  body,
});

export const goTo = (location: string): Answer => ({ status: 302, headers: { location }, body: '' });
