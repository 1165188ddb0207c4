import { expect, it } from 'vitest';
import { article, openSite } from '#tests/flow/content-project.ts';

it('gives every entry its place, its defaults and its body', async () => {
  const project = openSite({
    'news/2026/春节走访.md': article(
      '春节走访',
      '**注意：**请携带身份证。\n\n## 申请条件\n\n- 一\n- 二\n',
      'keywords: [春节]\n',
    ),
    'news/2026/春节走访.ug.md': article('تەبرىك', 'x\n'),
    'news/slugged.md': article('有短名', '见 [走访](2026/春节走访.md#申请条件)。\n', 'slug: short-name\n'),
  });
  const [result] = await project.read();
  expect(result).toMatchObject({ site: 'yunling', entries: 5, parsed: 5, reused: 0, refusals: [] });
  const { entries } = project.artifact();
  expect(entries.map(({ path, lang, kind, date }) => [path, lang, kind, date])).toEqual([
    ['/about/', 'zh-CN', 'page', null],
    ['/news/春节走访/', 'zh-CN', 'news', '2026-11-03 00:00'],
    ['/ug/news/春节走访/', 'ug', 'news', '2026-11-03 00:00'],
    ['/news/short-name/', 'zh-CN', 'news', '2026-11-03 00:00'],
    ['/news/visit/', 'zh-CN', 'news', '2026-11-03 00:00'],
  ]);
  expect(entries[1]).toMatchObject({
    id: 'news/2026/春节走访',
    file: 'content/sites/yunling/news/2026/春节走访.md',
    source: '云岭省残联（示例）',
    summary: '注意：请携带身份证。',
    keywords: ['春节'],
  });
  expect(project.body('news/2026/春节走访')).toEqual({
    blocks: [
      {
        html: '<p data-line="7"><strong>注意：</strong>请携带身份证。</p>\n<h2 data-line="9" id="申请条件">申请条件</h2>\n<ul data-line="11">\n<li data-line="11">一</li>\n<li data-line="12">二</li>\n</ul>\n',
      },
    ],
    headings: [{ depth: 2, id: '申请条件', text: '申请条件', line: 9 }],
    text: [
      { line: 7, text: '注意：请携带身份证。' },
      { line: 9, text: '申请条件' },
      { line: 11, text: '一' },
      { line: 12, text: '二' },
    ],
  });
  expect(project.body('news/slugged').blocks).toEqual([
    { html: `<p data-line="7">见 <a href="/news/${encodeURI('春节走访')}/#${encodeURI('申请条件')}">走访</a>。</p>\n` },
  ]);
});
