// The order of test files: those that take longest first, so that at the end no worker is left alone with one of them.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By what each takes, measured 2026-11; what is not named is short. */
const long = [
  'editors-firefox.e2e.ts',
  'editors.e2e.ts',
  'editors-more.e2e.ts',
  'wordpress.e2e.ts',
  'corpus.e2e.ts',
  'fixtures-firefox.e2e.ts',
  'after.e2e.ts',
  'guard.e2e.ts',
  'enclosures.e2e.ts',
  'sabotage.e2e.ts',
  'scripted.e2e.ts',
  'fixtures.e2e.ts',
  'firefox.e2e.ts',
  'desk.e2e.ts',
  'scripted-firefox.e2e.ts',
  'shield.e2e.ts',
  'shield-firefox.e2e.ts',
  'foreign-mediawiki.e2e.ts',
  'day.e2e.ts',
  'by-script.e2e.ts',
  'forms.e2e.ts',
  'damage.test.ts',
  'fuzz.test.ts',
  'parsed.test.ts',
  'town.test.ts',
  'recipe-damage.test.ts',
  'panel.test.tsx',
];

/** Vitest asks for a class. Without it the order is by size, where nothing is known of earlier runs. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
