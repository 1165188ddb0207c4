import path from 'node:path';
import { utimesSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Block } from '#model/body.ts';
import { article, openKinds, openSite, siteYaml, type TestProject } from '#tests/flow/content-project.ts';

const site = 'content/sites/yunling';
const csv = '年份,人数（万人）\n2021,850.8\n2022,856.7\n';
const chart = ':::chart{src=data/x.csv type=line x=年份 y=人数 title="康复服务"}\n:::\n';

const dataset = (fields: string): string => `---
title: 康复服务人数
date: 2026-03-01
period: 2021/2022
region: 全国
citation: 统计公报
data:
  file: data/x.csv
  columns:
    - { name: 年份, title: 年份, type: year }
    - { name: 人数（万人）, title: 得到服务的人数, unit: 万人, type: number }
${fields}---

说明。
`;
const datasetSite = (fields: string, table = csv): TestProject =>
  openSite({
    'site.yaml': siteYaml.replace('kind: news', 'kind: dataset'),
    'news/visit.md': dataset(fields),
    'news/data/x.csv': table,
  });

const outline = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    'html' in block ? /<\w+/.exec(block.html)?.[0] : [block.component, block.props, ...outline(block.children)],
  );

/** Moves a file's times into the past, so that its stamp can be trusted. */
const age = (project: TestProject, file: string): void =>
  utimesSync(path.join(project.root, site, file), 1_700_000_000.5, 1_700_000_000.5);

it('turns a :::chart into its sentence, its drawing and its table, all of it text to search', async () => {
  const project = openSite({ 'news/visit.md': article('数字', chart), 'news/data/x.csv': csv });
  expect(await project.read()).toMatchObject([{ refusals: [] }]);
  const sentence = '2022年，人数为856.7万人，比2021年增加5.9万人，增长0.7%。';
  const { blocks, text } = project.body('news/visit');
  expect(outline(blocks)).toEqual([
    ['chart', { title: '康复服务', sentence }, '<svg', ['table', { label: '康复服务' }, '<table']],
  ]);
  expect(text.map((line) => line.text)).toEqual([
    '康复服务',
    sentence,
    '年份 人数（万人）',
    '2021 850.8',
    '2022 856.7',
  ]);
  expect(project.artifact().entries.find(({ id }) => id === 'news/visit')?.media).toMatchObject([
    { file: 'news/data/x.csv', type: 'file' },
  ]);
});

it('gives the caption of a :::table to the file or to the Markdown table in it', async () => {
  const body = `:::table{src=data/x.csv caption="甲<乙"}\n:::\n\n:::table 丙\n| 类 | 数 |\n| --- | ---: |\n| 一 | 1 |\n:::\n`;
  const project = openSite({ 'news/visit.md': article('数字', body), 'news/data/x.csv': csv });
  expect(await project.read()).toMatchObject([{ refusals: [] }]);
  const html = JSON.stringify(project.body('news/visit').blocks);
  expect(html.match(/<caption>.*?<\/caption>/g)).toEqual(['<caption>甲&lt;乙</caption>', '<caption>丙</caption>']);
  expect(html).toContain('<th scope=\\"row\\">2021</th><td class=\\"align-right\\">850.8</td>');
});

it('names every Markdown table by the heading above it, by its heads where there is none, and once only', async () => {
  const table = '| 类别 | 元 |\n| --- | --- |\n| 轮椅 | 800 |\n';
  const project = openSite({
    'news/visit.md': article('数字', `${table}\n## 标准\n\n${table}\n${table}\n> ${table.replaceAll('\n|', '\n> |')}`),
  });
  expect(await project.read()).toMatchObject([{ refusals: [] }]);
  const { blocks } = project.body('news/visit');
  expect(blocks.flatMap((block) => ('html' in block ? [] : [block.props['label']]))).toEqual([
    '类别、元',
    '标准',
    '标准（2）',
  ]);
  expect(JSON.stringify(blocks)).toContain(
    '<blockquote data-line=\\"20\\">\\n<section class=\\"table\\" aria-label=\\"标准（3）\\" tabindex=\\"0\\">',
  );
});

const faults = [
  { says: 'a :::table without a table', body: ':::table 名称\n文字\n:::\n', gives: ['E_DIRECTIVE 6'] },
  { says: 'a :::table without a caption', body: ':::table{src=data/x.csv}\n:::\n', gives: ['E_DIRECTIVE_PROP 6'] },
  {
    says: 'a :::table of a file that is not there',
    body: ':::table{src=data/y.csv caption="名称"}\n:::\n',
    gives: ['E_MEDIA_MISSING 6'],
  },
  { says: 'a file that is not there', body: chart.replace('x.csv', 'y.csv'), gives: ['E_MEDIA_MISSING 6'] },
  {
    says: 'a file of another site',
    body: chart.replace('data/x.csv', 'https://a.cn/x.csv'),
    gives: ['E_MEDIA_TYPE 6'],
  },
  { says: 'a file outside the folder', body: chart.replace('data', '../../../..'), gives: ['E_PATH_OUTSIDE 6'] },
  { says: 'a column that is not there', body: chart.replace('y=人数', 'y=户数'), gives: ['E_CSV_COLUMN 6'] },
  { says: 'a type of chart that is not there', body: chart.replace('line', 'pie'), gives: ['E_DIRECTIVE_PROP 6'] },
];

it.each(faults)('refuses $says with its line', async ({ body, gives }) => {
  const project = openSite({ 'news/visit.md': article('数字', body), 'news/data/x.csv': csv });
  const [result] = await project.read();
  expect(result?.refusals.map(({ code, at }) => `${code} ${at?.replace(`${site}/news/visit.md:`, '')}`)).toEqual(gives);
});

it('shows the data of a dataset above its text, and says the latest figure where no one wrote it', async () => {
  const project = datasetSite('chart: { type: line, x: 年份, y: 人数（万人） }\n');
  expect(await project.read()).toMatchObject([{ refusals: [] }]);
  const sentence = '2022年，得到服务的人数为856.7万人，比2021年增加5.9万人，增长0.7%。';
  const entry = project.artifact().entries.find(({ id }) => id === 'news/visit');
  expect(entry).toMatchObject({ summary: sentence, fields: { sentence, data: { file: 'news/data/x.csv' } } });
  expect(outline(project.body('news/visit').blocks)).toEqual([
    ['chart', { title: '得到服务的人数' }, '<svg'],
    ['table', { label: '康复服务人数' }, '<table'],
    '<p',
  ]);
  const dataKind = (await openKinds()).find(({ id }) => id === 'dataset');
  const about = {
    address: 'https://a.cn/news/visit/',
    addressOf: (file: string) => `https://a.cn${file}`,
    organisation: '省残联',
  };
  expect(dataKind?.structured?.(entry!, about)).toMatchObject({
    '@type': 'Dataset',
    temporalCoverage: '2021/2022',
    variableMeasured: [{ name: '年份' }, { name: '得到服务的人数', unitText: '万人' }],
    distribution: [{ encodingFormat: 'text/csv', contentUrl: 'https://a.cn/news/data/x.csv', contentSize: '48 B' }],
  });
});

it.each([
  { says: 'a dataset of which nothing can be said', fields: '', table: csv, gives: ['E_FIELD_RULE visit.md:2:1'] },
  {
    says: 'a chart of a column that is not there',
    fields: 'chart: { type: line, x: 年, y: 年份 }\n',
    table: csv,
    gives: ['E_CSV_COLUMN visit.md:12'],
  },
  {
    says: 'a number that is none',
    fields: 'sentence: 一句话。\n',
    table: csv.replace('850.8', '约850'),
    gives: ['E_CSV_NUMBER data/x.csv:2'],
  },
])('refuses $says', async ({ fields, table, gives }) => {
  const [result] = await datasetSite(fields, table).read();
  expect(result?.refusals.map(({ code, at }) => `${code} ${at?.replace(`${site}/news/`, '')}`)).toEqual(gives);
});

it('parses an entry again when its table changed, and no other', async () => {
  const project = openSite({
    'news/visit.md': article('数字', chart),
    'news/other.md': article('其他'),
    'news/data/x.csv': csv,
  });
  for (const file of ['news/visit.md', 'news/other.md', 'news/data/x.csv', 'about/index.md']) age(project, file);
  await project.read();
  expect(await project.read()).toMatchObject([{ parsed: 0 }]);
  project.write(`${site}/news/data/x.csv`, csv.replace('856.7', '900.0'));
  expect(await project.read()).toMatchObject([{ parsed: 1, refusals: [] }]);
  expect(JSON.stringify(project.body('news/visit').text)).toContain('2022年，人数为900.0万人');
  project.write(`${site}/news/data/x.csv`, csv.replace('856.7', '九百'));
  expect(await project.read()).toMatchObject([{ refusals: [{ code: 'E_CHART' }] }]);
  project.remove(`${site}/news/data/x.csv`);
  expect(await project.read()).toMatchObject([{ refusals: [{ code: 'E_MEDIA_MISSING' }] }]);
  project.write(`${site}/news/data/x.csv`, csv);
  expect(await project.read()).toMatchObject([{ refusals: [] }]);
});

it('draws nothing into a page of another language that it could not read', async () => {
  const project = openSite({
    'news/visit.ug.md': article('سان', chart.replace('康复服务', 'خىزمەت')),
    'news/data/x.csv': csv,
  });
  expect(await project.read()).toMatchObject([{ refusals: [] }]);
  const [block] = project.body('news/visit.ug').blocks;
  expect(block).toMatchObject({ component: 'chart', props: { title: 'خىزمەت' } });
  expect(JSON.stringify(block)).toContain('aria-label=\\"خىزمەت\\"');
});
