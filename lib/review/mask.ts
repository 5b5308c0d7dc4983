// What may be shown and stored in place of words: private numbers and marks of secrecy are starred out.
import { type Chain, chainsOf } from './numbers.ts';

const secrecyMark = /[绝機机秘祕絕][ \u00a0\u3000]*[密][ \u00a0\u3000]*(?=[★☆✩⭐*＊※·•])/g;

/**
 * Stars out identity numbers, telephones and accounts (any number of 11 digits or more, solid or grouped) and the
 * level of a mark of secrecy. Length, blanks and everything else stay: `110105194912310021` → `1101************21`.
 */
export function mask(text: string): string {
  return maskNumbers(text).replace(secrecyMark, (mark) => mark.replace(/\S/g, '*'));
}

/** Stars out a whole mark of secrecy but its star: `机密★10年` → `**★***`. */
export function maskMark(quote: string): string {
  return quote.replace(/[^\s★☆✩⭐*＊※·•：:]/gu, '*');
}

/** Stars out a name but its first sign: `张某某` → `张**`. */
export function maskName(name: string): string {
  return name.charAt(0) + '*'.repeat(Math.max(1, name.length - 1));
}

function maskNumbers(text: string): string {
  let masked = '';
  let done = 0;
  for (const chain of chainsOf(text)) {
    if (!isPrivate(chain)) continue;
    for (const { at, end } of spans(chain)) {
      masked += text.slice(done, at) + maskRun(text.slice(at, end));
      done = end;
    }
  }
  return masked + text.slice(done);
}

function isPrivate(chain: Chain): boolean {
  return digitsOf(chain.map((group) => group.code).join('')) >= 11;
}

/** Solid long numbers one by one, so that each keeps its own first and last signs; grouped ones as a whole. */
function spans(chain: Chain): { at: number; end: number }[] {
  const parts: { at: number; end: number; whole: boolean }[] = [];
  for (const { at, end, code } of chain) {
    const whole = digitsOf(code) >= 11;
    const last = parts.at(-1);
    if (last && !last.whole && !whole) last.end = end;
    else parts.push({ at, end, whole });
  }
  return parts;
}

/** Keeps the first signs (four, of a telephone three) and the last two. */
function maskRun(run: string): string {
  const sign = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/g;
  const total = run.match(sign)?.length ?? 0;
  const head = total <= 11 ? 3 : 4;
  let seen = 0;
  return run.replace(sign, (one) => {
    seen += 1;
    return seen <= head || seen > total - 2 ? one : '*';
  });
}

function digitsOf(code: string): number {
  return code.replace(/\D/g, '').length;
}
