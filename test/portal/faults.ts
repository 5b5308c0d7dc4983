// Faults that tests switch on: what a portal does on a bad day.
import type { ServerResponse } from 'node:http';
import { inGbk } from './gbk.ts';
import type { Answer } from './markup.ts';

type Kinds =
  /** Answers after so many milliseconds. */
  | { kind: 'slow'; ms: number }
  /** Never answers; the connection stays open. */
  | { kind: 'hang' }
  /** 302, to another host by default. */
  | { kind: 'redirect'; to?: string }
  /** Half of the promised bytes, then the connection is cut. */
  | { kind: 'truncated' }
  /** 403 with a few words. */
  | { kind: 'forbidden' }
  /** GBK bytes under a header that says UTF-8. */
  | { kind: 'mislabelled' }
  /** The rows as boxes without links or whole dates: a redesign nobody told of. */
  | { kind: 'layout' }
  /** The page with 10 MB of blanks behind it. */
  | { kind: 'huge' };

/** `at` is a column's name (its list pages) or the beginning of a path on the portal. */
export type Fault = { at: string } & Kinds;

const text = 'text/html; charset=utf-8';

/** What becomes of an answer under a fault. `undefined`: nothing is ever sent. */
export function spoiled(answer: Answer, fault: Fault): Answer | undefined {
  switch (fault.kind) {
    case 'hang':
      return undefined;
    case 'redirect':
      return { status: 302, headers: { location: fault.to ?? 'http://elsewhere.localhost/' }, body: '' };
    case 'forbidden':
      return {
        status: 403,
        headers: { 'content-type': text },
        body: '<html><body><h1>403 Forbidden</h1><p>访问被拦截</p></body></html>',
      };
    case 'mislabelled':
      return {
        ...answer,
        headers: { 'content-type': text },
        body: inGbk(words(answer).replace('charset="utf-8"', 'charset="gb2312"')),
      };
    case 'layout':
      return { ...answer, headers: { 'content-type': text }, body: redesigned(words(answer)) };
    case 'huge':
      return {
        ...answer,
        headers: { 'content-type': text },
        body: `${words(answer)}\n<!--${' '.repeat(10 * 1024 * 1024)}-->`,
      };
    default:
      return answer;
  }
}

/** Sends an answer, cut in the middle or late where the fault says so. */
export function send(response: ServerResponse, answer: Answer, fault: Fault | undefined): void {
  if (fault?.kind === 'slow') {
    const waiting = setTimeout(() => write(response, answer, false), fault.ms);
    response.on('close', () => clearTimeout(waiting));
    return;
  }
  write(response, answer, fault?.kind === 'truncated');
}

function write(response: ServerResponse, answer: Answer, cutOff: boolean): void {
  const bytes = typeof answer.body === 'string' ? Buffer.from(answer.body) : Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': bytes.length });
  if (!cutOff) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}

const words = (answer: Answer) =>
  typeof answer.body === 'string' ? answer.body : new TextDecoder('gb18030').decode(answer.body);

/** The list replaced by boxes that open by script and show the day apart from the month. */
function redesigned(page: string): string {
  const boxes = Array.from(
    { length: 6 },
    (_, index) => `<div class="card" onclick="openCard(${index})"><b>${index + 3}</b><p>内容加载中</p></div>`,
  );
  return page.replace(
    /<div class="main">[\s\S]*?(?=<div class="footer">)/,
    `<div class="main"><div class="cards" data-app="list">${boxes.join('')}</div></div></div></div>`,
  );
}
