import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '页面应有的网页标签中，正确的占多少？',
    'What share of the meta tags that the pages must carry is right?',
  ),
  fix: text(
    '补全 site.yaml 的栏目说明、关键词和类型；自定义主题要保留页头标签。',
    'Complete description, keywords and type of the columns; an own theme must keep the tags of the head.',
  ),
  effort: { size: 'medium', by: 'technician' },
  needs: [
    {
      engine: 'metadata',
      rules: [
        'meta/SiteName',
        'meta/SiteDomain',
        'meta/SiteIDCode',
        'meta/ColumnName',
        'meta/ColumnDescription',
        'meta/ColumnKeywords',
        'meta/ColumnType',
        'meta/ArticleTitle',
        'meta/PubDate',
        'article/*',
      ],
    },
  ],
  judge({ facts, passed }) {
    const right = Object.values(passed).reduce((sum, count) => sum + count, 0);
    const wrong = facts.filter((fact) => fact.outcome === 'failed').length;
    const total = right + wrong;
    if (total === 0) return { kind: 'inapplicable', because: text('没有页面', 'there are no pages') };
    const because = text(`${total} 处网页标签，${wrong} 处不合格`, `of ${total} meta tags, ${wrong} fail`);
    return { kind: 'measured', value: right / total, unit: 'share', because };
  },
};
export default check;
