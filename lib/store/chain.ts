// The ledger's chain: each row carries a digest over itself and the row before it.
import type { LedgerEntry, LedgerFacts, Words } from '../model.ts';

/** What the first row names as the row before it. */
export const beginning = '0'.repeat(64);

export type Verified = { ok: true; length: number; head: string } | { ok: false; seq: number; words: Words };

/** SHA-256, hex, over the previous row's hash and the row's facts with its number, written canonically. */
export async function hashOf(previous: string, facts: LedgerFacts & { seq: number }): Promise<string> {
  const bytes = new TextEncoder().encode(`${previous}\n${canonical(facts)}`);
  return hex(await crypto.subtle.digest('SHA-256', bytes));
}

/** The row that continues `head`. Facts are stored exactly as they were hashed. */
export async function rowAfter(head: LedgerEntry | undefined, facts: LedgerFacts): Promise<LedgerEntry> {
  const previous = head?.hash ?? beginning;
  const numbered = JSON.parse(canonical({ ...facts, seq: (head?.seq ?? 0) + 1 })) as LedgerFacts & {
    seq: number;
  };
  return { ...numbered, previous, hash: await hashOf(previous, numbered) };
}

/**
 * Checks rows in the order given, from number 1 on. Says which row is wrong first, and how: a row is missing, stands
 * elsewhere or twice, was changed, or was replaced as a whole. Rows cut off at the end leave no trace in the rest:
 * compare `head` and `length` with a printed ledger for that.
 */
export async function verifyChain(entries: LedgerEntry[]): Promise<Verified> {
  const hashes = await allHashes(entries);
  let previous = beginning;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    if (entry.seq !== seq) return outOfOrder(seq, entry, entries);
    if (hashes[index] !== entry.hash) return { ok: false, seq, words: changedRow(entry) };
    if (entry.previous !== previous) return { ok: false, seq: Math.max(1, seq - 1), words: replacedRow(seq) };
    previous = entry.hash;
  }
  return { ok: true, length: entries.length, head: previous };
}

/** Keys sorted, `undefined` dropped, nothing between: one text for one content. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** A few hundred at a time: digests are computed elsewhere, waiting for each in turn costs more than the digest. */
async function allHashes(entries: LedgerEntry[]): Promise<string[]> {
  const hashes: string[] = [];
  for (let from = 0; from < entries.length; from += 500) {
    const part = entries.slice(from, from + 500);
    hashes.push(...(await Promise.all(part.map(({ previous, hash, ...facts }) => hashOf(previous, facts)))));
  }
  return hashes;
}

function outOfOrder(seq: number, entry: LedgerEntry, entries: LedgerEntry[]): Verified {
  if (entry.seq < seq) {
    return { ok: false, seq: entry.seq, words: row(entry, '出现了两次', 'stands here twice') };
  }
  if (entries.some((other) => other.seq === seq)) {
    return {
      ok: false,
      seq,
      words: {
        zh: `台账第 ${seq} 行不在原来的位置，此处是第 ${entry.seq} 行：行的次序被改动过。`,
        en: `Ledger row ${seq} is not in its place, row ${entry.seq} stands there: the order was changed.`,
      },
    };
  }
  const last = entry.seq - 1;
  return {
    ok: false,
    seq,
    words: {
      zh: seq === last ? `台账缺第 ${seq} 行。` : `台账缺第 ${seq} 行至第 ${last} 行。`,
      en: seq === last ? `Ledger row ${seq} is missing.` : `Ledger rows ${seq} to ${last} are missing.`,
    },
  };
}

function changedRow(entry: LedgerEntry): Words {
  return row(
    entry,
    '内容与校验值不符，存入后被改动过',
    'does not match its digest: it was changed after it was stored',
  );
}

function replacedRow(seq: number): Words {
  if (seq === 1) {
    return {
      zh: '台账第 1 行之前还记着别的行：台账的开头被换掉了。',
      en: 'Ledger row 1 names a row before it: the beginning of the ledger was replaced.',
    };
  }
  return {
    zh: `台账第 ${seq - 1} 行与第 ${seq} 行记下的不一致：第 ${seq - 1} 行被整行替换过。`,
    en: `Ledger row ${seq - 1} is not the one that row ${seq} continues: row ${seq - 1} was replaced as a whole.`,
  };
}

function row(entry: LedgerEntry, zh: string, en: string): Words {
  return {
    zh: `台账第 ${entry.seq} 行（${entry.at}《${entry.title}》）${zh}。`,
    en: `Ledger row ${entry.seq} (${entry.at}, "${entry.title}") ${en}.`,
  };
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
