// A heading that a person pointed at as the title: what is done to the article is no part of what it is called.
import { isField } from './draft-captions.ts';

/** The title in what was read from that element; what was typed into a field stands as it is. */
export function titleIn(element: Element, text: string): string {
  if (isField(element)) return text;
  for (const heading of headings) {
    const title = heading.exec(text)?.[1]?.trim();
    if (title) return title;
  }
  return text;
}

// 创建“第三季度预算”, 编辑“第三季度预算”（章节）: MediaWiki 1.39, 2026-11. 编辑文章：第三季度预算, Editing Third quarter.
const deed = '(?:正在|您正在)?(?:创建|新建|新增|编辑|修改|更新)(?:页面|文章|稿件|信息|内容|文档|条目)?';
const aside = '(?:\\s*[（(][^（）()]*[）)])?';
const headings = [
  new RegExp(`^${deed}\\s*[“"「『《](.+)[”"」』》]${aside}$`),
  new RegExp(`^${deed}\\s*[:：](.+)$`),
  /^(?:creating|editing|updating) (?:the )?(?:page |article |post )?[“"]?(.+?)[”"]?(?: \([^()]*\))?$/i,
  /^(?:create|edit|update)(?: page| article| post)?: (.+)$/i,
];
