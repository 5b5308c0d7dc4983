// The offices of the town: full name, the forms their name is printed in, the abbreviation on their documents.

export type TownUnit = { name: string; printed: string[]; abbr: string };

const unit = (name: string, abbr: string, ...printed: string[]): TownUnit => ({ name, abbr, printed });

/** The 27 units of the duty table; `printed` holds the forms used as 信息来源, the plainest first. */
export const units: TownUnit[] = [
  unit('自然资源局', '自然资', '自然资源局', '奈曼旗自然资源局', '旗自然资源局'),
  unit('统计局', '统', '统计局', '奈曼旗统计局'),
  unit('财政局', '财', '财政局', '奈曼旗财政局', '旗财政局'),
  unit('税务局', '税', '税务局', '奈曼旗税务局'),
  unit('发展和改革委员会', '发改', '发改委', '奈曼旗发展和改革委员会', '旗发改委', '发展和改革委员会'),
  unit('行政审批和政务服务局', '政务', '行政审批和政务服务局', '奈曼旗行政审批和政务服务局'),
  unit('人力资源和社会保障局', '人社', '人社局', '奈曼旗人力资源和社会保障局', '人力资源和社会保障局'),
  unit('乡村振兴局', '乡振', '乡村振兴局', '奈曼旗乡村振兴局'),
  unit('生态环境局奈曼旗分局', '环', '生态环境局奈曼旗分局', '通辽市生态环境局奈曼旗分局'),
  unit('住房和城乡建设局', '住建', '住建局', '奈曼旗住房和城乡建设局', '住房和城乡建设局'),
  unit('农牧和科技局', '农牧', '农牧局', '奈曼旗农牧和科技局', '农牧和科技局'),
  unit('林业和草原局', '林草', '林草局', '奈曼旗林业和草原局'),
  unit('就业服务中心', '就业', '就业服务中心', '奈曼旗就业服务中心'),
  unit('教育体育局', '教体', '教体局', '奈曼旗教育体育局', '教育体育局'),
  unit('卫生健康委员会', '卫健', '卫健委', '奈曼旗卫生健康委员会', '旗卫健委'),
  unit('医疗保障局', '医保', '医保局', '奈曼旗医疗保障局'),
  unit('民政局', '民', '民政局', '奈曼旗民政局', '旗民政局'),
  unit('司法局', '司', '司法局', '奈曼旗司法局'),
  unit('文化和旅游局', '文旅', '文化和旅游局', '奈曼旗文化和旅游局'),
  unit(
    '城市管理综合行政执法局',
    '综执',
    '综合执法局',
    '奈曼旗城市管理综合行政执法局',
    '城市管理综合行政执法局',
  ),
  unit('应急管理局', '应急', '应急管理局', '奈曼旗应急管理局', '旗应急管理局'),
  unit('公安局', '公', '公安局', '奈曼旗公安局'),
  unit('市场监督管理局', '市监', '市场监督管理局', '奈曼旗市场监督管理局'),
  unit('工业和信息化局', '工信', '工业和信息化局', '奈曼旗工业和信息化局'),
  unit('交通运输局', '交', '交通运输局', '奈曼旗交通运输局'),
  unit('水务局', '水', '水务局', '奈曼旗水务局'),
  unit('审计局', '审', '审计局', '奈曼旗审计局'),
];

/** Sources that name no unit of the table: the town's 待归属 cases. */
export const unclearSources = ['本站', '奈曼旗融媒体中心', '政务公开办'];

/** Superior offices whose documents are reposted; the last look like own units and are not. */
export const superiors = [
  '国务院办公厅',
  '中国政府网',
  '内蒙古自治区人民政府',
  '内蒙古自治区人民政府办公厅',
  '通辽市人民政府',
  '通辽市人民政府办公室',
];

/** The unit a printed source names; undefined for superiors and unclear ones. Exact forms only. */
export function unitPrinted(source: string): TownUnit | undefined {
  const text = source.replace(/\s/g, '');
  return units.find((each) => each.name === text || each.printed.includes(text));
}

/** The unit by its full name. */
export function unitNamed(name: string): TownUnit {
  const found = units.find((each) => each.name === name);
  if (!found) throw new Error(`没有这个单位：${name}`);
  return found;
}
