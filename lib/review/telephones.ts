// Mobile telephone numbers of a text; landlines, 400 numbers and 12345 never have their shape.
import { type Chain, distanceBehind, type Group, merge, type Numeral } from './numbers.ts';

const mobile = /^1[3-9]\d{9}$/;
/** Letters that people set before a number. */
const ledBy = /^(?:TEL|T|M|PHONE|MOBILE|QQ|WX|VX)(?=1[3-9]\d{9}$)/;
/** Amounts and areas are no telephones. */
const amountAfter = /^\s*(?:\.\d|元|[万亿]|吨|公斤|斤|平方|立方|亩|%|％)/;
/** 11-digit codes that start with a region of 河北, 山西 or 内蒙古 share the shape of a mobile number. */
const startsWithRegion = /^(?:13(?:0[1-9]|1[01])|14(?:0[1-9]|1[01])|15(?:0[1-9]|2[259]))/;
const codeLabel = /准考证号?|考号|学号|报名序?号|编号|编码|代码|单号|票号|证书号|许可证号?|档号|流水号/g;
const telephoneLabel = /电话|手机|联系方式|TEL|Tel|tel/g;

/** Mobile numbers, solid, as 3-4-4, with +86; in order. */
export function telephones(text: string, chains: Chain[]): Numeral[] {
  const found = chains.flatMap(numbersIn).filter((one) => !isAmount(text, one));
  if (!found.some((one) => startsWithRegion.test(one.code))) return found;
  const labelled = afterCodeLabel(text);
  return found.filter((one) => !(startsWithRegion.test(one.code) && labelled(one.at)));
}

function numbersIn(chain: Chain): Numeral[] {
  const found: Numeral[] = [];
  for (let place = 0; place < chain.length; place += 1) {
    const one = solid(chain[place]) ?? grouped(chain, place);
    if (one) found.push(one);
  }
  return found;
}

function solid(group: Group | undefined): Numeral | undefined {
  if (!group) return undefined;
  const led = ledBy.exec(group.code)?.[0] ?? (/^861[3-9]\d{9}$/.test(group.code) ? '86' : '');
  const code = group.code.slice(led.length);
  return mobile.test(code) ? { at: group.at + led.length, end: group.end, code } : undefined;
}

/** 138 1234 5678, 138-12345678, 1381234 5678; alone, or after 86. */
function grouped(chain: Chain, place: number): Numeral | undefined {
  const start = chain[0]?.code === '86' ? 1 : 0;
  if (place !== start) return undefined;
  const groups = chain.slice(start);
  if (groups.length < 2 || groups.length > 3) return undefined;
  const shape = groups.map((group) => group.code.length).join('-');
  const one = ['3-4-4', '3-8', '7-4'].includes(shape) ? merge(groups) : undefined;
  return one && mobile.test(one.code) ? one : undefined;
}

function isAmount(text: string, one: Numeral): boolean {
  const before = text.slice(Math.max(0, one.at - 2), one.at);
  return /[¥￥$=]$|\d[.．]$/.test(before) || amountAfter.test(text.slice(one.end, one.end + 6));
}

/** Whether the nearest label within 2000 characters before a place speaks of a code and not of a telephone. */
function afterCodeLabel(text: string): (at: number) => boolean {
  const code = distanceBehind(text, codeLabel);
  const telephone = distanceBehind(text, telephoneLabel);
  return (at) => code(at) < Math.min(telephone(at), 2000);
}
