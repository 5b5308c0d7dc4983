// Pages nobody would write: whatever comes, the reader ends in time, throws nothing, and gives no rows without a list.
import { describe, expect, test } from 'vitest';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { decode } from '../../../lib/pages/charset.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { corpus } from '../../corpus/corpus.ts';
import { wicked } from '../../fixtures/hard-pages.ts';
import { fixtures } from '../../fixtures/pages.ts';

/** A hang is a fault; how long each page takes is measured by `npm run bench -- hard`. */
const patient = 120_000;
const url = 'http://www.portal.example/zwgk/gg/';

type Stored = { name: string; bytes: Uint8Array; url: string; contentType: string; rows: boolean };
const stored: Stored[] = [
  ...fixtures().map((one) => ({ ...one, name: `${one.family}/${one.name}`, rows: 'rows' in one.expected })),
  ...corpus('open').map((one) => ({ ...one, name: `corpus/${one.name}`, rows: one.list })),
];

/** A die that falls alike in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed + 1;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** Reads a page; what it says hangs together, and comes to an end. Where rows stood, what is left of them proves no zero. */
function sound(bytes: Uint8Array, at: string, contentType = '', { rows: had = true, name = '' } = {}): void {
  const { reading, nodes, confidence, others } = readColumnPage(
    parsedPage(decode(bytes, contentType).text, at),
    '2026-11-22',
  );
  const listed = others();
  expect(confidence >= 0 && confidence <= 1).toBe(true);
  expect(listed.every(({ nodes, titles }) => nodes.length > 0 && nodes.length === titles.length)).toBe(true);
  if (had) expect(reading.state, name).not.toBe('empty');
  if (reading.state === 'read') expect(reading.rows.length).toBeGreaterThan(0);
  const rows = reading.state === 'read' ? reading.rows : [];
  expect(nodes).toHaveLength(rows.length);
  for (const { title, url, date } of rows) {
    expect(title).toMatch(/\S/);
    expect(new URL(url).protocol).toMatch(/^https?:$/);
    if (date) expect(new Date(date.on).toISOString().slice(0, 10)).toBe(date.on);
  }
}

const text = (html: string) => new TextEncoder().encode(html);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('a stored page, damaged', () => {
  const damages: [string, (bytes: Uint8Array, roll: (sides: number) => number) => Uint8Array][] = [
    ['cut anywhere', (bytes, roll) => bytes.slice(0, roll(bytes.length))],
    ['without its beginning', (bytes, roll) => bytes.slice(roll(bytes.length))],
    ['twice', (bytes) => joined(bytes, bytes)],
    ['cut and begun anew', (bytes, roll) => joined(bytes.slice(0, roll(bytes.length)), bytes)],
    ['with zeros in it', (bytes, roll) => bytes.map((byte) => (roll(200) ? byte : 0))],
    ['with half characters', (bytes, roll) => bytes.filter((byte) => byte < 128 || roll(30) > 0)],
    ['with bytes of chance', (bytes, roll) => bytes.map((byte) => (roll(60) ? byte : roll(256)))],
    ['with tags crossed', (bytes, roll) => crossed(bytes, roll)],
  ];
  test.each(damages)(
    '%s',
    (_what, damage) => {
      stored.forEach((page, seed) => {
        const { bytes, url: at, contentType } = page;
        const roll = dice(seed);
        for (const type of [contentType, 'text/html; charset=gbk'])
          sound(damage(bytes, roll), at, type, page);
      });
    },
    patient,
  );
});

/** Tags dropped, doubled, closed instead of opened; the text stays. */
function crossed(bytes: Uint8Array, roll: (sides: number) => number): Uint8Array {
  const parts = new TextDecoder('latin1').decode(bytes).split(/(?=<)/);
  const html = parts
    .map(
      (part) =>
        [part, part, part, part, part + part, part.replace('<', '</'), part.replace(/<[^>]*>/, '')][roll(7)],
    )
    .join('');
  return Uint8Array.from(html, (letter) => letter.charCodeAt(0));
}

describe('a page made to hold it up', () => {
  test.each(wicked)(
    '%s',
    (_what, make) => sound(text(`<html><head></head><body>${make()}</body></html>`), url),
    patient,
  );

  test(
    'bytes that are no page',
    () => {
      const roll = dice(7);
      const noise = Uint8Array.from({ length: 200_000 }, () => roll(256));
      for (const bytes of [
        noise,
        noise.map((byte) => byte | 0x80),
        new Uint8Array(300_000),
        text('%PDF-1.7'),
      ])
        for (const type of ['', 'text/html; charset=gbk', 'text/html; charset=utf-16'])
          sound(bytes, url, type);
    },
    patient,
  );
});
