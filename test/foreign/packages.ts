// The Debian packages of systems that the extension was never told of: which they are, and whether they are there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian puts the code of each. */
export const codeOf = { dokuwiki: '/usr/share/dokuwiki', mediawiki: '/usr/share/mediawiki' };

/** micro-httpd and php-cgi are what keeps Apache away. */
export const foreignPackages =
  'dokuwiki mediawiki micro-httpd php php-cgi php-cli php-sqlite3 php-intl php-mbstring php-xml';

/** Undefined where that system can be started; else one sentence that says what is missing. */
export function whyNot(system: keyof typeof codeOf): string | undefined {
  if (existsSync(`${codeOf[system]}/${entry[system]}`) && phpHas(extensions)) return undefined;
  return `${system} is tested only where Debian's packages are: run as root on Debian, or apt-get install ${foreignPackages}.`;
}

const extensions = ['sqlite3', 'intl', 'mbstring', 'xml'];

function phpHas(wanted: string[]): boolean {
  const { status, stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return status === 0 && wanted.every((one) => new RegExp(`^${one}$`, 'm').test(stdout));
}

const entry = { dokuwiki: 'doku.php', mediawiki: 'maintenance/install.php' };
