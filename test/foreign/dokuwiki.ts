// A real DokuWiki of its own on this machine: flat files in one folder, one editor, PHP's own server.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startPhp, stopPhp } from '../php.ts';
import { codeOf } from './packages.ts';
import type { Foreign } from './system.ts';

const own = path.join(import.meta.dirname, 'dokuwiki');

/** Starts an empty DokuWiki in Chinese. Log-in: `bianji`, the password is the name. */
export async function startDokuWiki(options: { port?: number } = {}): Promise<Foreign> {
  const port = options.port ?? (await freePort());
  const folder = mkdtempSync(path.join(tmpdir(), 'zhishou-doku-'));
  const data = path.join(folder, 'data');
  for (const name of folders) mkdirSync(path.join(data, name), { recursive: true });
  cpSync(own, path.join(folder, 'conf'), { recursive: true });
  const server = await startPhp({
    port,
    code: codeOf.dokuwiki,
    router: path.join(own, 'router.php'),
    settings: [`auto_prepend_file=${path.join(own, 'before.php')}`],
    env: { DOKU_FOLDER: folder },
    ready: '/doku.php',
  });
  return {
    port,
    origin: `http://foreign.test:${port}`,
    kept: (name) => {
      const file = path.join(data, 'pages', ...name.split(':')).concat('.txt');
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
    close: () => {
      stopPhp(server);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

const folders = [
  'attic',
  'cache',
  'index',
  'locks',
  'log',
  'media',
  'media_attic',
  'media_meta',
  'meta',
  'pages',
  'tmp',
];
