// What a control does, read from its words: publish, send in, save, keep as a draft, preview.

/**
 * publish 发布、签发、送审 · submit 提交、更新 (publishes where it belongs to the article) ·
 * save 保存、确定 (publishes only where nothing better named does) · draft 保存草稿 · preview 预览 ·
 * list 审核、移动、推送 (publishes in a list of articles, nowhere else) ·
 * other: the words are known and mean something else.
 */
export type Does = 'publish' | 'submit' | 'save' | 'draft' | 'preview' | 'list' | 'other';

/** A control as it shows itself, without the DOM. `words` in falling order of trust, `code` is what only scripts see. */
export type ControlWords = { words: string[]; names: string[]; code: string };

/** What the words on a control say; undefined where they say nothing known. Longer words are prose and say nothing. */
export function meaningOf(printed: string): Does | undefined {
  const words = plain(printed);
  if (!words || words.length > (/[\u4e00-\u9fff]/.test(words) ? 18 : 40)) return undefined;
  const chinese = words.replaceAll(' ', '');
  if (navigation.test(chinese)) return 'other';
  const rest = chinese.replace(notPublishing, '');
  if (publishes.test(rest) || publishesEnglish.test(words.replace(notPublishingEnglish, '')))
    return 'publish';
  if (keeps.test(chinese) || keepsEnglish.test(words)) return 'draft';
  if (previews.test(chinese)) return 'preview';
  if (rest !== chinese || notPublishingEnglish.test(words) || otherwise.test(chinese)) return 'other';
  if (otherwiseEnglish.test(words)) return 'other';
  if (submits.test(chinese) || submitsEnglish.test(words)) return 'submit';
  if (inLists.test(chinese) || inListsEnglish.test(words)) return 'list';
  if (saves.test(chinese) || savesEnglish.test(words)) return 'save';
  return undefined;
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
  return printed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([{【〔][^)\]}】〕]*(?:ctrl|alt|⌘|enter|回车|\d)[^)\]}】〕]*[)\]}】〕]/g, '')
    .replace(/[^\p{L}\p{N}&+/、,， ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

// Menu entries and headings: nouns, not deeds. 上网 is what an office calls it that an article goes onto its portal (涉密不上网);
// 上屏, onto a screen in a hall, is no portal.
const navigation =
  /^(?:信息|新闻|内容|文章|稿件|网站|政务|动态|公告|最新|统一|在线)发布$|发布(?:管理|系统|中心|平台|统计|量|数据?|记录|历史|日志|列表|规范|须知|说明|指南|要求|流程|情况|会$)|(?:我的|全部)发布$/;
// 发布 as part of a label, a date picker, or its opposite.
const notPublishing =
  /(?:取消|撤销|撤回|停止|暂停|终止|禁止|不予|不|未|已|待|暂不|稍后|以后|暂缓|反|重置|清空|选择|设置|修改)(?:发布|签发|送审|上线|发表|提交|推送)|(?:定时)?(?:发布|签发|送审|提交|更新|推送)(?:后)?(?:日期|时间|机构|单位|部门|状态|人员?|者|范围|栏目|频道|位置|渠道|方式|类型|设置|选项|对象|层级|终端|效果|评论|留言|预览|记录|历史|日志|频率|缓存|索引|列表|意见)/g;
const notPublishingEnglish =
  /\b(?:un-?publish\w*|published|publisher|publishing|publish(?:ed)? (?:date|time|on|at|by|status|settings?|options?|history|log|queue)|cancel\b.*|(?:un|de)schedule)\b/g;
const publishes =
  /发布|签发|送审|报审|送签|呈报|呈批|呈审|上报|报送|转审|提请审[核批]|提交审[核批]|提交[初复终]审|提审|发表|上网公开|立即公开|^公开$|上线|^(?:(?:立即|马上|确认|同意|直接|保存并?|提交并?|审核并?|推送|发送)?(?:信息|稿件|文章|内容|本稿)?(?:上网|挂网))$|(?:终审|审核|审批)通过|通过审[核批]|推送(?:至|到)|推送门户|发稿|^定时$/;
const publishesEnglish =
  /\b(?:publish|go live|make (?:it )?public|(?:submit|send) (?:\w+ )?for (?:review|approval)|submit to review|release now|post (?:now|article)|schedule)\b|^(?:post|release)$/;
const keeps = /草稿|暂存|存稿|仅保存|只保存|(?:稍后|暂不|不)发布|临时保存|自动保存/;
const keepsEnglish = /\bdrafts?\b|\bsave for later\b|\bsave without\b/;
const previews = /预览|查看效果|浏览效果|preview/;
const otherwise =
  /^(?:取消|关闭|返回|重置|清空|删除|移除|上传|浏览|选择|选取|搜索|查询|检索|登录|注册|退出|刷新|编辑|修改|复制|粘贴|撤销|重做|插入|添加|新增|新建|增加|下载|导入|导出|打印|帮助|更多|展开|收起|设置|查看|显示|对比|比较|上一步|下一步|回复|评论|发送验证码|获取验证码)|^取消|评论|留言|密码/;
const otherwiseEnglish =
  /^(?:cancel|close|back|reset|clear|delete|remove|upload|browse|choose|select|search|find|log ?in|sign ?in|log ?out|edit|copy|paste|undo|redo|insert|add|new|download|import|export|print|help|more|comment|reply|show|view|compare|diff|move to trash)\b/;
const submits =
  /^(?:立即|确认|确定|马上|直接|保存并?|完成并?|点击|全部|再次)?(?:提交|更新|递交)(?:稿件|文章|信息|内容|新闻|页面|表单|数据|本稿|本页)?(?:并?(?:返回|关闭|继续))?$/;
const submitsEnglish =
  /^(?:submit|update|save (?:and|&) submit)(?: (?:post|article|page|form|changes|now))?$/;
// 审核不通过, 移动到回收站, 推送记录 are something else.
const inLists =
  /^(?:批量|一键|全部|确认)?(?:审[核批签]|[终复初]审|通过|移动|转移|推送|上架)(?:选中|所选|全部)?[到至]?(?:其他|指定|目标)?(?:栏目|频道|站点|专题|文章|信息|稿件|内容|文档)?$/;
const inListsEnglish = /^(?:bulk )?(?:approve|move|push)(?: (?:selected|articles|posts|to [\w ]+))?$/;
const saves =
  /^(?:确认|确定)?保存(?:稿件|文章|信息|内容|页面|本页|修改|更改|变更|编辑|设置)?(?:[并后且,，、]?(?:返回|关闭|退出|继续\S*|新建|新增|添加))*$|^(?:确定|确认|完成|好的?|存盘|入库|应用|执行)$/;
const savesEnglish =
  /^(?:save|ok|done|finish|confirm|apply)(?: (?:(?:the |this )?(?:changes|edits?|page|post|article)|(?:and|&) \w+))?$/;

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
