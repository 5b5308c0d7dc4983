// The plan of the town: which columns there are, what shape each list has, who feeds it and how it stands.

export type Section = '重点领域信息公开' | '法定主动公开内容';
/** trs TRS list · jpage 大汉 JPAGE data island · table disclosure table. */
export type Shape = 'trs' | 'jpage' | 'table';
/**
 * What stands in a column in one month, item by item: the full name of the unit it comes from,
 * `上级` a repost of a superior's document (`上级:…` of that one), `外链` a row that leaves the site, `不明` a source that names no unit.
 */
export type Supply = string[];
export type DateForm = 'dash' | 'slash' | 'dots' | 'words' | 'bracket' | 'short';

export type ColumnPlan = {
  name: string;
  section: Section;
  /** Number of the column in the back office (栏目编号) and in 大汉 addresses. */
  catid: number;
  /** Pinyin initials in TRS and table addresses. */
  code: string;
  shape: Shape;
  /** Duty lines in the notice: which units feed each, `*` any department. */
  lines: string[][];
  now: Supply;
  before: Supply;
  /** Items a month, least and most, in the 22 months before those two. */
  pace: [number, number];
  dates: DateForm;
  /** Rows kept on top with an old date. */
  pinned?: number;
  /** Served as GBK, charset in a meta tag only. */
  gbk?: true;
  /** Neither row nor address carries a date. */
  undated?: true;
  /** Only on paper: no article was ever published. */
  empty?: true;
  /** redirect: 302 to the log-in page · page: the log-in page itself with 200. */
  login?: 'redirect' | 'page';
  /** National meta tags in lower camel or lower case. */
  mixedCase?: true;
  /** `PubDate` is the time the page was generated, as some templates do. */
  builtToday?: true;
  /** Months of history, where it is less than 24. */
  months?: number;
};

const key: Section = '重点领域信息公开';
const lawful: Section = '法定主动公开内容';

type Rest = Partial<ColumnPlan> & Pick<ColumnPlan, 'lines' | 'now' | 'before'>;
const column = (
  catid: number,
  section: Section,
  name: string,
  code: string,
  shape: Shape,
  rest: Rest,
): ColumnPlan => ({
  catid,
  section,
  name,
  code,
  shape,
  pace: [2, 4],
  dates: 'dash',
  ...rest,
});

const punishing = [
  '财政局',
  '发展和改革委员会',
  '工业和信息化局',
  '生态环境局奈曼旗分局',
  '交通运输局',
  '教育体育局',
  '林业和草原局',
  '民政局',
  '司法局',
  '卫生健康委员会',
  '文化和旅游局',
  '医疗保障局',
  '应急管理局',
  '住房和城乡建设局',
  '自然资源局',
];
const charging = [
  '教育体育局',
  '民政局',
  '人力资源和社会保障局',
  '住房和城乡建设局',
  '林业和草原局',
  '农牧和科技局',
  '卫生健康委员会',
  '自然资源局',
  '公安局',
  '水务局',
];
const enforcing = [
  '公安局',
  '司法局',
  '审计局',
  '市场监督管理局',
  '应急管理局',
  '生态环境局奈曼旗分局',
  '交通运输局',
  '文化和旅游局',
  '城市管理综合行政执法局',
];

/** The 32 columns of the notice, in its order. Comments say how each stands, on any day. */
export const columns: ColumnPlan[] = [
  // Two lines with one item each, and two of unclear source that could fill either: 待归属.
  column(101, key, '规划信息', 'ghxx', 'trs', {
    lines: [['自然资源局'], ['*']],
    now: ['自然资源局', '发展和改革委员会', '不明', '不明'],
    before: ['自然资源局', '自然资源局', '发展和改革委员会', '工业和信息化局', '水务局'],
    pace: [4, 6],
  }),
  // Under way: 1 of 2.
  column(102, key, '统计信息', 'tjxx', 'jpage', {
    lines: [['统计局']],
    now: ['统计局'],
    before: ['统计局', '统计局', '统计局'],
    builtToday: true,
  }),
  column(103, key, '处罚强制', 'cfqz', 'table', {
    lines: [punishing],
    now: ['应急管理局', '交通运输局', '卫生健康委员会', '林业和草原局', '自然资源局'],
    before: [
      '应急管理局',
      '文化和旅游局',
      '住房和城乡建设局',
      '交通运输局',
      '生态环境局奈曼旗分局',
      '财政局',
    ],
    pace: [4, 7],
    pinned: 1,
    dates: 'words',
  }),
  column(104, key, '财政信息', 'czxx', 'trs', {
    lines: [['财政局']],
    now: ['财政局', '财政局', '财政局', '上级'],
    before: ['财政局', '财政局', '财政局'],
    pinned: 2,
  }),
  // Unreadable: the log-in page answers at the column's own address, with 200.
  column(105, key, '税收管理', 'ssgl', 'trs', {
    lines: [['税务局']],
    now: ['税务局', '税务局', '税务局'],
    before: ['税务局', '税务局'],
    login: 'page',
  }),
  // Under way: 1 of 2, joint owners.
  column(106, key, '收费项目', 'sfxm', 'table', {
    lines: [['发展和改革委员会', '财政局', ...charging]],
    now: ['发展和改革委员会'],
    before: ['发展和改革委员会', '财政局', '水务局'],
    pace: [2, 3],
  }),
  column(107, key, '政府采购', 'zfcg', 'jpage', {
    lines: [['行政审批和政务服务局']],
    now: Array(5).fill('行政审批和政务服务局'),
    before: Array(6).fill('行政审批和政务服务局'),
    pace: [4, 6],
  }),
  column(108, key, '重大建设项目', 'zdjsxm', 'jpage', {
    lines: [['行政审批和政务服务局']],
    now: Array(3).fill('行政审批和政务服务局'),
    before: Array(3).fill('行政审批和政务服务局'),
  }),
  column(109, key, '公共资源交易', 'ggzyjy', 'jpage', {
    lines: [['行政审批和政务服务局']],
    now: [...Array(5).fill('行政审批和政务服务局'), '外链'],
    before: [...Array(4).fill('行政审批和政务服务局'), '外链'],
    pace: [4, 7],
    dates: 'slash',
  }),
  column(110, key, '人事考录', 'rskl', 'trs', {
    lines: [['人力资源和社会保障局']],
    now: Array(3).fill('人力资源和社会保障局'),
    before: Array(2).fill('人力资源和社会保障局'),
    mixedCase: true,
  }),
  column(111, key, '乡村振兴', 'xczx', 'trs', {
    lines: [['乡村振兴局']],
    now: ['乡村振兴局', '乡村振兴局', '上级:通辽市乡村振兴局', '外链'],
    before: ['乡村振兴局', '乡村振兴局', '上级'],
    dates: 'short',
  }),
  column(112, key, '环境保护', 'hjbh', 'jpage', {
    lines: [['生态环境局奈曼旗分局']],
    now: Array(4).fill('生态环境局奈曼旗分局'),
    before: [...Array(3).fill('生态环境局奈曼旗分局'), '上级'],
    pace: [3, 5],
  }),
  // Line 1 met, line 2 under way: 1 of 2.
  column(113, key, '征占征收补偿', 'zzzsbc', 'trs', {
    lines: [['自然资源局'], ['住房和城乡建设局']],
    now: ['自然资源局', '自然资源局', '住房和城乡建设局'],
    before: ['自然资源局', '自然资源局', '住房和城乡建设局', '住房和城乡建设局'],
    dates: 'bracket',
  }),
  column(114, key, '涉农补贴', 'snbt', 'jpage', {
    lines: [['农牧和科技局'], ['林业和草原局']],
    now: ['农牧和科技局', '农牧和科技局', '农牧和科技局', '林业和草原局', '林业和草原局'],
    before: ['农牧和科技局', '农牧和科技局', '林业和草原局', '林业和草原局'],
    pace: [4, 6],
  }),
  // Nothing yet this month, and missed last month with 1 of 2.
  column(115, key, '危房改造', 'wfgz', 'trs', {
    lines: [['住房和城乡建设局']],
    now: [],
    before: ['住房和城乡建设局'],
    pace: [1, 3],
  }),
  column(116, key, '保障性安居住房', 'bzxajzf', 'trs', {
    lines: [['住房和城乡建设局']],
    now: Array(2).fill('住房和城乡建设局'),
    before: Array(3).fill('住房和城乡建设局'),
    dates: 'dots',
  }),
  column(117, key, '就业创业', 'jycy', 'jpage', {
    lines: [['就业服务中心']],
    now: Array(5).fill('就业服务中心'),
    before: Array(4).fill('就业服务中心'),
    pinned: 1,
  }),
  column(118, key, '教育发展', 'jyfz', 'trs', {
    lines: [['教育体育局']],
    now: ['教育体育局', '教育体育局', '教育体育局', '上级'],
    before: ['教育体育局', '教育体育局', '教育体育局'],
    pinned: 1,
    pace: [3, 5],
  }),
  // Joint owners, fed by only one of them: met per line, 医保局 0 of 2 per owner.
  column(119, key, '医疗卫生', 'ylws', 'trs', {
    lines: [['卫生健康委员会', '医疗保障局']],
    now: Array(3).fill('卫生健康委员会'),
    before: Array(3).fill('卫生健康委员会'),
    mixedCase: true,
  }),
  column(120, key, '社会保险', 'shbx', 'jpage', {
    lines: [['人力资源和社会保障局', '医疗保障局']],
    now: ['人力资源和社会保障局', '人力资源和社会保障局', '医疗保障局'],
    before: ['人力资源和社会保障局', '医疗保障局', '医疗保障局'],
  }),
  column(121, key, '社会救助', 'shjz', 'table', {
    lines: [['民政局']],
    now: ['民政局', '民政局'],
    before: ['民政局', '民政局', '上级'],
    dates: 'slash',
  }),
  // Under way: 1 of 2.
  column(122, key, '养老服务', 'ylfw', 'trs', {
    lines: [['民政局']],
    now: ['民政局'],
    before: ['民政局', '民政局'],
  }),
  column(123, key, '法律服务', 'flfw', 'jpage', {
    lines: [['司法局', '*']],
    now: Array(3).fill('司法局'),
    before: ['司法局', '司法局', '公安局'],
  }),
  // Rows and addresses without a date; only the article pages have one.
  column(124, key, '文化服务', 'whfw', 'trs', {
    lines: [['文化和旅游局']],
    now: Array(3).fill('文化和旅游局'),
    before: Array(2).fill('文化和旅游局'),
    undated: true,
    months: 6,
  }),
  // GBK without a charset in the header.
  column(125, lawful, '市政服务', 'szfw', 'trs', {
    lines: [['城市管理综合行政执法局']],
    now: Array(2).fill('城市管理综合行政执法局'),
    before: Array(3).fill('城市管理综合行政执法局'),
    gbk: true,
  }),
  column(126, lawful, '安全生产', 'aqsc', 'trs', {
    lines: [['应急管理局']],
    now: ['应急管理局', '应急管理局', '应急管理局', '应急管理局', '上级'],
    before: ['应急管理局', '应急管理局', '应急管理局', '应急管理局'],
    pace: [3, 5],
  }),
  // Unreadable: 302 to the log-in page.
  column(127, lawful, '户籍管理', 'hjgl', 'trs', {
    lines: [['公安局']],
    now: ['公安局', '公安局'],
    before: ['公安局', '公安局', '公安局'],
    login: 'redirect',
  }),
  column(128, lawful, '综合执法', 'zhzf', 'table', {
    lines: [enforcing],
    now: ['城市管理综合行政执法局', '市场监督管理局', '交通运输局', '公安局'],
    before: ['城市管理综合行政执法局', '文化和旅游局', '审计局'],
    pace: [3, 5],
  }),
  // Met this month, missed last month with 1 of 2.
  column(129, lawful, '食品药品监管', 'spypjg', 'table', {
    lines: [['市场监督管理局']],
    now: Array(3).fill('市场监督管理局'),
    before: ['市场监督管理局'],
  }),
  // Nothing yet this month.
  column(130, lawful, '产品质量', 'cpzl', 'table', {
    lines: [['市场监督管理局']],
    now: [],
    before: Array(2).fill('市场监督管理局'),
    pace: [2, 3],
  }),
  // Under way: 1 of 2.
  column(131, lawful, '财政资金直达基层', 'czzjzdjc', 'table', {
    lines: [['财政局']],
    now: ['财政局'],
    before: ['财政局', '财政局'],
    pace: [2, 3],
  }),
  // Empty, and says so.
  column(132, lawful, '疫情防控', 'yqfk', 'trs', {
    lines: [['卫生健康委员会']],
    now: [],
    before: [],
    empty: true,
  }),
];

/** 站内通知公告 stands in no duty table: no bar, no mark, no count. */
export const noticeColumn: ColumnPlan = column(150, key, '通知公告', 'tzgg', 'trs', {
  lines: [['*']],
  now: ['不明', '不明', '发展和改革委员会'],
  before: ['不明', '不明', '不明', '公安局'],
  pace: [2, 5],
});

export const allColumns: ColumnPlan[] = [...columns, noticeColumn];

export const sections: { name: Section; code: string }[] = [
  { name: key, code: 'zdlyxxgk' },
  { name: lawful, code: 'fdzdgknr' },
];
