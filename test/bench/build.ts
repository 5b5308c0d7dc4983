// Builds what is measured, from a copy of the sources: a build that runs meanwhile for somebody else changes nothing here.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dutyTable } from '../../lib/duties/builtin.ts';
import type { DutyTable } from '../../lib/model.ts';

/** Paths of unpacked extensions. */
export type Built = {
  /** The product. */
  ours: string;
  /** The product with a duty table of 500 lines in 500 columns. */
  large: string;
  /** A content script of one statement, on `empty.test` only. */
  empty: string;
  /** A popup of one static word. */
  word: string;
};

const largeTable = 500;

const root = path.resolve('.output/bench');
const sources = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];
const table = 'public/data/naiman-2022.json';

/** The columns of the large table, one line each. */
export function largeColumns(): string[] {
  return enlarged(dutyTable, largeTable).duties.map(({ column }) => column);
}

/** Builds all of it anew, in about ten seconds. */
export function buildAll(): Built {
  rmSync(root, { recursive: true, force: true });
  const copy = path.join(root, 'sources');
  for (const each of sources) cpSync(each, path.join(copy, each), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
  const ours = built(copy, 'ours');
  const file = path.join(copy, table);
  writeFileSync(file, JSON.stringify(enlarged(dutyTable, largeTable)));
  return { ours, large: built(copy, 'large'), empty: emptyScript(), word: wordPopup() };
}

/** kB (1,000 bytes) of a built file. */
export function sizeOf(extension: string, file: string): number {
  return statSync(path.join(extension, file)).size / 1000;
}

function built(copy: string, name: string): string {
  const wxt = path.resolve('node_modules/.bin/wxt');
  const { status, stderr, stdout } = spawnSync(wxt, ['build'], { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension could not be built:\n${stdout}${stderr}`);
  const place = path.join(root, name);
  renameSync(path.join(copy, '.output/chrome-mv3'), place);
  return place;
}

/** A table of `lines` columns with one line each, owned by the units of the given one in turn. */
function enlarged(given: DutyTable, lines: number): DutyTable {
  const duties = Array.from({ length: lines }, (_, n) => {
    const duty = given.duties[n % given.duties.length];
    const unit = given.units[n % given.units.length]?.id ?? '';
    if (!duty) throw new Error(`${table} holds no duty lines.`);
    const column = `${duty.column}${n + 1}`;
    return { ...duty, id: `${column}#1`, row: n + 1, column, owners: [{ printed: unit, units: [unit] }] };
  });
  return { ...given, notes: [], doubts: [], duties };
}

function emptyScript(): string {
  const file = { js: ['content.js'], matches: ['http://empty.test/*'], run_at: 'document_idle' };
  return extension('empty', { content_scripts: [file] }, { 'content.js': 'void 0;' });
}

function wordPopup(): string {
  const popup =
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="width:380px"><main>值守</main>';
  return extension('word', { action: { default_popup: 'popup.html' } }, { 'popup.html': popup });
}

function extension(name: string, parts: object, files: Record<string, string>): string {
  const place = path.join(root, name);
  mkdirSync(place, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'background.js' },
  };
  const all = { 'background.js': '', ...files, 'manifest.json': JSON.stringify({ ...manifest, ...parts }) };
  for (const [file, text] of Object.entries(all)) writeFileSync(path.join(place, file), text);
  return place;
}
