import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RunReport } from '#model/run-report.ts';
import { copyProject, type ProjectCopy } from '#tests/flow/project-copy.ts';

/** A city with a pale main colour, a province whose theme replaces the shell of every page, and the national office. */
let project: ProjectCopy;
let report: RunReport;
beforeAll(async () => {
  project = copyProject();
  const inProject = (file: string): string => path.join(project.folder, file);
  const site = inProject('content/sites/qingxi/site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/main: '[^']+'/, "main: '#2d86be'"));
  const components = inProject('themes/haichuan/components');
  cpSync(inProject('themes/base/components/page'), path.join(components, 'page'), { recursive: true });
  const sites = ['national', 'qingxi', 'haichuan'].flatMap((id) => ['--site', id]);
  report = RunReport.parse(JSON.parse((await project.mangdao('build', ...sites, '--json')).stdout));
});
afterAll(() => project.remove());

const outcomeOf = (id: string): RunReport['sites'][number] | undefined => report.sites.find(({ site }) => site === id);

it('refuses a site whose main colour is 3.9:1, at its line, with a colour that passes', async () => {
  const yaml = project.read('content/sites/qingxi/site.yaml').split('\n');
  const line = yaml.findIndex((text) => text.includes('#2d86be')) + 1;
  const outcome = outcomeOf('qingxi');
  expect(outcome).toMatchObject({ pages: null, refusals: [{ code: 'E_COLOUR' }] });
  const [refusal] = outcome?.refusals ?? [];
  expect(refusal?.at).toMatch(new RegExp(`^content/sites/qingxi/site\\.yaml:${line}:\\d+$`));
  expect(refusal?.message['zh-CN']).toContain('链接文字与页面底色 3.9:1，要 7:1');
  const better = /#[0-9a-f]{6}/.exec(refusal?.fix?.['zh-CN'] ?? '')?.[0] ?? '';
  const site = path.join(project.folder, 'content/sites/qingxi/site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('#2d86be', better));
  expect((await project.mangdao('check', '--site', 'qingxi')).exit).toBe(0);
});

it('refuses the sites of a theme that replaces what readers depend on', () => {
  expect(outcomeOf('haichuan')).toMatchObject({
    pages: null,
    refusals: [{ code: 'E_THEME_PART', at: 'themes/haichuan/components/page' }],
  });
});

it('goes on with the other sites, and ends with 2', () => {
  expect(report.exit).toBe(2);
  expect(outcomeOf('national')?.refusals).toEqual([]);
  expect(outcomeOf('national')?.pages).toBeGreaterThan(50);
});
