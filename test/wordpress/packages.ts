// The Debian packages of a real WordPress: which they are, whether they are there, and installing them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian puts the programs and the code of WordPress. */
export const wordpressCode = '/usr/share/wordpress';

const needed = [
  `${wordpressCode}/wp-load.php`,
  '/usr/share/wordpress/wp-content/languages/zh_CN.mo',
  '/usr/bin/php',
  '/usr/sbin/mariadbd',
  '/usr/bin/mariadb-install-db',
];

// micro-httpd and php-cgi are what keeps Apache away; the database's core package starts no service.
const packages =
  'wordpress wordpress-l10n micro-httpd php php-cgi php-cli php-mysql php-mbstring php-xml mariadb-server-core mariadb-client';

/** Undefined where WordPress can be started; else one sentence that says what is missing. */
export function whyNoWordPress(): string | undefined {
  if (needed.every((file) => existsSync(file))) return undefined;
  return `WordPress is tested only where Debian's packages are: run as root on Debian, or apt-get install ${packages}.`;
}

/** Installs the packages in the background where that is possible. The promise never rejects: what is missing is told later. */
export function installWordPress(): Promise<void> {
  const canApt = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!whyNoWordPress() || !canApt) return Promise.resolve();
  const apt = 'apt-get -o DPkg::Lock::Timeout=300 -qq';
  const command = `${apt} update && ${apt} install -y --no-install-recommends ${packages}`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(command, { shell: true, env, stdio: 'ignore' });
  return new Promise((done) => {
    child.on('exit', () => done());
    child.on('error', () => done());
  });
}
