// The words of a reminder: whose a line is, with whom it is shared, what it must carry, why it was not read.
import type { Day, Duty, DutyTable, Month, Progress, UnitId, Words } from '../model.ts';

/** 报送内容 of the lines; for a unit that a note names for a part of the line only, that part. */
export function contentOf(p: Progress, table: DutyTable, to: UnitId | undefined): string {
  const duties = table.duties.filter((duty) => p.duties.includes(duty.id));
  const contents = duties.map((duty) => scopeFor(table, duty, to) ?? whole(table, duty, to));
  return contents.length === 1
    ? `${contents[0]}`
    : contents.map((content, n) => `（${n + 1}）${content}`).join('');
}

function whole(table: DutyTable, duty: Duty, to: UnitId | undefined): string {
  const content = duty.content.replace(/。$/, '');
  const notes = to === undefined ? scopedNotes(table, duty) : [];
  return `${content}${notes.map((note) => `（${note.id}所列单位仅涉及${note.scope}）`).join('')}。`;
}

function scopeFor(table: DutyTable, duty: Duty, to: UnitId | undefined): string | undefined {
  if (to === undefined) return undefined;
  const notes = scopedNotes(table, duty);
  const note = notes.find((one) => one.units?.includes(to));
  if (note === undefined) return undefined;
  const owner = duty.owners.find((one) => one.note === note.id);
  const byItself = duty.owners.some((one) => one !== owner && one.units.includes(to));
  return byItself ? undefined : `${note.scope}（${note.id}）。`;
}

function scopedNotes(table: DutyTable, duty: Duty): DutyTable['notes'] {
  const named = new Set(duty.owners.map((owner) => owner.note));
  return table.notes.filter((note) => note.scope !== undefined && named.has(note.id));
}

/** Several owners share the quota. */
export function isJoint(p: Progress): boolean {
  return p.owners.length + p.groups.length > 1;
}

/** 财政局; 卫生健康委员会、医疗保障局共同保障. */
export function ownersWord(p: Progress): string {
  const names = [...p.owners, ...p.groups];
  return isJoint(p) ? `${names.join('、')}共同保障` : names.join('');
}

/** With whom the unit shares the quota: 与医疗保障局共同保障, 与财政局等14个单位共同保障. */
export function sharing(p: Progress, to: UnitId | undefined): string {
  if (to === undefined) return '';
  const others = [...p.owners, ...p.groups].filter((name) => name !== to);
  if (others.length === 0) return '';
  return others.length === 1
    ? `（与${others[0]}共同保障）`
    : `（与${others[0]}等${others.length}个单位共同保障）`;
}

const reasons: Record<NonNullable<Progress['reason']>, Words['zh']> = {
  never: '尚未读取',
  login: '登录页',
  blocked: '被拦截',
  redirected: '已跳转',
  changed: '版式已变',
  unsure: '没有把握',
  partial: '只读到一部分',
  'script-rendered': '需脚本生成',
  timeout: '超时',
  'too-large': '页面过大',
  'not-html': '不是网页',
  http: '网站报错',
  network: '连不上',
  'not-granted': '未获授权',
  recipe: '识别方案需核对',
  'no-address': '没有地址',
};

/** Why nothing could be read, in a word. */
export function reasonOf(p: Progress): string {
  return p.reason === undefined ? '原因不明' : reasons[p.reason];
}

/** 2022年5月 */
export function monthWord(month: Month): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** 5月31日 */
export function dayWord(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}
