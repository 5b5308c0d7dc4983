// The site that is measured on: every name under .test leads here, so that names differ only in what is installed for them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Day } from '../../lib/model.ts';
import { barePage, listPage, ordinaryPage } from './pages.ts';

/** Enabled in the product · under a content script of one statement · neither. */
export const names = { ours: 'ours.test', empty: 'empty.test', plain: 'plain.test' };

export type BenchSite = { port: number; today: Day; close(): void };

/** Starts it on 127.0.0.1, at any free port. */
export async function startSite(today: Day): Promise<BenchSite> {
  const server = createServer((request, response) => {
    const html = answer(new URL(request.url ?? '/', 'http://site.test'), today);
    response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    today,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** `?bare` leaves the links to other columns out. */
function answer({ pathname: path, search }: URL, today: Day): string | undefined {
  const length = Number(/^\/list\/(\d+)\/$/.exec(path)?.[1]);
  if (length) return listPage(length, today, search !== '?bare');
  if (path === '/ordinary' || path === '/columns') return ordinaryPage(path === '/columns');
  return { '/': barePage, '/bare': barePage }[path];
}
