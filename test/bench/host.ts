// How Chromium is launched where several extensions are installed side by side.
import type { LaunchOptions } from 'puppeteer-core';
import { browserPath } from '../browsers.ts';

/** Options of a headless Chromium that takes extensions as they come, and asks nobody for anything. */
export function extensionHost(): LaunchOptions {
  return {
    executablePath: browserPath('chromium'),
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // A button that does not fit is folded away, and slides out for a quarter of a second before its popup opens.
      '--window-size=1600,900',
      ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--lang=zh-CN'],
    ],
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN', TZ: 'Asia/Shanghai' },
  };
}
