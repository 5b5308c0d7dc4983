// The script of the Mongolian pages: a font for machines that have none, where its package is installed.
import { existsSync, readFileSync } from 'node:fs';

const place = new URL(
  '../../../node_modules/@fontsource/noto-sans-mongolian/files/noto-sans-mongolian-mongolian-400-normal.woff2',
  import.meta.url,
);

export const fontAddress = '/fonts/mongolian.woff2';

/** The font's bytes; undefined where `@fontsource/noto-sans-mongolian` is not installed. */
export const mongolianFont: Uint8Array | undefined = existsSync(place) ? readFileSync(place) : undefined;

/** The `@font-face` rule for it, empty without it: the pages then use what the machine has. */
export const fontFace = mongolianFont
  ? `@font-face { font-family: "Town Mongolian"; src: url(${fontAddress}) format("woff2"); unicode-range: U+1800-18AF, U+202F; }`
  : '';
