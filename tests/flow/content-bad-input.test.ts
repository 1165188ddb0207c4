import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ProblemReport } from '#lib/problem.ts';
import { article, openProject, openSite, siteYaml } from '#tests/flow/content-project.ts';

// One transparent pixel.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const site = 'content/sites/yunling';

interface Case {
  says: string;
  body?: string;
  front?: string;
  gives: string[];
  fix: string;
}
const casesOf = (name: string): Case[] =>
  parse(readFileSync(path.join(import.meta.dirname, '../fixtures/content', name), 'utf8'));

function expectReports(reports: readonly ProblemReport[], gives: readonly string[], fix: string): void {
  expect(reports.map(({ code, at }) => `${code} ${at}`)).toEqual(gives);
  for (const report of reports) {
    expect(report.message['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(report.message.en).toMatch(/^[A-Z":]/);
    expect(report.fix?.['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(report.fix?.en).toMatch(/^[A-Z"]/);
  }
  expect(reports.map((report) => report.fix?.['zh-CN']).join('\n')).toContain(fix);
}

function openTrap(bad: string) {
  const project = openSite({
    'news/bad.md': bad,
    'news/media/ok.png': png,
    'news/media/fake.png': 'not a picture',
    'news/media/fake.pdf': png,
    'news/media/setup.exe': 'MZ',
    'news/media/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'media/keep.png': png,
  });
  project.write('secret/secret.pdf', '%PDF-1.4 secret');
  symlinkSync(path.join(project.root, 'secret/secret.pdf'), path.join(project.root, site, 'media/link.png'));
  symlinkSync(path.join(project.root, 'secret'), path.join(project.root, site, 'media/away'));
  return project;
}

it.each(casesOf('bad-markdown.yaml'))(
  'refuses $says with its line and what to write instead',
  async ({ body, gives, fix }) => {
    const project = openTrap(article('标题', body));
    const [result] = await project.read();
    expectReports(
      result!.refusals,
      gives.map((given) => given.replace(' ', ` ${site}/news/bad.md:`)),
      fix,
    );
    // The other entries stand, and the refused one does not.
    expect(project.artifact().entries.map((entry) => entry.id)).toEqual(['about/index', 'news/visit']);
    expect(project.artifact().refusals).toEqual(result!.refusals);
  },
);

it.each(casesOf('bad-front-matter.yaml'))('refuses front matter with $says', async ({ front, gives, fix }) => {
  const [result] = await openTrap(`---\n${front}---\n\n正文。\n`).read();
  expectReports(
    result!.refusals,
    gives.map((given) => given.replace(' ', ` ${site}/news/bad.md:`)),
    fix,
  );
});

const files: { says: string; files: Record<string, string | Uint8Array>; gives: string[]; fix: string }[] = [
  {
    says: 'a file without front matter',
    files: { 'news/a.md': '正文\n' },
    gives: [`E_FRONT_MATTER ${site}/news/a.md:1`],
    fix: '---',
  },
  {
    says: 'front matter that does not end',
    files: { 'news/a.md': '---\ntitle: 一\n' },
    gives: [`E_FRONT_MATTER ${site}/news/a.md:1`],
    fix: '---',
  },
  {
    says: 'bytes that are not UTF-8',
    files: { 'news/a.md': Buffer.from([0x2d, 0x2d, 0xd6, 0xd0]) },
    gives: [`E_ENCODING ${site}/news/a.md`],
    fix: 'UTF-8',
  },
  {
    says: 'an enormous file',
    files: { 'news/a.md': `---\ntitle: 一\n---\n${'字'.repeat(800_000)}` },
    gives: [`E_FILE_SIZE ${site}/news/a.md`],
    fix: '附件',
  },
  {
    says: 'two entries with one URL',
    files: { 'news/2026/visit.md': article('二') },
    gives: [`E_ENTRY_URL ${site}/news/visit.md:1`],
    fix: 'slug',
  },
  {
    says: 'a translation that site.yaml does not declare',
    files: { 'news/visit.bo.md': article('二') },
    gives: [`E_ENTRY_LANG ${site}/news/visit.bo.md`],
    fix: 'languages',
  },
  {
    says: 'a file name that cannot be a URL',
    files: { 'news/a b.md': article('二') },
    gives: [`E_ENTRY_NAME ${site}/news/a b.md`],
    fix: 'slug',
  },
  {
    says: 'a slug that a list page uses',
    files: { 'news/a.md': article('二', '正文\n', 'slug: page-2\n') },
    gives: [`E_ENTRY_NAME ${site}/news/a.md`],
    fix: 'slug',
  },
  {
    says: 'Markdown outside every column',
    files: { 'readme.md': article('二') },
    gives: [`E_ENTRY_PLACE ${site}/readme.md`],
    fix: '栏目',
  },
  { says: 'MDX of a province', files: { 'news/a.mdx': 'x' }, gives: [`E_FILE_NAME ${site}/news/a.mdx`], fix: '.md' },
  {
    says: 'a folder that is no column',
    files: { 'new/a.md': article('二') },
    gives: [`E_FOLDER ${site}/new`],
    fix: 'news',
  },
  {
    says: 'a column that names no folder',
    files: { 'site.yaml': `${siteYaml}  - { id: rights, title: 权益, description: 测试用的栏目, kind: news }\n` },
    gives: [`E_COLUMN_FOLDER ${site}/site.yaml:14:11`],
    fix: '文件夹',
  },
  {
    says: 'an unknown kind',
    files: { 'site.yaml': siteYaml.replace('kind: news', 'kind: new') },
    gives: [`E_KIND ${site}/site.yaml:12:57`],
    fix: '是不是“news”',
  },
  {
    says: 'a column written twice',
    files: { 'site.yaml': siteYaml.replace('id: about', 'id: news') },
    gives: [`E_COLUMN_TWICE ${site}/site.yaml:13:11`],
    fix: 'id',
  },
  {
    says: 'a parent that does not exist',
    files: { 'site.yaml': `parent: nation\n${siteYaml}` },
    gives: [`E_PARENT_MISSING ${site}/site.yaml:1:9`],
    fix: 'parent',
  },
  {
    says: 'an assessment without evidence',
    files: {
      'assessments/2026.yaml':
        '- system: federation@2026.1\n  indicator: replies\n  value: 1\n  role: 评估员\n  date: 2026-11-01\n',
    },
    gives: [`E_FIELD_MISSING ${site}/assessments/2026.yaml:1:3`],
    fix: 'evidence',
  },
];

it.each(files)('refuses $says', async ({ files: bad, gives, fix }) => {
  const [result] = await openSite(bad).read();
  expectReports(result!.refusals, gives, fix);
});

it('refuses a Markdown file that is a link out of the site, and does not read it', async () => {
  const project = openSite();
  project.write('outside.md', article('机密', '<script>秘密</script>\n'));
  symlinkSync(path.join(project.root, 'outside.md'), path.join(project.root, site, 'news/out.md'));
  const [result] = await project.read();
  expectReports(result!.refusals, [`E_PATH_OUTSIDE ${site}/news/out.md`], '本站');
  expect(JSON.stringify(project.output())).not.toContain('秘密');
});

const yaml = (parent: string): string =>
  siteYaml.replace('languages', `parent: ${parent}\nlanguages`).replace('yunling.example', `${parent}.example`);

it('names both places of a cycle of parents, and builds the sites outside it', async () => {
  const project = openProject({
    'content/sites/a/site.yaml': yaml('b'),
    'content/sites/b/site.yaml': yaml('a'),
    'content/sites/c/site.yaml': siteYaml,
    'content/sites/c/news/visit.md': article('走访'),
    'content/sites/c/about/index.md': '---\ntitle: 概况\n---\n',
  });
  const [a, b, c] = await project.read();
  expectReports(a!.refusals, ['E_PARENT_CYCLE content/sites/a/site.yaml:10:9'], 'parent');
  expect(a!.refusals[0]!.message['zh-CN']).toContain('content/sites/b/site.yaml:10:9');
  expectReports(b!.refusals, ['E_PARENT_CYCLE content/sites/b/site.yaml:10:9'], 'parent');
  expect(c).toMatchObject({ entries: 2, refusals: [] });
});

it('leaves no artifact of a site whose site.yaml went wrong, and builds the others', async () => {
  const project = openSite();
  project.write('content/sites/other/site.yaml', siteYaml.replace('yunling.example', 'other.example'));
  await project.read();
  project.write(`${site}/site.yaml`, siteYaml.replace('level: province', 'level: town\nlevle: city'));
  const results = await project.read();
  expectReports(
    results[1]!.refusals,
    [`E_FIELD_VALUE ${site}/site.yaml:2:8`, `E_FIELD_UNKNOWN ${site}/site.yaml:3:1`],
    'level',
  );
  expect(Object.keys(project.output())).not.toContain('yunling/site.json');
  expect(Object.keys(project.output())).toContain('other/site.json');
});

it('names a site that is asked for and does not exist', async () => {
  await expect(openSite().read({ sites: ['yunlin'] })).rejects.toMatchObject({
    reports: [{ code: 'E_SITE_UNKNOWN', fix: { en: 'Did you mean "yunling"?' } }],
  });
});
