// 标签体检 of a column: a folded table under its evidence.
import { OutLink } from '../../components/OutLink.tsx';
import type { Article } from '../../lib/model.ts';
import { type Key, t } from '../../lib/words.ts';
import { type TagLine, tagCheck } from './tag-lines.ts';

export function TagCheck({ articles }: { articles: Article[] }) {
  const { checked, unchecked, lines } = tagCheck(articles);
  if (checked + unchecked === 0) return null;
  return (
    <details class="tag-check">
      <summary>{summary(checked, unchecked, lines.length)}</summary>
      <p class="soft">{t('tags_basis')}</p>
      {lines.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('tags_tag')}</th>
              <th scope="col">{t('tags_fault')}</th>
              <th scope="col">{t('tags_pages')}</th>
              <th scope="col">{t('tags_example')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={`${line.tag} ${line.fault}`} line={line} checked={checked} />
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

function Line({ line: { tag, fault, count, example }, checked }: { line: TagLine; checked: number }) {
  return (
    <tr>
      <th scope="row">{tag === 'all' ? t('tags_all') : tag}</th>
      <td>{t(faults[fault])}</td>
      <td>{t('tags_of', count, checked)}</td>
      <td>
        {example.value && (
          <>
            <code>{example.value}</code>{' '}
          </>
        )}
        <OutLink url={example.url}>{example.title}</OutLink>
      </td>
    </tr>
  );
}

function summary(checked: number, unchecked: number, faults: number): string {
  const found = faults === 0 ? t('tags_none') : t('tags_found', faults);
  const said = checked === 0 ? '' : t('tags_checked', checked, found);
  const not = unchecked === 0 ? '' : t('tags_unchecked', unchecked);
  return t('tags_summary', [said, not].filter(Boolean).join(t('told_comma')));
}

const faults: Record<TagLine['fault'], Key> = {
  missing: 'tags_missing',
  empty: 'tags_empty',
  case: 'tags_case',
  several: 'tags_several',
  format: 'tags_format',
  unreadable: 'tags_unreadable',
  'wrong-site': 'tags_wrong_site',
};
