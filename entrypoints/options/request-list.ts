// Sums and filters over the requests that left the browser.
import type { RequestRecord } from '../../lib/model.ts';

/** Origins asked, most requests first. */
export function sitesAsked(list: RequestRecord[]): { origin: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { url } of list) {
    const origin = originOf(url);
    counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts].map(([origin, count]) => ({ origin, count })).sort((a, b) => b.count - a.count);
}

export function ofSite(list: RequestRecord[], origin: string): RequestRecord[] {
  return origin ? list.filter((request) => originOf(request.url) === origin) : list;
}

/** Requests of ours, and pages that the browser loaded. */
export function apart(list: RequestRecord[]): [own: RequestRecord[], visits: RequestRecord[]] {
  const isVisit = ({ purpose }: RequestRecord) => purpose === 'visit';
  return [list.filter((one) => !isVisit(one)), list.filter(isVisit)];
}

/** `2.4 MB`, `310 kB`, `87 B`; powers of 1000. */
export function bytesWord(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return url;
  }
}
