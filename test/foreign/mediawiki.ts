// A real MediaWiki of its own on this machine: SQLite in one folder, one editor, PHP's own server.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startPhp, stopPhp } from '../php.ts';
import { codeOf } from './packages.ts';
import type { Foreign } from './system.ts';

const own = path.join(import.meta.dirname, 'mediawiki');

/** Installs and starts an empty MediaWiki in Chinese. Log-in: `Bianji`, password `bianji-2026`. */
export async function startMediaWiki(options: { port?: number } = {}): Promise<Foreign> {
  const port = options.port ?? (await freePort());
  const origin = `http://foreign.test:${port}`;
  const folder = mkdtempSync(path.join(tmpdir(), 'zhishou-mw-'));
  const env = { ...process.env, MW_CONFIG_FILE: path.join(folder, 'LocalSettings.php') };
  install(folder, origin);
  appendFileSync(
    env.MW_CONFIG_FILE,
    readFileSync(path.join(own, 'settings.php'), 'utf8').replace('<?php', ''),
  );
  const server = await startPhp({
    port,
    code: codeOf.mediawiki,
    router: path.join(own, 'router.php'),
    env,
    ready: '/load.php?modules=startup&only=scripts',
  });
  const kept = (name: string) => {
    const script = path.join(codeOf.mediawiki, 'maintenance', 'getText.php');
    const ran = spawnSync('php', [script, name], { env, encoding: 'utf8', cwd: codeOf.mediawiki });
    return ran.status === 0 ? ran.stdout : undefined;
  };
  const close = () => {
    stopPhp(server);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { port, origin, kept, close };
}

function install(folder: string, origin: string): void {
  const script = path.join(codeOf.mediawiki, 'maintenance', 'install.php');
  const options = {
    dbtype: 'sqlite',
    dbpath: folder,
    confpath: folder,
    scriptpath: '',
    server: origin,
    lang: 'zh-cn',
    pass: 'bianji-2026',
  };
  const given = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const ran = spawnSync('php', [script, ...given, '县政府门户', 'Bianji'], {
    encoding: 'utf8',
    cwd: codeOf.mediawiki,
  });
  if (ran.status !== 0)
    throw new Error(`MediaWiki was not installed: ${`${ran.stdout}\n${ran.stderr}`.slice(-2000)}`);
}
