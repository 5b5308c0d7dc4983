// An address as it is stored and compared.
import { anchoredColumn } from '../model.ts';

/** The address in a text, or undefined where it is none. Chromium 109 has no `URL.canParse`. */
export function addressIn(text: string, base?: string): URL | undefined {
  try {
    return new URL(text.trim(), base);
  } catch {
    return undefined;
  }
}

/**
 * An http(s) address; undefined for anything else. What follows `#` never reaches the server and is left off, but where
 * it names the column.
 */
export function webAddress(text: string, base?: string): URL | undefined {
  const address = addressIn(text, base);
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  if (!anchoredColumn.test(address.href)) address.hash = '';
  return address;
}

/** The match pattern a site is granted by. Patterns know no port (Firefox): `http://host/*` stands for every port of that host. */
export function patternOf(url: URL): string {
  return `${url.protocol}//${url.hostname}/*`;
}
