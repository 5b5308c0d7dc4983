// Bytes become the text that was meant, whatever the header says.
import { describe, expect, test } from 'vitest';
import { decode } from '../../../lib/pages/charset.ts';

const words = '奈曼旗人民政府门户网站重点领域信息公开';
const utf8 = (text: string) => new TextEncoder().encode(text);
// 奈曼旗人民政府门户网站重点领域信息公开 in GBK.
const gbkWords = bytesOf('c4cec2fcc6ecc8cbc3f1d5feb8aec3c5bba7cdf8d5bed6d8b5e3c1ecd3f2d0c5cfa2b9abbfaa');
const join = (...parts: (Uint8Array | string)[]) =>
  new Uint8Array(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]));
const meta = (charset: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;

function bytesOf(hex: string): Uint8Array {
  return new Uint8Array((hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)));
}

describe('the text is right', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8, said by the header', utf8(words), 'text/html; charset=utf-8', 'utf-8'],
    ['UTF-8, said by nobody', utf8(words), 'text/html', 'utf-8'],
    [
      'UTF-8 with a byte order mark against a GBK header',
      join(bytesOf('efbbbf'), words),
      'text/html; charset=gbk',
      'utf-8',
    ],
    ['GBK, said by the header', gbkWords, 'text/html; charset=GBK', 'gb18030'],
    ['GBK, said by the meta', join(meta('gb2312'), gbkWords), 'text/html', 'gb18030'],
    ['GBK, said by a short meta', join('<meta charset=gbk>', gbkWords), '', 'gb18030'],
    ['GBK, said by nobody', gbkWords, 'text/html', 'gb18030'],
    ['GBK under a server’s default', join(meta('gbk'), gbkWords), 'text/html;charset=ISO-8859-1', 'gb18030'],
    ['GBK though the header says UTF-8', gbkWords, 'text/html; charset=utf-8', 'gb18030'],
    ['UTF-8 though the header says GBK', utf8(words), 'text/html; charset=gbk', 'utf-8'],
    ['UTF-8 though the meta says GBK', join(meta('gb2312'), words), 'text/html', 'utf-8'],
    ['UTF-8 under a label nobody knows', utf8(words), 'text/html; charset=cn-standard', 'utf-8'],
    ['UTF-8 under a meta that says UTF-16', join(meta('utf-16'), words), 'text/html', 'utf-8'],
    [
      'UTF-16 with its mark',
      join(bytesOf('fffe'), new Uint8Array(new Uint16Array([...words].map((c) => c.charCodeAt(0))).buffer)),
      '',
      'utf-16le',
    ],
  ])('%s', (_what, bytes, contentType, charset) => {
    const decoded = decode(bytes, contentType);
    expect(decoded.charset).toBe(charset);
    expect(decoded.text).toContain(words);
    expect(decoded.text).not.toContain('\ufffd');
  });
});

test('a title cut in the middle of a character does not turn a whole UTF-8 page into GBK', () => {
  const cut = utf8(words).slice(0, 20);
  const decoded = decode(join(words, words, words, cut, '…</a>', words), 'text/html; charset=utf-8');
  expect(decoded.charset).toBe('utf-8');
  expect(decoded.text.split(words)).toHaveLength(5);
});

test('an answer cut off in the middle of a character stays what it was', () => {
  expect(decode(utf8(words).slice(0, -1)).charset).toBe('utf-8');
});

test('a four-byte character of GB18030 survives', () => {
  expect(decode(join(gbkWords, bytesOf('8139ee39')), 'text/html; charset=gb2312').text.slice(-1)).toBe('㐀');
});

test('a meta after the first 1,024 bytes says nothing', () => {
  const late = join(' '.repeat(1100), meta('big5'), gbkWords);
  expect(decode(late).charset).toBe('gb18030');
});

test('any bytes give text', () => {
  for (let seed = 1; seed < 200; seed++) {
    const bytes = Uint8Array.from({ length: seed * 7 }, (_, at) => (at * seed * 31 + seed) % 256);
    expect(typeof decode(bytes, `text/html; charset=${'x'.repeat(seed % 5)}`).text).toBe('string');
  }
});
