// SHA-256 of words, for extension pages: WebCrypto is asynchronous and absent on pages served over plain HTTP.
import type { Draft } from '../model.ts';
import { sha256Of } from './sha256.ts';

/** Takes words, gives 64 lower-case hex digits. */
export type Digest = (text: string) => Promise<string>;

/**
 * SHA-256 of the UTF-8 bytes, lower-case hex. Our own page framed in a page over plain HTTP has WebCrypto in Chromium;
 * in Firefox it has none (seen in 153).
 */
export async function sha256(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  const hash = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256Of(bytes);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Digests of a list, in its order; equal words are digested once. */
export async function digests(list: string[], digest: Digest = sha256): Promise<string[]> {
  const kept = new Map<string, Promise<string>>();
  return Promise.all(
    list.map((text) => {
      const under = kept.get(text) ?? digest(text);
      kept.set(text, under);
      return under;
    }),
  );
}

/** Entries after which a keeping digest forgets everything and starts anew. */
const mostKept = 20_000;

/** A digest that remembers: a long draft is reviewed again at every rest, and most of its paragraphs are the same. */
export function keeping(digest: Digest): Digest {
  const kept = new Map<string, Promise<string>>();
  return (text) => {
    const before = kept.get(text);
    if (before) return before;
    if (kept.size >= mostKept) kept.clear();
    const fresh = digest(text);
    kept.set(text, fresh);
    return fresh;
  };
}

/** SHA-256 of title, column, text and, where there is one, abstract, hex. */
export function textDigest(
  draft: Pick<Draft, 'title' | 'column' | 'text' | 'abstract'>,
  digest: Digest = sha256,
): Promise<string> {
  const abstract = draft.abstract && `\n摘要：${draft.abstract}`;
  return digest(`${draft.title}\n${draft.column}\n${draft.text}${abstract}`);
}
