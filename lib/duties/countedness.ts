// Whether an article counts in a month, and why or why not.
import type { Article, Month, Settings, Words } from '../model.ts';
import { dayOf, monthOf } from './days.ts';

/** Whether an article counts in that month, and why or why not, for the evidence. */
export function countedness(
  article: Article,
  month: Month,
  settings: Pick<Settings, 'countReposts'>,
): { counted: boolean; why: Words } {
  if (article.goneSince !== undefined) {
    const day = dayOf(article.goneSince);
    return no(`已撤下（${day}发现），不计入`, `Taken down (noticed ${day}): not counted`);
  }
  if (article.shown === undefined)
    return no('没有可用的日期，已保留，不计入', 'No usable date: kept, not counted');
  if (monthOf(article.shown.on) !== month) {
    return no(
      `显示日期${article.shown.on}不在${month}，不计入本月`,
      `Dated ${article.shown.on}, not in ${month}`,
    );
  }
  const kind = kinds[article.kind];
  if (kind && !settings.countReposts)
    return no(`${kind.zh}，按设置不计入`, `Left out by your settings: ${kind.en}`);
  const remarks = [
    kind,
    remarkOnDate(article),
    article.byHand && { zh: '人工补录', en: 'entered by hand' },
  ].filter((remark) => remark !== undefined);
  const zh = remarks.map((remark) => remark.zh).join('，');
  const en = remarks.map((remark) => remark.en).join(', ');
  return {
    counted: true,
    why: remarks.length > 0 ? { zh: `计入（${zh}）`, en: `Counted (${en})` } : { zh: '计入', en: 'Counted' },
  };
}

const kinds: Record<Article['kind'], Words | undefined> = {
  own: undefined,
  repost: { zh: '转载', en: 'repost' },
  link: { zh: '外链', en: 'external link' },
};

function no(zh: string, en: string): { counted: false; why: Words } {
  return { counted: false, why: { zh, en } };
}

function remarkOnDate({ dateDoubt, shown }: Article): Words | undefined {
  if (dateDoubt?.kind === 'before-first-sight') {
    return { zh: '日期存疑：早于首次发现', en: 'date in doubt: earlier than first seen' };
  }
  if (dateDoubt) {
    const was = dateDoubt.was ?? '';
    return { zh: `日期存疑：原为${was || '别的日期'}`, en: `date in doubt: was ${was || 'another one'}` };
  }
  return shown?.origin === 'inferred' ? { zh: '年份为推断', en: 'year inferred' } : undefined;
}
