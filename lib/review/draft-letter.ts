// Letters of the public (领导信箱, 意见征集, 依申请公开), told from articles: the one is written to an office, the other by it.
import { columnElement } from './draft-column.ts';
import { allIn } from './draft-deep.ts';
import { namedField } from './draft-fields.ts';
import { captionBeside, fieldsOf } from './draft-labels.ts';
import { controlSelector, whatDoes } from './guard-controls.ts';

/** True where the fields are those of an article; a letter box has title and text too, but asks who writes and for a code. */
export function isArticle(scope: ParentNode): boolean {
  return !isPublics(scope) && (tells(scope) || !!columnElement(scope) || isSentUp(scope));
}

/** True for a letter, and for a comment that asks for a code. */
export function isPublics(scope: ParentNode): boolean {
  return wordsAsked(scope).some((words) => code.test(words)) || isLetter(scope);
}

/**
 * True for what the public writes, whatever it is written in: it asks at least twice who writes and how to reach them, it
 * speaks of a letter somewhere, and neither its fields nor its buttons are those by which an office publishes. An article
 * may name a person and a telephone, too: whoever is in doubt is asked.
 */
export function isLetter(scope: ParentNode): boolean {
  const asked = wordsAsked(scope);
  if (asked.filter((words) => code.test(words) || ofWriters.test(words)).length < 2) return false;
  return !tells(scope) && !publishes(scope) && speaksOfLetters(scope, asked);
}

// 送审, 签发 beside a draft to be kept: nobody but an office publishes by them.
function isSentUp(scope: ParentNode): boolean {
  const all = controlsOf(scope).map(whatDoes);
  const keeps = all.some(({ does, words }) => does === 'draft' && !letters.test(words));
  return keeps && all.some(({ does, words }) => does === 'publish' && !ofPublics.test(words));
}

const ofPublics = /发表|发帖|信箱|来信|写信|信件|留言|评论|咨询|投诉|举报|诉求|提问|回答/;

/** True for mail inside the office: it asks who gets it, and for nothing that an article has. */
export function isMail(scope: ParentNode): boolean {
  return wordsAsked(scope).some((words) => receivers.test(words)) && !isArticle(scope);
}

const receivers = /^(?:收[件信]人|接收人|抄送|密送|recipients?|to|cc|bcc)(?: |$)/i;

function wordsAsked(scope: ParentNode): string[] {
  return fieldsOf(scope).map(({ caption, placeholder }) => `${caption} ${placeholder}`.trim());
}

function tells(scope: ParentNode): boolean {
  return (['contentSource', 'publishedOn', 'documentNumber'] as const).some((name) =>
    namedField(scope, name),
  );
}

/** True where a page offers to publish or to keep a draft, and neither speaks of letters nor asks for a code. */
export function isOffices(scope: ParentNode): boolean {
  return publishes(scope) && !isPublics(scope);
}

// 发布, 保存草稿 and 栏目 belong to an office; 发表留言 to its readers.
function publishes(scope: ParentNode): boolean {
  const column = columnElement(scope);
  if (column && /栏目|频道|column|channel/i.test(captionBeside(column))) return true;
  return controlsOf(scope).some((control) => {
    const { does, words } = whatDoes(control);
    return (does === 'publish' || does === 'draft') && !letters.test(words);
  });
}

function speaksOfLetters(scope: ParentNode, asked: string[]): boolean {
  if (asked.some((words) => code.test(words) || inLetters.test(words))) return true;
  const document = documentOf(scope);
  const headings = Array.from(
    document.querySelectorAll('h1, h2, h3, legend'),
    (one) => one.textContent ?? '',
  );
  const words = controlsOf(scope).map((control) => whatDoes(control).words);
  return [document.title, ...headings, ...words].some((said) => said.length < 60 && letters.test(said));
}

// Those of the form, and those that belong to none.
function controlsOf(scope: ParentNode): HTMLElement[] {
  const all = allIn(documentOf(scope), controlSelector);
  return all.filter((control) => scope.contains(control) || !control.closest('form'));
}

function documentOf(scope: ParentNode): Document {
  return scope.ownerDocument ?? (scope as Document);
}

const code = /验证码|captcha/i;
const ofWriters =
  /^(?:您的|请输入)?(?:(?:真实)?姓名|(?:来信|留言|咨询|投诉|申请|写信|提交)人(?:姓名)?|联系电话|联系方式|手机(?:号码?)?|(?:电子)?邮箱|邮箱地址|e-?mail|(?:身份证|证件)号码?|住址|联系地址|(?:来信|信件|留言|咨询|投诉|建议|意见)(?:标题|主题|内容|类别|类型))(?: |$)/i;
/** What only a letter's own fields say. */
const inLetters =
  /您的|(?:来信|留言|咨询|投诉|申请|写信|提交|举报)人|(?:来信|信件|留言|咨询|投诉|建议|意见|诉求|举报)(?:标题|主题|内容|类别|类型)|查询码|证件号码|所需信息|收信人|写给/;
const letters = /信箱|来信|写信|信件|留言|评论|咨询|投诉|举报|意见|建议|申请公开|提交申请|诉求|12345/;
