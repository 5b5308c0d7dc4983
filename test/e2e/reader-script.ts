// The reader as one script, made the way a content script is, to be run in any page.
import { build, type Rollup } from 'vite';

/** Source of a script that leaves `reader` (reader.ts) on the page it is run in. */
export async function bundledReader(): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome109',
      lib: { entry: 'test/e2e/reader.ts', formats: ['iife'], name: 'made' },
    },
  })) as Rollup.RollupOutput | Rollup.RollupOutput[];
  return (Array.isArray(made) ? made[0] : made)?.output[0].code ?? '';
}
