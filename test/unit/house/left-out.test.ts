// Real systems that are not tested: in CI a failure, elsewhere told; the workflow installs all that they need.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foreignPackages } from '../../foreign/packages.ts';
import { toleratedHere } from '../../left-out.ts';
import { wordpressPackages } from '../../wordpress/packages.ts';

describe('what a machine has not got', () => {
  it('is tolerated on a desk and told, and fails in CI with the words of what to install', () => {
    const why = 'WordPress is tested only where its packages are: apt-get install wordpress.';
    expect(toleratedHere(why, false)).toBe(why);
    expect(() => toleratedHere(why, true)).toThrow('apt-get install wordpress');
    expect(toleratedHere(undefined, true)).toBeUndefined();
  });

  it('is installed by the workflow', () => {
    const workflow = readFileSync('.github/workflows/test.yml', 'utf8').split(/\s+/);
    const needed = `${wordpressPackages} ${foreignPackages}`.split(' ');
    expect(needed.filter((one) => !workflow.includes(one))).toEqual([]);
  });
});
