// A real WordPress of its own on this machine: database without a network, PHP's own server, everything in one folder.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answers, freePort, startPhp, stopPhp } from '../php.ts';
import { wordpressCode } from './packages.ts';

export type WordPress = {
  port: number;
  /** `http://wordpress.test:<port>`; the browser is told that `*.test` is this machine. */
  origin: string;
  /** Asks the database itself; one line a row, fields separated by tabs. */
  sql(query: string): string[];
  close(): void;
};

const site = path.join(import.meta.dirname, 'site');
const database = 'wp';

/** Starts a seeded WordPress. Log-ins: `admin`, `editor1`, `contrib1`, the password is the name. `port`: any free one. */
export async function startWordPress(options: { port?: number } = {}): Promise<WordPress> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhishou-wp-'));
  const port = options.port ?? (await freePort());
  const running: ChildProcess[] = [];
  const close = () => {
    for (const child of running.reverse()) stop(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const world = { folder, port, env: environment(folder, port) };
  try {
    layOut(folder);
    createDatabase(folder);
    running.push(await startDatabase(folder));
    php(world, 'seed.php');
    running.push(await servePhp(world));
  } catch (error) {
    close();
    throw error;
  }
  const origin = `http://wordpress.test:${port}`;
  return { port, origin, sql: (query) => sql(folder, query), close };
}

type World = { folder: string; port: number; env: NodeJS.ProcessEnv };

const asRoot = process.getuid?.() === 0;
const socketOf = (folder: string) => path.join(folder, 'db.sock');

function environment(folder: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    TZ: 'UTC',
    WP_FOLDER: folder,
    WP_SOCKET: socketOf(folder),
    WP_HOST: `wordpress.test:${port}`,
  };
}

// The package's code by links, with a settings file and a content folder of our own.
function layOut(folder: string): void {
  const code = path.join(folder, 'code');
  mkdirSync(path.join(folder, 'data'));
  cpSync(site, path.join(folder, 'site'), { recursive: true });
  mkdirSync(code);
  for (const name of readdirSync(wordpressCode)) {
    if (name !== 'wp-config.php' && name !== 'wp-content')
      symlinkSync(path.join(wordpressCode, name), path.join(code, name));
  }
  symlinkSync(path.join(folder, 'site', 'wp-config.php'), path.join(code, 'wp-config.php'));
  const content = path.join(code, 'wp-content');
  for (const inner of ['mu-plugins', 'plugins', 'themes', 'uploads'])
    mkdirSync(path.join(content, inner), { recursive: true });
  symlinkSync(`${wordpressCode}/wp-content/languages`, path.join(content, 'languages'));
  cpSync(path.join(site, 'office.php'), path.join(content, 'mu-plugins', 'office.php'));
  cpSync(path.join(site, 'theme'), path.join(content, 'themes', 'county'), { recursive: true });
  if (asRoot) spawnSync('chown', ['-R', 'mysql:mysql', folder]);
  chmodSync(folder, 0o755);
}

function createDatabase(folder: string): void {
  const options = ['--no-defaults', `--datadir=${folder}/data`, '--skip-test-db', '--skip-name-resolve'];
  const auth = ['--auth-root-authentication-method=normal', ...(asRoot ? ['--user=mysql'] : [])];
  must(spawnSync('mariadb-install-db', [...options, ...auth], { encoding: 'utf8' }), 'mariadb-install-db');
}

async function startDatabase(folder: string): Promise<ChildProcess> {
  const child = spawn(
    '/usr/sbin/mariadbd',
    [
      '--no-defaults',
      `--datadir=${folder}/data`,
      `--socket=${socketOf(folder)}`,
      '--skip-networking',
      '--character-set-server=utf8mb4',
      '--innodb-buffer-pool-size=64M',
      '--innodb-flush-log-at-trx-commit=0',
      ...(asRoot ? ['--user=mysql'] : []),
    ],
    { stdio: 'ignore' },
  );
  await answers(
    () => client(folder, `CREATE DATABASE IF NOT EXISTS ${database}`, '').status === 0,
    'the database',
  );
  return child;
}

function servePhp({ folder, port, env }: World): Promise<ChildProcess> {
  return startPhp({
    port,
    code: `${folder}/code`,
    router: `${folder}/site/router.php`,
    env,
    ready: '/wp-login.php',
  });
}

function php({ folder, env }: World, script: string): void {
  const ran = spawnSync('php', ['-d', 'memory_limit=256M', `${folder}/site/${script}`], {
    env,
    encoding: 'utf8',
  });
  must(ran, script);
}

function sql(folder: string, query: string): string[] {
  const ran = client(folder, query, database);
  must(ran, query);
  return ran.stdout.split('\n').filter(Boolean);
}

function client(folder: string, query: string, base: string) {
  const options = [
    '--no-defaults',
    `--socket=${socketOf(folder)}`,
    '-uroot',
    '--default-character-set=utf8mb4',
    '-BN',
  ];
  return spawnSync('mariadb', [...options, '-e', query, ...(base ? [base] : [])], { encoding: 'utf8' });
}

function stop(child: ChildProcess): void {
  if (child.spawnargs[0] === 'php') stopPhp(child);
  else child.kill('SIGKILL');
}

function must(
  { status, stdout, stderr }: { status: number | null; stdout: string; stderr: string },
  what: string,
) {
  if (status !== 0) throw new Error(`${what} failed: ${`${stdout}\n${stderr}`.slice(-2000)}`);
}
