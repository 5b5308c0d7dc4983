// Installs the Debian packages of the real systems that the tests drive, beside the steps that need none of them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs packages in the background where that is possible: on Debian, as root. The promise never rejects; what is
 * missing afterwards is told by whoever needs it.
 */
export function installPackages(packages: string[]): Promise<void> {
  const canApt = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (packages.length === 0 || !canApt) return Promise.resolve();
  const apt = 'apt-get -o DPkg::Lock::Timeout=300 -qq';
  const command = `${apt} update && ${apt} install -y --no-install-recommends ${packages.join(' ')}`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(command, { shell: true, env, stdio: 'ignore' });
  return new Promise((done) => {
    child.on('exit', () => done());
    child.on('error', () => done());
  });
}
