import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { KnownNames } from '#content/check-names.ts';
import { readFederation } from '#content/federation.ts';
import { Problem, type ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { article, openProject, openSite, siteYaml } from '#tests/flow/content-project.ts';

const site = 'content/sites/yunling';
const gbk = Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xb1, 0xea, 0xcc, 0xe2]);
const names: KnownNames = {
  tokens: ['main', 'text'],
  faultsOf: (_theme, tokens) =>
    Object.keys(tokens).map((token) => ({
      token,
      message: text('看不清', 'too faint'),
      fix: text('换成 #000000', '#000000'),
    })),
  themes: ['base', 'haichuan'],
  systems: ['federation@2026.1'],
  targets: ['directory'],
};

const placesOf = (reports: readonly ProblemReport[]): string[] => reports.map(({ code, at }) => `${code} ${at}`);
const remedies = (reports: readonly ProblemReport[]): string => reports.map(({ fix }) => fix?.['zh-CN']).join('\n');

/** Each replaces a piece of the sound site.yaml. */
const settings: { says: string; from: string; to: string; gives: string; fix: string }[] = [
  {
    says: 'a level in Chinese',
    from: 'level: province',
    to: 'level: 省级',
    gives: 'E_FIELD_VALUE 2:8',
    fix: '省 province',
  },
  {
    says: 'a name of which only a language is misspelt',
    from: 'zh-CN: 云岭',
    to: 'zh: 云岭',
    gives: 'E_FIELD_UNKNOWN 1:9',
    fix: 'zh-CN',
  },
  {
    says: 'a url without https',
    from: 'https://yunling.example/',
    to: 'yunling.example',
    gives: 'E_FIELD_VALUE 3:6',
    fix: 'https://example.cn/',
  },
  {
    says: 'a url that does not end with a slash',
    from: 'https://yunling.example/',
    to: 'https://yunling.example/cl',
    gives: 'E_FIELD_VALUE 3:6',
    fix: '改成 https://yunling.example/cl/',
  },
  {
    says: 'a system elsewhere without https',
    from: 'languages: [zh-CN, ug]',
    to: 'online: { feedback: ask.example.cn }\nlanguages: [zh-CN, ug]',
    gives: 'E_FIELD_VALUE 10:21',
    fix: 'https://example.cn/',
  },
  {
    says: 'a url with a query',
    from: 'https://yunling.example/',
    to: 'https://yunling.example/?a=1',
    gives: 'E_FIELD_VALUE 3:6',
    fix: '改成 https://yunling.example/',
  },
  {
    says: 'a language twice',
    from: '[zh-CN, ug]',
    to: '[zh-CN, zh-CN]',
    gives: 'E_FIELD_VALUE 10:12',
    fix: '只写一次',
  },
  {
    says: 'a main language in which the site has no name',
    from: '[zh-CN, ug]',
    to: '[ug, zh-CN]',
    gives: 'E_SITE_NAME 1:1',
    fix: 'ug: 网站名称',
  },
  {
    says: 'a main language without an interface',
    from: '[zh-CN, ug]',
    to: '[mn, zh-CN]',
    gives: 'E_SITE_LANG 10:13',
    fix: '[zh-CN, mn]',
  },
  {
    says: 'languages that are no list',
    from: '[zh-CN, ug]',
    to: 'zh-CN',
    gives: 'E_FIELD_VALUE 10:12',
    fix: '[zh-CN]',
  },
  {
    says: 'a telephone without quotes',
    from: '0000-1234567',
    to: '12385',
    gives: 'E_FIELD_VALUE 9:44',
    fix: '"12385"',
  },
  {
    says: 'a site code without quotes',
    from: '{ notApplicable: 人民团体网站，未申领 }',
    to: '5300000001',
    gives: 'E_FIELD_VALUE 7:13',
    fix: '"5300000001"',
  },
  {
    says: 'a reason that says nothing',
    from: '人民团体网站，未申领',
    to: '无',
    gives: 'E_FIELD_VALUE 7:30',
    fix: '不适用的原因',
  },
  {
    says: 'a freshness in Chinese',
    from: 'kind: news }',
    to: 'kind: news, updates: 14天 }',
    gives: 'E_FIELD_VALUE 12:72',
    fix: '14d 表示 14 天',
  },
  { says: 'a column id in Chinese', from: 'id: news', to: 'id: 新闻', gives: 'E_FIELD_VALUE 12:11', fix: '小写字母' },
  {
    says: 'a column that is a shared page',
    from: 'id: about',
    to: 'id: help',
    gives: 'E_COLUMN_ID 13:11',
    fix: '换一个 id',
  },
  {
    says: 'a theme that does not exist',
    from: 'columns:',
    to: 'theme: { id: bsae }\ncolumns:',
    gives: 'E_THEME 11:14',
    fix: '是不是“base”',
  },
  {
    says: 'a theme token that does not exist',
    from: 'columns:',
    to: "theme: { tokens: { mian: '#0b5d8f' } }\ncolumns:",
    gives: 'E_TOKEN 11:20',
    fix: '是不是“main”',
  },
  {
    says: 'a theme token that is no colour',
    from: 'columns:',
    to: 'theme: { tokens: { main: 蓝色 } }\ncolumns:',
    gives: 'E_FIELD_VALUE 11:26',
    fix: '#0b5d8f',
  },
  {
    says: 'a colour that the theme cannot use',
    from: 'columns:',
    to: "theme: { tokens: { main: '#999999' } }\ncolumns:",
    gives: 'E_COLOUR 11:26',
    fix: '换成 #000000',
  },
  {
    says: 'an indicator system that does not exist',
    from: 'columns:',
    to: 'score: { systems: [federation@2027.1] }\ncolumns:',
    gives: 'E_NO_SYSTEM 11:20',
    fix: 'federation@2026.1',
  },
  {
    says: 'a publish target that does not exist',
    from: 'columns:',
    to: 'publish: { target: rsync }\ncolumns:',
    gives: 'E_PUBLISH_TARGET 11:20',
    fix: 'directory',
  },
];

it.each(settings)('refuses $says where it stands in site.yaml', async ({ from, to, gives, fix }) => {
  expect(siteYaml).toContain(from);
  const project = openSite({ 'site.yaml': siteYaml.replace(from, to) });
  project.write('content/shared/help.mdx', '---\ntitle: 帮助\ndescription: 怎样使用\n---\n');
  const [result] = await project.read({ names });
  expect(placesOf(result!.refusals)).toEqual([gives.replace(' ', ` ${site}/site.yaml:`)]);
  expect(remedies(result!.refusals)).toContain(fix);
});

it.each(['川', '蜀', '云', '滇', '黔', '陇'])('takes an ICP number of %s', async (province) => {
  const [result] = await openSite({ 'site.yaml': siteYaml.replace('云ICP备', `${province}ICP备`) }).read();
  expect(result!.refusals).toEqual([]);
});

const files: { says: string; files: Record<string, string | Uint8Array>; gives: string[]; fix: string }[] = [
  {
    says: 'an empty site.yaml',
    files: { 'site.yaml': '' },
    gives: [`E_FIELD_VALUE ${site}/site.yaml:1:1`],
    fix: 'name',
  },
  {
    says: 'a site.yaml that is not UTF-8',
    files: { 'site.yaml': gbk },
    gives: [`E_ENCODING ${site}/site.yaml`],
    fix: 'UTF-8',
  },
  {
    says: 'assessments that are not UTF-8',
    files: { 'assessments/a.yaml': gbk },
    gives: [`E_ENCODING ${site}/assessments/a.yaml`],
    fix: 'UTF-8',
  },
  {
    says: 'a file name that ends in .MD',
    files: { 'news/A.MD': article('一') },
    gives: [`E_FILE_NAME ${site}/news/A.MD`],
    fix: '.md',
  },
  {
    says: 'a file name that ends in .md.txt',
    files: { 'news/a.md.txt': article('一') },
    gives: [`E_FILE_NAME ${site}/news/a.md.txt`],
    fix: '.txt',
  },
  {
    says: 'a language code that does not exist',
    files: { 'news/visit.zh.md': article('一') },
    gives: [`E_ENTRY_LANG ${site}/news/visit.zh.md`],
    fix: 'zh-CN',
  },
  {
    says: 'the main language in a file name',
    files: { 'news/b.zh-CN.md': article('一') },
    gives: [`E_ENTRY_LANG ${site}/news/b.zh-CN.md`],
    fix: '去掉',
  },
  {
    says: 'two names that differ by capitals only',
    files: { 'news/Visit.md': article('一') },
    gives: [`E_ENTRY_URL ${site}/news/visit.md:1`],
    fix: '改文件名',
  },
  { says: 'an empty file', files: { 'news/a.md': '' }, gives: [`E_FRONT_MATTER ${site}/news/a.md:1`], fix: '删去' },
  {
    says: 'long dashes instead of hyphens',
    files: { 'news/a.md': '———\ntitle: 一\n———\n' },
    gives: [`E_FRONT_MATTER ${site}/news/a.md:1`],
    fix: '半角连字符',
  },
  {
    says: 'an empty line before the front matter',
    files: { 'news/a.md': `\n${article('一')}` },
    gives: [`E_FRONT_MATTER ${site}/news/a.md:1`],
    fix: '空行',
  },
  {
    says: 'front matter without its first line',
    files: { 'news/a.md': 'title: 一\n---\n' },
    gives: [`E_FRONT_MATTER ${site}/news/a.md:1`],
    fix: '第一行前面',
  },
];

it.each(files)('refuses $says', async ({ files: bad, gives, fix }) => {
  const [result] = await openSite(bad).read();
  expect(placesOf(result!.refusals)).toEqual(gives);
  expect(remedies(result!.refusals)).toContain(fix);
});

it('takes spaces after the dashes, Windows line ends and a byte order mark', async () => {
  const bad = '\uFEFF--- \ntitle: 一\ndate: 2026-11-03\n---  \n\n正文。\n'.replaceAll('\n', '\r\n');
  const [result] = await openSite({ 'news/a.md': bad }).read();
  expect(result).toMatchObject({ entries: 3, refusals: [] });
});

it('says how to rename a site.yml', async () => {
  const project = openSite({ 'site.yml': siteYaml });
  project.remove(`${site}/site.yaml`);
  const [result] = await project.read();
  expect(remedies(result!.refusals)).toBe('把 site.yml 改名为 site.yaml。');
});

it('names both places of a url that two sites have', async () => {
  const project = openSite();
  project.write('content/sites/other/site.yaml', siteYaml.replace('https', 'http'));
  const [other, yunling] = await project.read();
  expect(placesOf(other!.refusals)).toEqual(['E_SITE_URL content/sites/other/site.yaml:3:6']);
  expect(placesOf(yunling!.refusals)).toEqual([`E_SITE_URL ${site}/site.yaml:3:6`]);
  expect(yunling!.refusals[0]!.message['zh-CN']).toContain('content/sites/other/site.yaml:3:6');
});

it.each(['assessments', 'media', 'files'])('refuses a folder %s that is a link out of the site', async (folder) => {
  const project = openSite();
  project.write('secret/a.yaml', '- wrong\n');
  symlinkSync(path.join(project.root, 'secret'), path.join(project.root, site, folder));
  const [result] = await project.read();
  expect(placesOf(result!.refusals)).toEqual([`E_PATH_OUTSIDE ${site}/${folder}`]);
});

it('refuses a site that is a link elsewhere', async () => {
  const project = openSite();
  project.write('elsewhere/site.yaml', siteYaml);
  symlinkSync(path.join(project.root, 'elsewhere'), path.join(project.root, 'content/sites/other'));
  const [other, yunling] = await project.read();
  expect(placesOf(other!.refusals)).toEqual(['E_PATH_OUTSIDE content/sites/other']);
  expect(yunling!.refusals).toEqual([]);
});

it('refuses a project without a site', async () => {
  const project = openProject({ 'content/federation.yaml': 'name: 示例\n' });
  await expect(project.read()).rejects.toMatchObject({ reports: [{ code: 'E_NO_SITES', at: 'content/sites' }] });
});

it.each([
  {
    says: 'a day that does not exist',
    yaml: "name: 示例\nnow: '2026-11-31 09:00'\n",
    gives: 'E_FIELD_VALUE content/federation.yaml:2:6',
  },
  { says: 'nothing', yaml: '', gives: 'E_FIELD_VALUE content/federation.yaml:1:1' },
  { says: 'bytes that are not UTF-8', yaml: gbk, gives: 'E_ENCODING content/federation.yaml' },
])('refuses a federation.yaml with $says', ({ yaml, gives }) => {
  const project = openProject({ 'content/federation.yaml': yaml });
  let reports: readonly ProblemReport[] = [];
  try {
    readFederation(project.root);
  } catch (cause) {
    if (cause instanceof Problem) reports = cause.reports;
  }
  expect(placesOf(reports)).toEqual([gives]);
});
