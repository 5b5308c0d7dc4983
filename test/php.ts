// PHP's own web server for the real systems of the tests: a free port, started, waited for, stopped with its workers.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

export type PhpSite = {
  port: number;
  /** The folder that is served. */
  code: string;
  /** Asked first for every address; false from it means: serve the file. */
  router: string;
  /** More settings for PHP, `name=value`. */
  settings?: string[];
  env?: NodeJS.ProcessEnv;
  /** An address that answers with 200 once all is up. */
  ready: string;
};

/** Starts PHP's server and waits until it answers. */
export async function startPhp(site: PhpSite): Promise<ChildProcess> {
  const settings = ['memory_limit=256M', ...(site.settings ?? [])].flatMap((one) => ['-d', one]);
  const child = spawn('php', [...settings, '-S', `127.0.0.1:${site.port}`, '-t', site.code, site.router], {
    env: { ...process.env, TZ: 'UTC', PHP_CLI_SERVER_WORKERS: '4', ...site.env },
    stdio: 'ignore',
    detached: true,
  });
  const asked = () =>
    fetch(`http://127.0.0.1:${site.port}${site.ready}`).then(
      ({ ok }) => ok,
      () => false,
    );
  return answers(asked, site.ready).then(
    () => child,
    (error) => {
      stopPhp(child);
      throw error;
    },
  );
}

/** PHP's server has workers: they go with its process group. */
export function stopPhp(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

/** Waits until `asked` says yes, at most 30 s. */
export async function answers(asked: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    if (await asked()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${what} did not answer within 30 s.`);
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
