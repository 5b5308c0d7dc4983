// What a duty line must carry, and whether a title or a text clearly is of that kind.
import type { Duty, DutyId } from '../model.ts';

/** The kinds of content a line names in its 报送内容, as printed: 招生管理, 财政预决算信息, 通知 … */
export function contentKinds(duty: Duty): string[] {
  const kinds = duty.content
    .split(/[、，,；;。]/)
    .map((kind) => kind.trim().replace(/(?<=..)等(?:方面的)?信息$/, ''));
  return [...new Set(kinds.filter((kind) => kind !== ''))];
}

/**
 * Whether a draft clearly is what these lines must carry, and by which printed phrases (or the column's name).
 * It never says that something does not fit: words alone cannot tell, so the other answer is `unclear`.
 */
export function fits(
  title: string,
  text: string,
  duties: Duty[],
): { verdict: 'fits' | 'unclear'; phrases: string[] } {
  const inTitle = bare(title);
  const inText = bare(text);
  const kinds = duties.flatMap((duty) => [duty.column, ...contentKinds(duty)]);
  const phrases = [...new Set(kinds)].filter((kind) =>
    cores(kind).some((core) => speaksOf(inTitle, core) || (core.length >= 4 && inText.includes(core))),
  );
  return { verdict: phrases.length > 0 ? 'fits' : 'unclear', phrases };
}

/** Lines of a column that a title clearly speaks of: by words of theirs that no other line of the column has. */
export function linesSpokenOf(title: string, duties: Duty[]): DutyId[] {
  const heard = bare(title);
  return duties
    .filter((duty) => runsOfItsOwn(duty, duties).some((run) => heard.includes(run)))
    .map((duty) => duty.id);
}

/** Words that every office writes everywhere: what remains between them is what a phrase is about. */
const common =
  /上级及旗本级|旗本级|本地区|具有一定社会影响的|政策文件|政策法规|政策|解读|通知|公告|以及|及其|有关|相关|信息|情况|实施|执行|进展|办理|管理|服务|措施|流程|方面|领域|综合|公开|年度|重要|支持|补助|补贴|项目|标准|依据|条件|程序|目录|准予|决定|公示|结果|指南|查询|记录|[等及的和与（）]/;

/** Two-character openings too general to stand for their phrase: 重点工作计划 is not every 重点. */
const vague = new Set([
  '发展',
  '重点',
  '新型',
  '农业',
  '公共',
  '社会',
  '行政',
  '工作',
  '基层',
  '突发',
  '建设',
  '工程',
  '产品',
  '经营',
  '办事',
  '设置',
]);

/** What a phrase is about: 土地征占征收及补偿信息 → 土地征占征收, 补偿. */
function cores(kind: string): string[] {
  return kind.split(common).filter((core) => core.length >= 2 && !vague.has(core));
}

function speaksOf(heard: string, core: string): boolean {
  return runs(core).some((run) => heard.includes(run));
}

/** Runs of a core that stand for it: itself, three characters in a row, or its first word where that is telling. */
function runs(core: string): string[] {
  if (core.length <= 3) return [core];
  const triples = Array.from({ length: core.length - 2 }, (_, at) => core.slice(at, at + 3));
  const head = core.slice(0, 2);
  return vague.has(head) ? triples : [head, ...triples];
}

function runsOfItsOwn(duty: Duty, duties: Duty[]): string[] {
  const others = duties
    .filter((other) => other.id !== duty.id)
    .flatMap((other) => contentKinds(other).flatMap(cores));
  const own = contentKinds(duty).flatMap(cores).flatMap(runs);
  return own.filter((run) => !duty.column.includes(run) && !others.some((core) => core.includes(run)));
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
