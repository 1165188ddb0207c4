import { afterAll, beforeAll, expect, it } from 'vitest';
import { Evidence } from '#model/evidence.ts';
import { copyProject, type ProjectCopy } from '#tests/flow/project-copy.ts';
import { otherSite, type OtherSite } from '#tests/fixtures/evidence/other-site.ts';

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>某县残联（示例）</title></head><body><main><h1>示例</h1>${body}</main></body></html>`;

let project: ProjectCopy;
let site: OtherSite;
beforeAll(async () => {
  project = copyProject();
  site = await otherSite({
    '/': page('<p><a href="/a">甲</a>和<a href="/b">乙</a></p>'),
    '/a': page('<p><img src="/x.png"></p>'),
    '/b': page('<p>文字</p>'),
  });
});
afterAll(async () => {
  project.remove();
  await site.close();
});

it('prints the evidence of a site where it is as one document', async () => {
  const run = await project.mangdao('audit', '--url', site.origin, '--pages', '2', '--delay', '0', '--json');
  expect(run.exit, run.stderr).toBe(1);
  const { looked, facts, gaps, engines } = Evidence.parse(JSON.parse(run.stdout));
  // The star stands for the site as a whole: what is said of pages only together.
  expect(new Set(looked.map((one) => one.page))).toEqual(new Set(['*', '/', '/a']));
  expect(facts.filter(({ outcome, rule }) => outcome === 'failed' && rule === 'image-alt')).toMatchObject([
    { at: { page: '/a' } },
  ]);
  expect(gaps.map(({ because }) => because.en)).toEqual([
    'The bounds were reached: 1 more known pages were not looked at',
  ]);
  expect(Object.keys(engines)).not.toContain('links');
  expect(facts.filter(({ engine }) => engine === 'server').map(({ at }) => at.page)).toContain('/');
});

it('says what was found in words, with criterion, place and sum', async () => {
  const run = await project.mangdao('audit', '--url', `${site.origin}/a`, '--depth', '0', '--delay', '0');
  expect(run.stdout).toContain('1.1.1 非文本内容');
  expect(run.stdout).toContain('/a  html > body > main > p > img');
  expect(run.stdout).toMatch(/1 页，\d+ 个引擎：障碍 [1-9]\d* 个/);
});

it.each([
  [['--url', 'x'], '不是网址'],
  [['--url', 'http://127.0.0.1:1/'], '打不开'],
  [['--url', 'http://127.0.0.1/', '--dir', '.'], 'cannot be used with'],
  [['--url', 'http://127.0.0.1/', '--pages', '0'], '1 到 2000'],
])('%j is a mistake that says how to mend it', async (args, words) => {
  const run = await project.mangdao('audit', ...args);
  expect(run.exit).toBe(2);
  expect(run.stderr).toContain(words);
});
