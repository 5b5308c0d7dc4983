// Forms of public pages and of the rest of a back office, none of which publishes an article. For tests only.
import type { Pages } from './odd-office.ts';

const form = (inside: string) => `<form action="/save" method="post" style="width: 760px">${inside}</form>`;
const line = (label: string, name: string, value = '') =>
  `<p><label>${label} <input name="${name}" value="${value}" style="width: 400px"></label></p>`;
const area = (label: string, name: string, height = 120) =>
  `<p><label>${label} <textarea name="${name}" style="width: 500px; height: ${height}px"></textarea></label></p>`;
const rich = `<div class="w-e-text" contenteditable="true" style="width: 500px; height: 160px"><p>内容</p></div>`;
const send = (words: string) => `<p><button type="submit" id="go">${words}</button></p>`;

/** What each is called; every one must be sent by one press of `#go`. */
export const passes: Record<string, string> = {
  依申请公开: form(
    `<table><tr><td>姓名</td><td><input name="name"></td></tr><tr><td>证件号码</td><td><input name="idno"></td></tr>
<tr><td>所需信息的标题</td><td><input name="title"></td></tr><tr><td>所需信息内容描述</td><td><textarea name="content" style="width: 500px; height: 220px"></textarea></td></tr>
<tr><td>获取方式</td><td><select name="way"><option>邮寄</option></select></td></tr></table>${send('提交申请')}`,
  ),
  领导信箱: form(
    `${line('信件标题', 'title')}${line('联系电话', 'tel')}<p>信件类别 <select name="typeid"><option value="1">咨询</option></select></p>${area('信件内容', 'content', 240)}${send('提交')}`,
  ),
  领导信箱带编辑器: form(
    `${line('标题', 'title')}${line('姓名', 'name')}${line('联系电话', 'tel')}${rich}${line('验证码', 'captcha')}${send('提交')}`,
  ),
  意见征集: form(
    `${line('意见标题', 'title')}${line('姓名', 'uname')}${area('意见内容', 'content', 240)}${line('验证码', 'code')}${send('提交意见')}`,
  ),
  评论: form(`${area('我来说两句', 'content', 120)}${send('发表评论')}`),
  发表留言: form(`${line('留言主题', 'subject')}${area('留言内容', 'content', 220)}${send('发表留言')}`),
  搜索: form(`${line('搜索', 'q')}${send('搜索')}`),
  登录: form(`${line('用户名', 'user')}<p>密码 <input type="password" name="pw"></p>${send('登录')}`),
  栏目编辑: form(
    `${line('栏目名称', 'title')}<p>上级栏目 <select name="pid"><option>政务公开</option></select></p>${line('SEO标题', 'seotitle')}${line('排序', 'sort')}${rich}${send('保存')}`,
  ),
  用户管理: form(
    `${line('用户名', 'username')}${line('真实姓名', 'realname')}<p>所属部门 <select name="dept"><option>办公室</option></select></p>${area('备注', 'remark')}${send('提交')}`,
  ),
  修改密码: form(`<p>新密码 <input type="password" name="p1"></p>${area('说明', 'memo')}${send('提交')}`),
  友情链接: form(
    `${line('链接名称', 'title')}${line('链接地址', 'url')}<p>分类 <select name="typeid"><option>旗直部门</option></select></p>${area('描述', 'description')}${send('提交')}`,
  ),
  回复来信: form(
    `<p>来信标题：关于道路的咨询</p><p>来信人：王</p>${area('回复内容', 'replycontent', 240)}<p>回复单位 <select name="unit"><option>住建局</option></select></p>${send('提交回复')}`,
  ),
  网上调查: form(
    `${line('调查标题', 'title')}${line('开始时间', 'starttime')}${line('结束时间', 'endtime')}${area('调查说明', 'description', 120)}${send('保存')}`,
  ),
  站内通知: form(
    `${line('收件人', 'to')}${line('主题', 'subject')}${area('内容', 'content', 240)}${send('发送')}`,
  ),
  系统设置: form(
    `${line('网站名称', 'sitename')}${line('SEO标题', 'seo_title')}${area('统计代码', 'tongji', 220)}${area('版权信息', 'copyright')}${send('提交')}`,
  ),
  上传视频: form(
    `${line('视频名称', 'name')}<p>文件 <input type="file" name="f"></p>${area('简介', 'intro')}${send('提交')}`,
  ),
};

export const passesPages: Pages = Object.fromEntries(
  Object.entries(passes).map(([name, html]) => [`/pass/${encodeURIComponent(name)}`, html]),
);
