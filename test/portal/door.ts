// What comes in at the town's door and goes out again: requests on record, forms, cookies.
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, send, spoiled } from './faults.ts';
import type { Answer } from './markup.ts';

/** A request as a host sees it: `sent` holds the form of a POST, `known` says that it brought the session's cookie. */
export type Asked = { url: URL; sent: FormData | undefined; known: boolean };
/** One host behind the door, and the fault its answer suffers, if any. */
export type Host = { answer(asked: Asked): Promise<Answer>; fault?(url: URL): Fault | undefined };

/** One request as it came in, whatever host it asked for. */
export type TownRequest = {
  /** Milliseconds since 1970. */
  time: number;
  /** Host header as sent. */
  host: string;
  method: string;
  /** Path and query. */
  url: string;
  /** Cookie header, empty when none came. */
  cookies: string;
  /** Accept and Referer headers: what a worker asks for takes any type and has no page behind it. */
  accept: string;
  referer: string;
  /** The answer's status; undefined while none was sent. */
  status?: number;
};

/** Answers by Host header; other hosts get 404. Every request is put on record. */
export function door(hosts: Record<string, Host>, record: TownRequest[]): RequestListener {
  return (request, response) => {
    answerTo(hosts, record, request, response).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}:`, error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function answerTo(
  hosts: Record<string, Host>,
  record: TownRequest[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const entry = recorded(request);
  record.push(entry);
  response.on('finish', () => {
    entry.status = response.statusCode;
  });
  const host = hosts[entry.host.split(':')[0] ?? ''];
  if (!host) return send(response, stranger, undefined);
  const url = new URL(entry.url, 'http://town');
  const known = entry.cookies.includes(session);
  const answer = withCookie(await host.answer({ url, sent: await formOf(request), known }));
  const fault = host.fault?.(url);
  const spoilt = fault ? spoiled(answer, fault) : answer;
  if (spoilt) send(response, spoilt, fault);
}

/** Opens the server on loopback and says on which port. A port in use is told by its number. */
export function listening(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? new Error(`端口 ${port} 已被占用，请用 --port 换一个。`) : error),
    );
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}

function recorded(request: IncomingMessage): TownRequest {
  return {
    time: Date.now(),
    host: request.headers.host ?? '',
    method: request.method ?? '',
    url: request.url ?? '',
    cookies: request.headers.cookie ?? '',
    accept: request.headers.accept ?? '',
    referer: request.headers.referer ?? '',
  };
}

/** The form of a POST, plain or with files. */
async function formOf(request: IncomingMessage): Promise<FormData | undefined> {
  if (request.method !== 'POST') return undefined;
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const type = request.headers['content-type'] ?? '';
  return new Response(Buffer.concat(parts), { headers: { 'content-type': type } }).formData();
}

const session = 'JSESSIONID=demo';
/** What a log-in sets. */
export const sessionCookie = `${session}; Path=/; HttpOnly; SameSite=Lax`;

/** A session cookie on every page, so that a request that ought to carry none can be told. */
function withCookie(answer: Answer): Answer {
  if (!answer.headers['content-type']?.startsWith('text/html')) return answer;
  return {
    ...answer,
    headers: { ...answer.headers, 'set-cookie': sessionCookie },
  };
}

const stranger: Answer = {
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: '没有这个主机',
};
