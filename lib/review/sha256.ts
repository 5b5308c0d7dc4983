// SHA-256 in plain code (FIPS 180-4), for where the browser keeps WebCrypto to itself.

/** Takes bytes, gives the 32 bytes of their digest. */
export function sha256Of(message: Uint8Array): Uint8Array {
  const state = Uint32Array.from(start);
  const words = new Uint32Array(64);
  const padded = withLength(message);
  for (let at = 0; at < padded.byteLength; at += 64) take(state, words, padded, at);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, nth) => {
    digest.setUint32(nth * 4, word);
  });
  return new Uint8Array(digest.buffer);
}

// One bit 1, zeros up to the end of a block, and the length in bits as its last eight bytes.
function withLength(message: Uint8Array): DataView {
  const { length } = message;
  const padded = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  padded.set(message);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x2000_0000));
  view.setUint32(padded.length - 4, length << 3);
  return view;
}

// One block of 64 bytes; names and order are the standard's (6.2.2).
function take(state: Uint32Array, words: Uint32Array, padded: DataView, at: number): void {
  const word = (nth: number) => words[nth] ?? 0;
  for (let t = 0; t < 16; t++) words[t] = padded.getUint32(at + t * 4);
  for (let t = 16; t < 64; t++) {
    const [w15, w2] = [word(t - 15), word(t - 2)];
    const s0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
    const s1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
    words[t] = word(t - 16) + s0 + word(t - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight;
  for (let t = 0; t < 64; t++) {
    const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + sum1 + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + word(t)) | 0;
    const sum0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((letter, nth) => {
    state[nth] = (state[nth] ?? 0) + letter;
  });
}

type Eight = [number, number, number, number, number, number, number, number];

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

// The standard's constants are the first 32 bits behind the point of roots of the first primes.
const primes = firstPrimes(64);
const constants = primes.map((prime) => behindThePoint(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => behindThePoint(Math.sqrt(prime)));

function firstPrimes(many: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < many; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

function behindThePoint(root: number): number {
  return ((root % 1) * 2 ** 32) >>> 0;
}
