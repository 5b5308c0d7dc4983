// What a failing database means for the person at the screen, and what to do about it.
import { Explained } from '../errors.ts';
import type { Words } from '../model.ts';

/** The same error with words, where the browser's storage is at fault; anything else is passed through as it is. */
export function storageTrouble(error: unknown): unknown {
  if (error instanceof Explained || !(error instanceof Error)) return error;
  const words = known[error.name]?.(error) ?? (error instanceof DOMException ? other(error) : undefined);
  return words ? new Explained(words, { cause: error }) : error;
}

/** The database belongs to another connection of an older program that does not let go. */
export function stillHeld(): Explained {
  return new Explained({
    zh: '值守刚刚更新，另有值守页面还开着旧版，本地记录暂时打不开。请关闭其他值守页面和弹窗后重试。',
    en: 'Zhishou was updated and another of its pages still holds the old records open. Close the other Zhishou pages and try again.',
  });
}

/** The connection was closed under us; nothing was begun, so opening again is safe. */
export function wasClosed(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError';
}

const known: Record<string, (error: Error) => Words> = {
  QuotaExceededError: () => ({
    zh: '磁盘已满，这次的记录没有存下，此前的记录没有动。请清理磁盘空间后重试。',
    en: 'The disk is full: this record was not stored, earlier ones are untouched. Free some disk space and try again.',
  }),
  VersionError: () => ({
    zh: '值守已更新，这个页面还是旧版，不能写入新版的记录。请刷新这个页面。',
    en: 'Zhishou was updated and this page is the old version; it cannot use the newer records. Reload this page.',
  }),
};

function other(error: DOMException): Words {
  return {
    zh: `浏览器的本地数据库出错（${error.name}：${error.message}），这一步没有存下。请重试；仍不行请重新启动浏览器。`,
    en: `The browser's database failed (${error.name}: ${error.message}); this step was not stored. Try again, or restart the browser.`,
  };
}
