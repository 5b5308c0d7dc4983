// Notes a publishing date other than today. Backdated dates fail a whole site: it never proposes another date.
import type { Day, Words } from '../../model.ts';
import type { Check } from '../check.ts';
import { fold } from '../numbers.ts';

/** 2026-3-5、2026/03/05、2026.03.05、2026年3月5日, with or without a time. */
function dayOf(typed: string): Day | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?!\d)/.exec(fold(typed).trim()) ?? [];
  if (!year || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function messageFor(day: Day | undefined, typed: string, today: Day): Words | undefined {
  if (day === undefined)
    return {
      zh: `发布日期“${typed}”认不出是哪一天，请核对。`,
      en: `The date “${typed}” cannot be read. Check it.`,
    };
  if (day > today)
    return {
      zh: `发布日期${day}晚于今天（${today}），请核对是否定时发布。`,
      en: `The date ${day} lies after today (${today}). Check whether this is meant for later.`,
    };
  if (day < today)
    return {
      zh: `发布日期${day}早于今天（${today}）。属于历史信息补录的，可以照此发布，请在审核单中写明；台账另记实际发布时间。`,
      en: `The date ${day} lies before today (${today}). Entering an older item is legitimate: say so in the review form; the ledger keeps the real time.`,
    };
  return undefined;
}

export default {
  title: { zh: '发布日期为当天', en: 'The date is today' },
  basis: {
    zh: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决：弄虚作假（如伪造发稿日期）',
    en: 'Inspection Indicators for Government Websites (国办秘函〔2019〕19号), veto: falsification such as forged dates',
  },
  strength: 'note',
  find: ({ draft, today }) => {
    const typed = draft.publishedOn.trim();
    const message = typed === '' ? undefined : messageFor(dayOf(typed), typed, today);
    if (!message) return [];
    return [{ field: 'publishedOn', quote: typed, at: draft.publishedOn.indexOf(typed), message }];
  },
  examples: {
    pass: [
      { today: '2026-03-05', draft: { publishedOn: '2026-03-05' } },
      { today: '2026-03-05', draft: { publishedOn: '2026年3月5日 09:30' } },
      { today: '2026-03-05', draft: { publishedOn: '' } },
      { today: '2026-03-05', draft: { publishedOn: '2026/3/5' } },
    ],
    fail: [
      { today: '2026-03-05', draft: { publishedOn: '2022-03-15' } },
      { today: '2026-03-05', draft: { publishedOn: '2026-03-06' } },
      { today: '2026-03-05', draft: { publishedOn: '昨天' } },
      { today: '2026-03-05', draft: { publishedOn: '2026-13-05' } },
    ],
  },
} satisfies Check;
