// Tells whose date it is by what stands before and behind it: the publishing date's label, another fact's, or none.

const published =
  /(?:发布|公开|公布|上载|上传|发文|发稿|发表|刊登|刊载|录入|添加|日期|时间)(?:日期|时间)?:?$/;
// 成文日期 and its kin are other facts; 更新时间 says when it was last touched.
const other =
  /(?:成文|生成|形成|制发|印发|签发|签订|截止|截至|实施|施行|生效|失效|废止|有效期?|到期|开始|结束|报名|征集|公示期|会议|活动|开庭|听证|开标|处罚|决定|许可|受理|办结|答复|回复|修改|更新于?)(?:的)?(?:日期|时间)?(?:至|到|为)?:?$/;

/** `2026-12-16起施行`, `2026-11-30截止`, `2026-11-30前`. */
const otherAfter =
  /^(?:(?:日?起|开始|正式)?(?:施行|实施|执行|生效)|截止|废止|失效|到期|更新|修改|(?:之前|以前|前|止)(?=$|[ ，。；,;\]]))(?!时间|日期|日|[:：])/;
/** `2026-11-16发布`: the label is that date's, not the next one's. */
const labelAfter = /\d日?(?:发布|公开|公布|发表|上传|录入|添加|刊登)$/;

/** What the words around a date say it is; `before` and `after` are plain. From one day to another is a period, in which something is held or shown. */
export function claimOf(before: string, after: string): 'label' | 'other' | undefined {
  const words = before.slice(-24).replaceAll(' ', '').replace(/\[$/, '');
  if (other.test(words) || otherAfter.test(after) || isPeriod(words, after)) return 'other';
  const labelled = published.test(words) && !labelAfter.test(words);
  return labelled || /^ ?(?:发布|发表)(?!日期|时间|[:：])/.test(after) ? 'label' : undefined;
}

const isPeriod = (before: string, after: string) =>
  /^ ?(?:\d\d?:\d\d(?::\d\d)? ?)?(?:至|到|~|～|-(?= ?\d))/.test(after) ||
  /\d日?(?:\d\d?:\d\d(?::\d\d)?)?(?:至|到|~|～|-)$/.test(before);
