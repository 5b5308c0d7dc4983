// What a control does, read from its words: publish, send in, save, keep as a draft, preview.
import * as says from './trigger-words.ts';

/**
 * publish 发布、签发、送审 · submit 提交、更新 (publishes where it belongs to the article) ·
 * save 保存、确定 (publishes only where nothing better named does) · draft 保存草稿 · preview 预览 ·
 * list 审核、移动、推送 (publishes in a list of articles, and in the article's own form where it approves or pushes) ·
 * make 添加、修改 (publishes only where it alone sends the article's form) ·
 * other: the words are known and mean something else.
 */
export type Does = 'publish' | 'submit' | 'save' | 'draft' | 'preview' | 'list' | 'make' | 'other';

/** True for what may let an article out, depending on where the control stands. */
export function maySend(does: Does | undefined): boolean {
  return does !== undefined && sending.includes(does);
}

const sending: Does[] = ['publish', 'submit', 'save', 'make', 'list'];

/** A control as it shows itself, without the DOM. `words` in falling order of trust, `code` is what only scripts see. */
export type ControlWords = { words: string[]; names: string[]; code: string };

/** What the words on a control say; undefined where they say nothing known. Longer words are prose and say nothing. */
export function meaningOf(printed: string): Does | undefined {
  const words = plain(printed);
  if (!words || words.length > (han.test(words) ? 18 : 40)) return undefined;
  const chinese = words.replaceAll(' ', '');
  return chineseMeans(chinese) ?? englishMeans(words) ?? inTwoLanguages(words);
}

function chineseMeans(words: string): Does | undefined {
  if (says.navigation.test(words)) return 'other';
  if (says.sendsUp.test(words) || says.publishesAlone.test(words)) return 'publish';
  const rest = words.replace(says.notPublishing, '');
  if (says.publishes.test(rest)) return 'publish';
  if (says.keeps.test(words)) return 'draft';
  if (says.previews.test(words)) return 'preview';
  if (says.makes.test(words)) return 'make';
  if (rest !== words || says.otherwise.test(words)) return 'other';
  if (says.submits.test(words)) return 'submit';
  if (says.inLists.test(words)) return 'list';
  return says.saves.test(words) ? 'save' : undefined;
}

function englishMeans(words: string): Does | undefined {
  if (says.publishesEnglish.test(words.replace(says.notPublishingEnglish, ''))) return 'publish';
  if (says.keepsEnglish.test(words)) return 'draft';
  if (words.match(says.notPublishingEnglish)) return 'other';
  if (says.makesEnglish.test(words)) return 'make';
  if (says.otherwiseEnglish.test(words)) return 'other';
  if (says.submitsEnglish.test(words)) return 'submit';
  if (says.inListsEnglish.test(words)) return 'list';
  return says.savesEnglish.test(words) ? 'save' : undefined;
}

// 保存 Save, 返回 Back: the same said twice. 更新RSS is not.
function inTwoLanguages(words: string): Does | undefined {
  const english = han.test(words) && /[a-z]{2}/.test(words) && words.replace(/[^a-z ]+/g, ' ').trim();
  if (!english || !englishMeans(english)) return undefined;
  return chineseMeans(words.replace(/[a-z /、,，]+/g, ''));
}

const han = /[\u4e00-\u9fff]/;
// Scripts that stand beside Chinese in bilingual offices; alone they say nothing to us.
const beside = /[\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Arabic}\p{Script=Yi}\p{Script=Hangul}]+/gu;

/** True for 发布文章: what a menu may call the way to an empty form. */
export function leadsToForm(words: string): boolean {
  return says.toForm.test(plain(words).replaceAll(' ', ''));
}

/** True for 新闻发布: what a menu calls a part of the office, and some forms their button. */
export function namesForm(words: string): boolean {
  return says.ofForm.test(plain(words).replaceAll(' ', ''));
}

/** What a control does: its visible words decide; names and inline code only where the words say nothing. */
export function controlMeans(control: ControlWords): Does | undefined {
  for (const words of control.words) {
    const does = meaningOf(words);
    if (does) return does;
  }
  return codeMeans(control.code) ?? namesMean(control.names);
}

// Marks, counts, arrows and shortcuts around the words: 【发 布】 → 发布, 发布(Ctrl+Enter) → 发布, Publish… → publish.
function plain(printed: string): string {
  return (han.test(printed) ? printed.replace(beside, ' ') : printed)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([{【〔][^)\]}】〕]*(?:ctrl|alt|⌘|enter|回车|\d)[^)\]}】〕]*[)\]}】〕]/g, '')
    .replace(/[^\p{L}\p{N}&+/、,， ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

// publishArticle(), set_status('fabu'), id="publish"; not showPublishDate(), id="publish-tab".
const verbs: Record<string, Does> = {
  publish: 'publish',
  fabu: 'publish',
  qianfa: 'publish',
  songshen: 'publish',
  draft: 'draft',
  caogao: 'draft',
  zancun: 'draft',
  preview: 'preview',
  yulan: 'preview',
  submit: 'submit',
  dosubmit: 'submit',
  tijiao: 'submit',
  baocun: 'save',
  save: 'save',
};
const aside =
  /^(?:date|time|day|tab|tabs|show|toggle|open|close|panel|status|state|setting|settings|option|options|list|menu|select|choose|pick|picker|unpublish|cancel|search|query|login|logout|upload|delete|remove|user|dept|unit|org|type|manage|manager|box|wrap|help|comment|reply)$/;

function namesMean(names: string[]): Does | undefined {
  const tokens = names.flatMap(tokensOf);
  if (tokens.some((token) => aside.test(token))) return undefined;
  return firstOf(tokens.map((token) => verbs[token]));
}

function codeMeans(code: string): Does | undefined {
  if (!code) return undefined;
  const said = (code.match(/[\u4e00-\u9fff，、]{2,}/g) ?? []).map((words) =>
    meaningOf(words.replace(/^(?:您|你)?(?:是否|确定|确认|真的)?(?:要|将)?|[吗么]$/g, '')),
  );
  return firstOf(said) ?? namesMean((code.match(/[A-Za-z_$][\w$]*/g) ?? []).slice(0, 12));
}

// The strongest reading wins: 发布 before 草稿 before the vague ones.
function firstOf(meanings: (Does | undefined)[]): Does | undefined {
  const order: Does[] = ['publish', 'draft', 'preview', 'submit', 'save'];
  return order.find((does) => meanings.includes(does));
}

/** `data[newsTitle]` → data, news, title. */
export function tokensOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
