// Keeps the tour's pictures: numbered files, and an index page that tells what each one shows.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';

export type Album = {
  /** Takes the next picture of that page as it stands. */
  take(page: Page, name: string, words: string): Promise<void>;
  /** Writes the index and says where it is. */
  close(): string;
};

/** An empty album in that folder. */
export function openAlbum(folder: string): Album {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entries: string[] = [];
  let number = 0;
  return {
    async take(page, name, words) {
      number += 1;
      const file = `${String(number).padStart(2, '0')}-${name}.png`;
      await page.screenshot({ path: path.join(folder, file) as `${string}.png` });
      entries.push(
        `<figure><figcaption>${number}. ${words}</figcaption><img src="${file}" alt="${words}"></figure>`,
      );
      console.log(`  ${file}  ${words}`);
    },
    close() {
      const index = path.join(folder, 'index.html');
      writeFileSync(index, page(entries));
      return index;
    },
  };
}

function page(entries: string[]): string {
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>值守 · 一天</title>
<style>body{max-width:1100px;margin:24px auto;padding:0 16px;font:16px/1.6 sans-serif}figure{margin:32px 0}
figcaption{font-weight:600;margin-bottom:8px}img{max-width:100%;border:1px solid #cbd2d9}</style>
<h1>值守 · 一天</h1>
${entries.join('\n')}
</html>
`;
}
