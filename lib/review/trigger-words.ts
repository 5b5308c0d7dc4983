// The words on controls of back offices, sorted by what they do. Chinese ones are matched without blanks.

/** What leaves the desk with a deed of that name, and its nouns: 刊发 goes out, 刊发日期 and 已刊发 do not. */
const deeds =
  '发布|签发|送审|报审|上线|发表|推送|上报|报送|呈报|呈送|呈批|呈签|呈阅|报批|审定|核发|印发|刊发|刊登|登载|分发|群发|发送|流转|投稿|办结|发稿';
const nouns =
  '管理|系统|中心|平台|统计|量|记录|历史|日志|列表|规范|须知|说明|指南|要求|流程|情况|会|目录|查询|排行榜?|排名|人|单|表|件|稿|箱|邮箱|反馈|回执|台账|意见|跟踪|轨迹|过程|图|步骤|状态|环节';

// Menu entries and headings: nouns, not deeds. 上网 is what an office calls it that an article goes onto its portal (涉密不上网);
// 上屏, onto a screen in a hall, is no portal.
export const navigation = new RegExp(
  `^(?:信息|新闻|内容|文章|稿件|网站|政务|动态|公告|最新|统一|在线|权威|政策|数据|预警|成果|应急|会议)发布$|发布数据$|(?:${deeds})(?:${nouns})$|(?:我的|全部|历史)(?:${deeds})$|(?:土地|林地|草场|经营权|产权|资金|人口)流转|^(?!保存|提交|更新|新增|添加).+(?:记录|历史|日志|历史版本|版本(?:对比|比较|管理|列表)|流程图)$|^历史版本$`,
);
// 发布 as part of a label, a date picker, or its opposite.
export const notPublishing = new RegExp(
  `(?:取消|撤销|撤回|停止|暂停|终止|禁止|不予|不|未|已|待|暂不|稍后|以后|暂缓|反|重置|清空|选择|设置|修改|查看)(?:${deeds}|提交)|(?:定时)?(?:${deeds}|提交|更新)(?:后)?(?:日期|时间|机构|单位|部门|状态|人员?|者|范围|栏目|频道|位置|渠道|方式|类型|类别|设置|选项|对象|层级|终端|效果|评论|留言|预览|记录|历史|日志|频率|缓存|索引|列表|意见|媒体|版面)`,
  'g',
);
export const notPublishingEnglish =
  /\b(?:un-?publish\w*|published|publisher|publishing|publish(?:ed)? (?:date|time|on|at|by|status|settings?|options?|history|log|queue)|cancel\b.*|(?:un|de)schedule)\b/g;
export const publishes =
  /发布|签发|送审|报审|送签|呈报|呈批|呈审|呈送|呈签|呈阅|报批|上报|报送|转审|刊发|刊登|登载|提请审[核批]|提交审[核批]|提交[初复终]审|提交(?:复核|审阅)|提交[到至给]|保存并?推送|^公布$|^发文$|提审|发表|上网公开|立即公开|^公开$|上线|^(?:(?:立即|马上|确认|同意|直接|保存并?|提交并?|审核并?|推送|发送)?(?:信息|稿件|文章|内容|本稿)?(?:上网|挂网))$|(?:终审|审核|审批)通过|通过审[核批]|推送(?:至|到)|推送门户|发稿|^定时$/;
const first = '(?:确认|确定|同意|立即|马上|直接|正式|一键|全部|(?:保存|提交|审核|审批|更新)[并后且]?)*';
const piece = '(?:稿件|文章|信息|内容|新闻|文件|公文|通知|公告|消息|本稿|本文)?';
const goal = '(?:[到至给](?:[\\u4e00-\\u9fff]{1,8}))?';
/** Deeds that are part of many other words: they stand alone, or with what they are done to. */
export const publishesAlone = new RegExp(
  `^${first}(?:流转|审定|核发|印发|投稿|报稿|交稿|分发|群发|发出|办结)${piece}${goal}$|^(?:提交|发起|启动|流程|公文|稿件)流转${goal}$|^(?:流程)?办结归档$|^流程提交$|^(?:送|转|到|进入|提交|发送)*下一(?:环节|节点|审|岗位?)$|^(?:保存|提交|更新|审核)[并后且]?生成(?:静态|页面|html|文章|内容页).{0,4}$`,
);
/** An article sent to who decides over it, or into a flow: 送二审, 提交科室负责人审核, 转下一步, 送领导. */
export const sendsUp =
  /^(?:确认|确定|立即|直接|一键|(?:保存|审核|提交)[并后且]?)*(?:提交|提请|报送|报(?=[领局上主科分审批编总县旗市省厅])|呈送?|送(?!货|达|检)|递交|转(?!载|移|发|换|正|账|岗|让)|发送|上报|申请(?=[\u4e00-\u9fff]{0,4}审)|发起|启动|进入(?!下))[至到给往请]?[\u4e00-\u9fff]{0,8}?(?:审[核批签阅定查校稿]|[初复终一二三]审|签[发批审]|会签|校对|[一二三]校|领导|主任|科长|局长|主编|总编|编委|编辑部|上一?级|负责人|阅[示批]|批示|流程|工作流|流转|下一(?:步|环节|节点|级|审|岗))$/;
export const publishesEnglish =
  /\b(?:publish|go live|make (?:it )?public|release now|post (?:now|article)|schedule|(?:push|send|make|set|put) (?:it )?live|start (?:the )?workflow|request (?:review|approval|sign ?off)|(?:approve|sign off) (?:and|&) \w+|file (?:story|copy|article)|(?:submit|send|route|forward|pass|move)(?: (?!comment|feedback|message|note|mail|e-?mail)\w+){0,2} (?:for|to|into) (?:the |an? )?(?:\w+ )?(?:workflow|approval|approver|review|reviewer|sign ?off|copy ?desk|desk|editors?|publisher|next (?:step|stage)))\b|^(?:post|release|broadcast|distribute|syndicate|transmit)$|^issue(?: now| notice| release)?$/;
export const keeps =
  /草稿|暂存|存稿|仅保存|只保存|(?:稍后|暂不|不)(?:发布|提交|上报|流转|送审)|临时保存|自动保存/;
export const keepsEnglish = /\bdrafts?\b|\bsave for later\b|\bsave without\b/;
export const previews = /预览|查看效果|浏览效果|^看[大小]?样$|^打样$|preview/;
export const otherwise =
  /^(?:取消|关闭|返回|重置|重填|清空|删除|移除|上传|浏览|选择|选取|搜索|查询|检索|登录|注册|退[出回稿]|驳回|打回|刷新|编辑|修改|复制|粘贴|撤[销稿]|重做|插入|添加|新增|新建|增加|下载|导入|导出|打印|帮助|更多|展开|收起|设置|查看|显示|对比|比较|上一步|下一步|回复|评论|发送(?:验证码|短信)|获取验证码)|^取消|评论|留言|密码|[并后,，]下一步$|^(?:进入|前往|继续|跳到|跳转到?)下一步$/;
export const otherwiseEnglish =
  /^(?:cancel|close|back|reset|clear|delete|remove|upload|browse|choose|select|search|find|log ?in|sign ?in|log ?out|edit|copy|paste|undo|redo|insert|add|new|download|import|export|print|help|more|comment|reply|show|view|compare|diff|move to trash|return|reject|send (?:test|code)|exit)\b/;
/** Of what a list offers: the deeds by which an article's own form is approved. */
export const approves =
  /^(?:确认|同意并?)?(?:审[核批签定]|[终复初]审|通过|同意|批准|核准|采用|录用)(?:发布|稿件|文章|信息|本稿)?$|^approve(?: (?:article|story|post))?$/i;
/** 添加, 修改 as the only way to send a form, in systems of one's own making. */
export const makes =
  /^(?:确认|确定|立即)?(?:添加|新增|增加|录入|修改|编辑)(?:文章|新闻|信息|稿件|内容|公告|通知)?$/;
export const makesEnglish = /^(?:add|create|edit)(?: (?:article|post|news|page|story|item))?$/;
export const submits =
  /^(?:立即|确认|确定|马上|直接|保存并?|完成并?|点击|全部|再次)?(?:提交|更新|递交|发送)(?:稿件|文章|信息|内容|新闻|页面|表单|数据|本稿|本页)?(?:并?(?:返回|关闭|继续))?$/;
export const submitsEnglish =
  /^(?:submit|update|send|save (?:and|&) submit)(?: (?:post|article|page|story|form|changes|now))?$/;
// 审核不通过, 移动到回收站, 推送记录 are something else.
export const inLists =
  /^(?:批量|一键|全部|确认)?(?:审[核批签定]|[终复初]审|通过|同意|批准|核准|采用|录用|移动|转移|推送|上架)(?:选中|所选|全部)?[到至]?(?:其他|指定|目标)?(?:栏目|频道|站点|专题|文章|信息|稿件|内容|文档)?$/;
export const inListsEnglish = /^(?:bulk )?(?:approve|move|push)(?: (?:selected|articles|posts|to [\w ]+))?$/;
export const saves =
  /^(?:确认|确定)?保存(?:稿件|文章|信息|内容|页面|本页|修改|更改|变更|编辑|设置)?(?:[并后且,，、]?(?:返回|关闭|退出|继续\S*|(?:新建|新增|添加|增加)\S*))*$|^(?:确定|确认|完成|好的?|存盘|入库|应用|执行)$|^(?:立即|重新)?生成(?:静态|页面|html)(?:页面?|文件|html)?$/;
export const savesEnglish =
  /^(?:save|ok|done|finish|confirm|apply)(?: (?:(?:the |this )?(?:changes|edits?|page|post|article|story)|(?:and|&) \w+))?$/;
const articles = '(?:文章|信息|稿件|新闻|内容|资讯|公告|通知|公示|动态|政策|文件)';
/** 发布文章 on a menu is the way to an empty form. */
export const toForm = new RegExp(`^发布新?${articles}$|^postarticle$`);
/** 新闻发布 names a part of an office, or the button of its form. */
export const ofForm = new RegExp(`^${articles}发布$|^修改并?发布$`);
