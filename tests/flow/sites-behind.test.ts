import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { PagesArtifact } from '#model/page.ts';
import type { Release } from '#model/release.ts';
import { writeFileAtomic, writeJson } from '#lib/files.ts';
import { sitesBehind } from '#pipeline/sites-behind.ts';
import type { RunOptions } from '#pipeline/run-state.ts';

const hash = '0123456789abcdef';

const pagesOf = (version: string, id = 'base'): PagesArtifact => ({
  schema: 1,
  site: 'yunling',
  now: '2026-11-23 09:00',
  theme: { id, version, hash, extends: null, own: [] },
  build: hash,
  pages: [],
  assets: [],
});

const receiptOf = (version: string): Release => ({
  schema: 1,
  site: 'yunling',
  now: '2026-11-23 09:00',
  outcome: 'published',
  release: hash,
  files: 1,
  bytes: 1,
  manifest: null,
  signature: null,
  switched: null,
  theme: { id: 'base', version },
  vetoes: [],
  forced: null,
});

/** What the doctor says of one site of a project whose theme `base` is 1.2.0. */
async function said(artifacts: Readonly<Record<string, unknown>>) {
  const root = mkdtempSync(path.join(tmpdir(), 'mangdao-doctor-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileAtomic(path.join(root, 'content/sites/yunling/site.yaml'), '');
  writeFileAtomic(path.join(root, 'themes/base/theme.ts'), "export default { version: '1.2.0' };\n");
  mkdirSync(path.join(root, 'out/yunling'), { recursive: true });
  for (const [file, value] of Object.entries(artifacts)) writeJson(path.join(root, 'out/yunling', file), value);
  const options: RunOptions = {
    root,
    outDir: path.join(root, 'out'),
    cacheDir: path.join(root, '.mangdao'),
    historyDir: path.join(root, 'history'),
    sites: null,
    from: 'content',
    to: 'publish',
    now: null,
    lang: 'zh-CN',
    jobs: 1,
    force: null,
    expectRefused: null,
  };
  return (await sitesBehind(options)).map(({ isWell, says, fix }) => [isWell, says['zh-CN'], fix?.['zh-CN'] ?? null]);
}

it('says nothing of a site that was never built', async () => {
  expect(await said({})).toEqual([]);
});

it('finds a site well that was built and published with the theme of today', async () => {
  expect(await said({ 'pages.json': pagesOf('1.2.0'), 'receipt.json': receiptOf('1.2.0') })).toEqual([
    [true, 'yunling：主题 base 1.2.0，是当前版本', null],
  ]);
});

it('tells a site that it was built with an older theme', async () => {
  expect(await said({ 'pages.json': pagesOf('1.1.0') })).toEqual([
    [false, 'yunling：生成时用的是主题 base 1.1.0，现在是 1.2.0', '运行 mangdao build --site yunling'],
  ]);
});

it('tells a site that what it published is behind what it has built', async () => {
  expect(await said({ 'pages.json': pagesOf('1.2.0'), 'receipt.json': receiptOf('1.1.0') })).toEqual([
    [false, 'yunling：已发布的网页用的是主题 base 1.1.0，现在是 1.2.0', '运行 mangdao publish --site yunling'],
  ]);
});

it('tells a site that its theme is gone', async () => {
  expect(await said({ 'pages.json': pagesOf('1.2.0', 'lakeside') })).toMatchObject([
    [false, 'yunling：生成时用的主题 lakeside 已经没有了', expect.stringContaining('build')],
  ]);
});

it.each([
  ['an older schema', { ...pagesOf('1.2.0'), schema: 0 }, '格式版本是 0，现在是 1'],
  ['a torn file', 'torn', '格式版本是 ?，现在是 1，或者文件残缺'],
])('tells a site of %s', async (_what, pages, words) => {
  expect(await said({ 'pages.json': pages })).toMatchObject([
    [false, expect.stringContaining(words), '运行 mangdao build --site yunling'],
  ]);
});
