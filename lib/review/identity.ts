// Resident identity numbers (GB 11643—1999) and unified social credit codes (GB 32100—2015), by their own check characters.
import type { Day } from '../model.ts';
import { type Chain, type Numeral, numeralsOf } from './numbers.ts';

// First two digits of GB/T 2260, and 83 of the residence permit for residents of Taiwan.
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const identityChecks = '10X98765432';
const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** True for 18 signs with a real province, a birthday from 1850 to `today` and the right check character. */
export function isIdentityNumber(code: string, today: Day): boolean {
  if (!looksLikeIdentity(code, today)) return false;
  const sum = identityWeights.reduce((total, weight, place) => total + weight * Number(code[place]), 0);
  return identityChecks[sum % 11] === code[17];
}

/** True for 18 signs with a real province and a birthday from 1850 to `today`, whatever the check character. */
export function looksLikeIdentity(code: string, today: Day): boolean {
  if (!/^\d{17}[\dX]$/.test(code) || !provinces.has(code.slice(0, 2))) return false;
  const born = `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`;
  return born >= '1850-01-01' && born <= today && isDay(born);
}

/** True for the 15-digit number issued before 1999: province and a birthday of the last century. */
export function isOldIdentityNumber(code: string): boolean {
  if (!/^\d{15}$/.test(code) || !provinces.has(code.slice(0, 2))) return false;
  return isDay(`19${code.slice(6, 8)}-${code.slice(8, 10)}-${code.slice(10, 12)}`);
}

/** True for a unified social credit code: 18 signs, weights 3^i mod 31. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    sum += creditSigns.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return creditSigns[(31 - (sum % 31)) % 31] === code[17];
}

/** Identity numbers of a chain; a short run of letters before the digits (`ID1101…`) is left aside. */
export function identityNumbers(chain: Chain, today: Day): Numeral[] {
  return numeralsOf(withoutLetters(chain), 18, (code) => isIdentityNumber(code, today));
}

function withoutLetters(chain: Chain): Chain {
  return chain.map((group) => {
    const led = /^([A-Z]{1,4})\d{17}[\dX]$/.exec(group.code)?.[1];
    return led ? { at: group.at + led.length, end: group.end, code: group.code.slice(led.length) } : group;
  });
}

function isDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (month < 1 || month > 12 || date < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return date <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
