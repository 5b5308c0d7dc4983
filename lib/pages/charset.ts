// Turns the bytes of a page into text, whatever its header says: older portals send GBK without saying so.

/** Text and the charset it was read as, in the encoding standard's spelling (`utf-8`, `gb18030` for all of the GB family). */
export type Decoded = { text: string; charset: string };

/**
 * Byte order mark, then `charset` in the header, then in the `meta` of the first 1,024 bytes, then UTF-8 if the bytes
 * are that, else GB18030. A statement the bytes disprove is passed over: UTF-8 that is not, GBK that is UTF-8. Tomcat's and
 * Apache's default ISO-8859-1 states nothing.
 */
export function decode(bytes: Uint8Array, contentType = ''): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return read(bytes, marked);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const stated = [labelIn(contentType), labelIn(/<meta[^>]+charset[^>]*>/i.exec(head)?.[0] ?? '')];
  const charset = stated.map(known).find(Boolean);
  const utf8 = likenessToUtf8(bytes);
  if (charset === 'utf-8') return read(bytes, utf8 === 'not' ? 'gb18030' : 'utf-8');
  if (charset) return read(bytes, utf8 === 'surely' ? 'utf-8' : charset);
  return read(bytes, utf8 === 'not' ? 'gb18030' : 'utf-8');
}

function byteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

const labelIn = (text: string) => /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1];

/** The decoder's name for a label, or undefined for none, for one nobody knows, and for the defaults of servers. */
function known(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding === 'windows-1252') return undefined;
    // In a page that can be read byte by byte, `utf-16` in a meta is a slip of the pen (HTML standard, 13.2.3.2).
    if (encoding.startsWith('utf-16')) return 'utf-8';
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return undefined;
  }
}

/** CMSes cut titles in the middle of a character, so a few broken ones do not disprove UTF-8; a cut end does not either. */
function likenessToUtf8(bytes: Uint8Array): 'surely' | 'perhaps' | 'not' {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  const wide = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken * 20 > wide) return 'not';
  return wide >= 8 && !broken ? 'surely' : 'perhaps';
}

const read = (bytes: Uint8Array, charset: string): Decoded => ({
  text: new TextDecoder(charset).decode(bytes),
  charset,
});
