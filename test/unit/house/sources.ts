// The product's own source files, and what each of them imports.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** A file by its path from the project's root; `code` is its text without comments. */
export type Source = { file: string; text: string; code: string };

/** What a file imports: a file of the project (from the root) or a package. Types leave no trace in what is built. */
export type Import = { target: string; typeOnly: boolean };

/** Every .ts and .tsx of the product: lib, components, entrypoints. */
export function sources(): Source[] {
  return ['lib', 'components', 'entrypoints']
    .flatMap(filesBelow)
    .filter((file) => /\.tsx?$/.test(file))
    .map(sourceOf);
}

export function sourceOf(file: string): Source {
  return source(file, readFileSync(path.join(root, file), 'utf8'));
}

export function source(file: string, text: string): Source {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;,{(])\/\/.*$/gm, '$1');
  return { file, text, code };
}

/** Paths below a folder of the project, from the root. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Static, dynamic and globbed imports; `?inline` and the like are left off. */
export function importsOf({ file, code }: Source): Import[] {
  const statics = [
    ...code.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:([\w*\s{},$]+?)\s+from\s+)?'([^']+)'/gm),
  ].map(([, type, names = '', target = '']) => ({
    target,
    typeOnly: type !== undefined || onlyTypes(names),
  }));
  const dynamic = [...code.matchAll(/\bimport\(\s*'([^']+)'/g)].map(([, target = '']) => ({
    target,
    typeOnly: false,
  }));
  const globbed = [...code.matchAll(/import\.meta\.glob\b[^(]*\(\s*'([^']+)'/g)].flatMap(([, glob = '']) =>
    globbedBy(file, glob),
  );
  const named = [...statics, ...dynamic].map((one) => ({ ...one, target: placeOf(file, one.target) }));
  return [...named, ...globbed];
}

/** Every file a file pulls into its bundle, itself first; each with the chain of files that led to it. */
export function bundleOf(entry: string): Map<string, string[]> {
  const reached = new Map<string, string[]>([[entry, [entry]]]);
  for (const [file, chain] of reached) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const { target, typeOnly } of importsOf(sourceOf(file))) {
      if (!typeOnly && !reached.has(target)) reached.set(target, [...chain, target]);
    }
  }
  return reached;
}

export function isFile(target: string): boolean {
  return existsSync(path.join(root, target));
}

function onlyTypes(names: string): boolean {
  const inside = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  const listed =
    inside
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '') ?? [];
  return listed.length > 0 && listed.every((name) => name.startsWith('type '));
}

function placeOf(file: string, target: string): string {
  const bare = target.replace(/\?.*$/, '');
  return bare.startsWith('.') ? path.join(path.dirname(file), bare) : bare;
}

function globbedBy(file: string, glob: string): Import[] {
  const folder = path.join(path.dirname(file), path.dirname(glob));
  return filesBelow(folder)
    .filter((found) => path.dirname(found) === folder && found.endsWith(path.extname(glob)))
    .map((target) => ({ target, typeOnly: false }));
}
