// What a reading noted of its reason, in the language of the interface: notes are stored as they were written, in Chinese.
import { type Key, t } from '../lib/words.ts';
import { momentWord } from './when.ts';

/** Notes without anything in them that differs. */
const plain: Record<string, Key> = {
  '页面没有收全，缺少结尾': 'detail_cut',
  网页没有收完整: 'detail_cut',
  像是一篇稿件的页面: 'detail_article',
  像是搜索结果: 'detail_search',
  像是首页: 'detail_home',
  没有找到列表: 'detail_no_list',
  文字编码无法辨认: 'detail_charset',
  '接口给出的是网页，不是数据': 'detail_page_for_data',
  '网页有几个列表都有内容，不能确认哪个是本栏目的': 'detail_several_lists',
  找不到识别方案里的列表: 'detail_recipe_none',
  列表里的地址与教的时候不一样: 'detail_recipe_addresses',
  '列表的位置、样子与教的时候都对不上': 'detail_recipe_anchors',
  '有两处很像，分不清哪一处是本栏目的列表': 'detail_recipe_rivals',
  条数比教的时候少得多: 'detail_recipe_few',
  多数条目读不到日期: 'detail_recipe_dates',
  翻页不见了: 'detail_recipe_no_pager',
};

/** `最像的一组有 5 条，0 条有日期`; what is no note of ours (`HTTP 403`) as it stands. */
export function detailWord(detail: string): string {
  const key = Object.hasOwn(plain, detail) ? plain[detail] : undefined;
  if (key) return t(key);
  const [, rows, dates] = /^最像的一组有 (\d+) 条，(\d+) 条有日期$/.exec(detail) ?? [];
  if (rows && dates) return t('detail_unsure', rows, dates);
  const [, until] = /^对方要求 (\d{4}-\S+Z) 之后再访问$/.exec(detail) ?? [];
  if (until) return t('detail_wait', momentWord(until));
  const [, why, address] = /^栏目数据接口：(?:(.*) )?(\S+)$/.exec(detail) ?? [];
  return address ? t('detail_data', why ? detailWord(why) : '', address) : detail;
}
