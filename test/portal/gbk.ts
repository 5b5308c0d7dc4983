// Writes GBK, which the platform only reads: a table turned round from its own decoder.

let table: Map<string, [number, number]> | undefined;

/** The bytes of a text in GBK; characters it lacks become numeric references, as a CMS writes them. */
export function inGbk(text: string): Uint8Array {
  table ??= turned();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(table.get(char) ?? new TextEncoder().encode(`&#${code};`)));
  }
  return Uint8Array.from(bytes);
}

function turned(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\ufffd' && !found.has(char)) found.set(char, [lead, trail]);
    }
  }
  return found;
}
