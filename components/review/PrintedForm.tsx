// 信息发布审核单 on paper: one A4 page, laid out as the notice of 奈政公开办字〔2022〕3号 prints it; Chinese in every interface.
import type { ReviewForm } from '../../lib/model.ts';
import { paperSize } from './paper.ts';
import './PrintedForm.css';

/** `government` as the duty table names it; `reviewer` signs for the supplying unit. Seen only by the printer. */
export function PrintedForm(props: { form: ReviewForm; government: string; reviewer: string }) {
  const { form, government, reviewer } = props;
  return (
    <div class={`paper paper-${String(paperSize(form)).replace('.', '-')}`} lang="zh-CN">
      <h1>{government}门户网站信息发布审核单</h1>
      <p class="paper-line">
        <span>报送时间：{form.submittedOn}</span>
        <span>信息员：{form.clerk}</span>
        <span>电话：{form.phone}</span>
      </p>
      <table>
        <colgroup>
          <col class="paper-label" />
          <col />
          <col class="paper-label" />
          <col />
        </colgroup>
        <tbody>
          <tr class="paper-row">
            <th>信息标题</th>
            <td colSpan={3}>{form.title}</td>
          </tr>
          <tr class="paper-row">
            <th>报送单位</th>
            <td colSpan={3}>{form.unit}</td>
          </tr>
          <tr class="paper-row">
            <th>信息来源</th>
            <td colSpan={3}>
              <Tick words="自拟" on={form.sourceKind === 'own'} />
              <Tick words="转载" on={form.sourceKind === 'repost'} />
              <Tick words="其他" on={form.sourceKind === 'other'} />
            </td>
          </tr>
          <tr class="paper-row">
            <th>发布栏目</th>
            <td>{form.column}</td>
            <th>要求发布时间</th>
            <td>{form.publishAt}</td>
          </tr>
          <tr class="paper-opinion">
            <th>
              稿件提供
              <br />
              单位审核
              <br />
              意见
            </th>
            <td colSpan={3}>
              <p class="paper-text">{form.unitOpinion}</p>
              <p class="paper-sign">
                <span>审核人：{reviewer}</span>
                <span>（单位盖章）</span>
              </p>
              <DateLine />
            </td>
          </tr>
          <tr class="paper-opinion">
            <th>
              网站分管
              <br />
              领导审核
            </th>
            <td>
              <p class="paper-text">{form.leaderOpinion}</p>
              <DateLine />
            </td>
            <th>
              网站
              <br />
              审核意见
            </th>
            <td>
              <p class="paper-text">{form.siteOpinion}</p>
              <DateLine />
            </td>
          </tr>
          <tr class="paper-row">
            <th>信息发布人</th>
            <td>{form.publisher}</td>
            <th>发布日期</th>
            <td>{form.publishedOn}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Tick({ words, on }: { words: string; on: boolean }) {
  return (
    <span class="paper-tick">
      {words}（{on ? ' √ ' : '    '}）
    </span>
  );
}

/** Dates beside signatures are written by hand. */
function DateLine() {
  return <p class="paper-date">年　　月　　日</p>;
}
