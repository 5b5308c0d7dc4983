// Why something could not be read, where a date came from, what kind an article is: one plain word each.
import type { ArticleKind, DateOrigin, UnreadableReason } from '../lib/model.ts';
import { t } from '../lib/words.ts';

type Key = Parameters<typeof t>[0];

/** 登录页, 被拦截, 已跳转 … ; 尚未读取 for a column that was never read. */
export function reasonWord(reason: UnreadableReason | 'never'): string {
  return t(`reason_${reason.replace('-', '_')}` as Key);
}

/** What to do about it, in one sentence. */
export function reasonAdvice(reason: UnreadableReason | 'never'): string {
  return t(`advice_${reason.replace('-', '_')}` as Key);
}

/** 页面标注, 列表, 元数据, 网址, 推断, 人工. */
export function originWord(origin: DateOrigin): string {
  return t(`origin_${origin}`);
}

/** 自行发布, 转载, 外链. */
export function kindWord(kind: ArticleKind): string {
  return t(`kind_${kind}`);
}
