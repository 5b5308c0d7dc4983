// The Debian packages of a real WordPress: which they are, and whether they are there.
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

/** micro-httpd and php-cgi are what keeps Apache away; the database's core package starts no service. */
export const wordpressPackages =
  'wordpress wordpress-l10n micro-httpd php php-cgi php-cli php-mysql php-mbstring php-xml mariadb-server-core mariadb-client';

/** Undefined where WordPress can be started; else one sentence that says what is missing. */
export function whyNoWordPress(): string | undefined {
  if (needed.every((file) => existsSync(file))) return undefined;
  return `WordPress is tested only where Debian's packages are: run as root on Debian, or apt-get install ${wordpressPackages}.`;
}
