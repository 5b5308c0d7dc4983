// SHA-256 in plain code gives what WebCrypto gives.
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../lib/review/digest.ts';

const known = (text: string) => createHash('sha256').update(text).digest('hex');

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('where the browser has no WebCrypto', () => {
  it('digests every length around the ends of its blocks as it should', async () => {
    vi.stubGlobal('crypto', {});
    const texts = Array.from({ length: 200 }, (_, length) => 'a'.repeat(length));
    expect(await Promise.all(texts.map(sha256))).toEqual(texts.map(known));
  });

  it('digests the words of an article as WebCrypto does', async () => {
    const text = '奈曼旗2026年第四季度高龄津贴发放情况公示𠮷'.repeat(5000);
    const by = await sha256(text);
    vi.stubGlobal('crypto', {});
    expect([await sha256(text), by]).toEqual([known(text), known(text)]);
  });
});
