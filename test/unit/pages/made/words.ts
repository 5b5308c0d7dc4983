// The words of composed pages: names of columns, titles, sentences. Places and people are invented.
import type { Day } from '../../../../lib/model.ts';
import type { Choices } from './choices.ts';

export type Post = { title: string; href: string; day: Day };

/** Some of them sound like side boxes, and are columns all the same. */
export const columns = [
  '通知公告',
  '工作动态',
  '政策文件',
  '部门动态',
  '公示公告',
  '财政预决算',
  '热点信息',
  '最新信息',
  '要闻',
  '信息公开年报',
  '人事信息',
  '招标采购',
  '乡镇动态',
  '政策解读',
  '规范性文件',
  '应急管理',
  '安全生产',
  '重点领域信息公开',
  '推荐阅读',
  '媒体聚焦',
] as const;

const subjects = [
  '停水检修',
  '教师招聘拟聘用人员',
  '危旧房改造补助',
  '森林防火戒严',
  '年度财政预算',
  '道路封闭施工',
  '农村低保对象',
  '耕地占补平衡',
  '校园食品安全',
  '冬季清洁取暖',
  '城镇老旧小区改造',
  '公益性岗位',
  '国有土地使用权出让',
  '高标准农田建设',
  '社会救助资金发放',
] as const;
const short = [
  '招标公告',
  '任前公示',
  '人事任免',
  '决算公开',
  '年报',
  '预算',
  '停电通知',
  '听证公告',
] as const;
const offices = [
  '鹿泉县人民政府办公室',
  '县财政局',
  '县教育局',
  '青川旗水务局',
  '柏子镇',
  '县市场监督管理局',
] as const;
const sentences = [
  '为切实做好有关工作，现将事项通知如下，请结合实际认真贯彻落实。',
  '会议指出，今年以来各乡镇各部门认真落实责任，形势总体平稳。',
  '根据相关规定，经研究，现予公示，接受社会监督。',
  '联系电话：0475-2026118，联系地址：政务服务大楼3楼。',
] as const;

export type Manner = 'long' | 'middle' | 'short' | 'files';

/** A title of its own kind: all of a list are of one. */
export function titleOf(manner: Manner, at: number, { of, from, chance }: Choices): string {
  const subject = of(subjects);
  const year = 2026 - Math.floor(at / 15);
  if (manner === 'short') return `${of(short)}${at + 1}`;
  if (manner === 'files') return `${of(offices)}关于印发《${subject}实施方案（${year}）》的通知`;
  if (manner === 'middle')
    return chance(0.5) ? `${of(offices)}开展${subject}工作` : `${subject}情况公示（第${at + 1}批）`;
  return `${chance(0.4) ? of(offices) : ''}关于${subject}有关事项的第${from(1, 40)}号${of(['公告', '通知', '通告', '公示'])}（${at + 1}）`;
}

/** So many sentences, each in a paragraph. */
export const told = (count: number, { of }: Choices) =>
  Array.from({ length: count }, () => `<p>　　${of(sentences)}${of(sentences)}</p>`).join('');

export const sentence = ({ of }: Choices) => of(sentences);
export const office = ({ of }: Choices) => of(offices);

/** Days that fall, the newest some days ago. */
export function days(count: number, { upTo, from }: Choices): Day[] {
  let day = Date.UTC(2026, 10, 21) - upTo(20) * 86_400_000;
  const step = from(0, 9);
  return Array.from({ length: count }, () => {
    day -= upTo(step * 2) * 86_400_000;
    return new Date(day).toISOString().slice(0, 10);
  });
}

/** How a site writes the addresses of a column's articles; `folder` is the column's. */
export function addressing(
  folder: string,
  number: number,
  { of }: Choices,
): (at: number, day: Day) => string {
  return of([
    (at: number) => `${folder}${48_000 - at * 7}.html`,
    (at: number) => `${folder}${48_000 - at * 7}.html`,
    (at: number, day: Day) =>
      `${folder}${day.slice(0, 7).replace('-', '')}/t${day.replaceAll('-', '')}_${900 + number - at}.html`,
    (at: number) => `/info/${1000 + number}/${3000 - at}.htm`,
    (at: number) => `/show.jsp?id=${7300 - at}&cid=${number}`,
    (at: number, day: Day) =>
      `/art/${+day.slice(0, 4)}/${+day.slice(5, 7)}/${+day.slice(8)}/art_${number}_${800 - at}.html`,
    (at: number) => `${folder}content/post_${9000 + number - at}.html`,
  ]);
}
