// The one door to the network: GET to enabled sites, nothing followed, nothing carried along, everything written down.
// Longer than other files on purpose: one reading of one file shows all that can leave the browser.
import { browser } from 'wxt/browser';
import type { Instant, RequestRecord, UnreadableReason } from './model.ts';
import { decode } from './pages/charset.ts';
import { alone } from './store/lock.ts';
import { beginRequest, finishRequest } from './store/requests.ts';
import { readSettings } from './store/settings.ts';
import { siteOf } from './store/sites.ts';
import { keepWait, waitOf } from './store/waits.ts';

export type Purpose = RequestRecord['purpose'];

/** Deadlines in ms, counted from the moment of sending; size in bytes after unpacking. */
export type Limits = { headersMs: number; wholeMs: number; maxBytes: number };

/**
 * `complete` is false where nothing proves that the page arrived whole: it does not end in `</html>` (a feed in its own end tag) and its length was
 * not announced. Half a compressed page without an announced length arrives as an ordinary 200, so whoever concludes
 * from what is *not* on a page must look at this; what is on it may be used either way.
 */
export type Got =
  | {
      ok: true;
      url: string;
      text: string;
      status: number;
      bytes: number;
      ms: number;
      complete: boolean;
      /** Of the answer's headers only those in `told`, by lower-case name. */
      headers?: Record<string, string>;
    }
  | { ok: false; reason: UnreadableReason; detail?: string; status?: number };

export type Get = (url: string, purpose: Purpose, limits?: Partial<Limits>) => Promise<Got>;

const usual: Limits = { headersMs: 10_000, wholeMs: 20_000, maxBytes: 5_000_000 };

/** Headers that say how many items a list has: WordPress. No other is handed on. */
const told = ['x-wp-total'];

/** A host that asks for more is asked again after a day. */
const longestWaitMs = 86_400_000;

/**
 * Fetches one page of an enabled site. One request at a time per host, with the pause of the settings between two; a
 * host that sent Retry-After is not asked before. Every request that leaves is written down before it does.
 * Resolves in every case; rejects only when the request cannot be written down, and then nothing is sent.
 */
export const get: Get = async (url, purpose, limits) => {
  const address = await granted(url);
  if (!address) return { ok: false, reason: 'not-granted' };
  return alone(`zhishou-host-${address.host}`, async () => {
    const until = await waitOf(address.host);
    if (until && Date.parse(until) > Date.now())
      return { ok: false, reason: 'blocked', detail: asked(until) };
    await pause(address.host);
    return recorded(address, purpose, { ...usual, ...limits });
  });
};

/** The address as it will be sent, if it lies on a site that was enabled here and granted by the user. */
async function granted(url: string): Promise<URL | undefined> {
  const site = await siteOf(url);
  if (!site) return undefined;
  const address = new URL(url);
  address.hash = '';
  if (!/^https?:$/.test(address.protocol) || address.username || address.password) return undefined;
  return (await browser.permissions.contains({ origins: [site.pattern] })) ? address : undefined;
}

/** When the last request to a host ended, ms. A worker that starts anew has just spent longer than the pause. */
const lastEnd = new Map<string, number>();

async function pause(host: string): Promise<void> {
  const { pauseMs } = await readSettings();
  const left = (lastEnd.get(host) ?? 0) + pauseMs - Date.now();
  if (left > 0) await new Promise((resume) => setTimeout(resume, Math.min(left, pauseMs)));
}

async function recorded(address: URL, purpose: Purpose, limits: Limits): Promise<Got> {
  const request = { at: new Date().toISOString(), url: address.href, purpose };
  const number = await beginRequest(request);
  const started = performance.now();
  const { bytes, ...got } = await sent(address, limits);
  lastEnd.set(address.host, Date.now());
  const ms = Math.round(performance.now() - started);
  const outcome = got.ok ? 'ok' : got.reason;
  await finishRequest(number, { ...request, outcome, status: got.status, bytes, ms });
  return got.ok ? { ...got, bytes, ms } : got;
}

type Sent =
  | Omit<Extract<Got, { ok: true }>, 'ms'>
  | { ok: false; reason: UnreadableReason; detail?: string; status?: number; bytes: number };

async function sent(address: URL, limits: Limits): Promise<Sent> {
  const deadline = new AbortController();
  const whole = setTimeout(() => deadline.abort(), limits.wholeMs);
  const headers = setTimeout(() => deadline.abort(), limits.headersMs);
  try {
    const response = await fetch(address.href, {
      method: 'GET',
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: deadline.signal,
      headers: {
        Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.8,*/*;q=0.5',
      },
    });
    clearTimeout(headers);
    const refusal = await refused(response, address.host, limits);
    if (refusal) return { ok: false, bytes: 0, ...refusal };
    return await received(response, address, limits);
  } catch {
    const reason = deadline.signal.aborted ? 'timeout' : 'network';
    return { ok: false, reason, bytes: 0 };
  } finally {
    clearTimeout(whole);
    clearTimeout(headers);
    // Ends the download where we stopped before its end; says nothing where it is over.
    deadline.abort();
  }
}

type Refusal = { reason: UnreadableReason; detail?: string; status?: number };

/** Why the answer is not read at all; undefined where it is. */
async function refused(response: Response, host: string, limits: Limits): Promise<Refusal | undefined> {
  const { status } = response;
  // A redirect is never followed: the worker would contact whatever host it names and see that host's 200.
  if (response.type === 'opaqueredirect') return { reason: 'redirected' };
  if (status >= 300 && status < 400 && status !== 304) return { reason: 'redirected', status };
  if (status === 429 || status === 503) await obey(response.headers.get('retry-after'), host);
  // What portals' protection answers to a program: 202, 412 and 521 with a script to run, 405 and 418 instead of 403.
  if ([202, 403, 405, 412, 418, 429, 521].includes(status))
    return { reason: 'blocked', detail: `HTTP ${status}`, status };
  if (status !== 200) return { reason: 'http', detail: `HTTP ${status}`, status };
  const type = response.headers.get('content-type');
  if (type && !/html|xml|json/i.test(type)) return { reason: 'not-html', detail: type.split(';')[0], status };
  const announced = Number(response.headers.get('content-length') ?? 0);
  return announced > limits.maxBytes ? { reason: 'too-large', status } : undefined;
}

/** Retry-After in seconds or as a date; what lies in the past or cannot be read asks for nothing. */
async function obey(retryAfter: string | null, host: string): Promise<void> {
  if (!retryAfter) return;
  const ms = /^\d+$/.test(retryAfter.trim())
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now();
  if (!(ms > 0)) return;
  const until: Instant = new Date(Date.now() + Math.min(ms, longestWaitMs)).toISOString();
  await keepWait(host, until);
}

async function received(response: Response, address: URL, limits: Limits): Promise<Sent> {
  const { status } = response;
  const body = await bytesOf(response, limits.maxBytes);
  if (!body) return { ok: false, reason: 'too-large', status, bytes: limits.maxBytes };
  const type = response.headers.get('content-type') ?? undefined;
  const { text } = decode(body, type);
  const bytes = body.byteLength;
  if (unreadableText(text))
    return { ok: false, reason: 'not-html', detail: '文字编码无法辨认', status, bytes };
  const complete = isComplete(response, text, bytes);
  return { ok: true, url: address.href, text, status, bytes, complete, ...toldBy(response) };
}

function toldBy(response: Response): { headers?: Record<string, string> } {
  const found = told.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value.slice(0, 100)] as const];
  });
  return found.length > 0 ? { headers: Object.fromEntries(found) } : {};
}

async function bytesOf(response: Response, max: number): Promise<Uint8Array | undefined> {
  if (!response.body) return new Uint8Array(0);
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > max) return undefined;
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** One replacement character in a thousand is a page decoded wrongly: titles and sources would be stored as rubbish. */
function unreadableText(text: string): boolean {
  return text.length > 0 && text.split('\uFFFD').length - 1 > text.length / 1000;
}

function isComplete(response: Response, text: string, bytes: number): boolean {
  if (/<\/(?:html|rss|feed|rdf:rdf|datastore)\s*>/i.test(text.slice(-4000))) return true;
  if (/json/i.test(response.headers.get('content-type') ?? '')) return true; // cut short, it does not parse
  const announced = response.headers.get('content-length');
  return announced !== null && !response.headers.get('content-encoding') && Number(announced) === bytes;
}

function asked(until: Instant): string {
  return `对方要求 ${until} 之后再访问`;
}
