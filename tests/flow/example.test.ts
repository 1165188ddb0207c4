import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Evidence } from '#model/evidence.ts';
import { RunReport } from '#model/run-report.ts';
import { copyAfter } from '#tests/flow/built-example.ts';
import type { Ended, ProjectCopy } from '#tests/flow/project-copy.ts';
import { disagreements } from '#tests/recompute.ts';

const good = ['national', 'qingxi', 'tangnur', 'yunling'];
const poor = 'haichuan';
const start = ['run', '--expect-refused', poor];

let project: ProjectCopy;
let first: Ended;
beforeAll(async () => {
  ({ project, said: first } = await copyAfter('run'));
  // Stamps of files are of the folder where they lie: here they are taken.
  await project.mangdao(...start);
});
afterAll(() => project.remove());

const evidenceOf = (site: string): Evidence => Evidence.parse(JSON.parse(project.read(`out/${site}/evidence.json`)));
const runReport = (json: string): RunReport => RunReport.parse(JSON.parse(json));
const bytesUnder = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path.join(project.folder, folder), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name))
      .toSorted()
      .map((file) => [path.relative(project.folder, file), readFileSync(file, 'latin1')]),
  );

describe('the first run', () => {
  it('exits 0 because exactly the poor province is refused, and ends with the table of all sites', () => {
    expect(first.stderr).toBe('');
    expect(first.exit).toBe(0);
    for (const site of [...good, poor]) expect(first.stdout).toMatch(new RegExp(`^${site} `, 'm'));
    expect(first.stdout).toContain('out/scoreboard/index.html');
  });

  it('shows the newest statistics of the home page as a sentence and a drawing', () => {
    const html = project.read('out/yunling/www/index.html');
    expect(html).toMatch(/class="home-statistics"[^]*人；[^]*<svg/);
  });

  it.each([...good, poor])('gives %s a score that its card alone comes to, to the last digit', (site) => {
    const cards = z.array(z.unknown()).parse(JSON.parse(project.read(`out/${site}/score-card.json`)));
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.flatMap(disagreements)).toEqual([]);
  });

  it('publishes the good sites and not the poor one', () => {
    for (const site of good) expect(project.read(`out/published/${site}/current/index.html`)).toContain('<h1');
    expect(() => project.read(`out/published/${poor}/current/index.html`)).toThrow(/ENOENT/);
    expect(project.read(`out/${poor}/receipt.json`)).toContain('"outcome": "refused"');
  });

  it.each(good)('finds nothing by axe, HTML_CodeSniffer and html-validate in %s, with no gap', (site) => {
    const { facts, gaps, looked } = evidenceOf(site);
    const engines = ['axe', 'htmlcs', 'html-validate', 'reflow', 'links'];
    expect(gaps).toEqual([]);
    expect(facts.filter((fact) => fact.outcome === 'failed' && engines.includes(fact.engine))).toEqual([]);
    // Silence only counts where somebody looked.
    for (const engine of engines) expect(looked.some(({ passed }) => engine in passed)).toBe(true);
  });
});

describe('a second run', () => {
  it('renders no page, audits no page, and says so', async () => {
    const second = await project.mangdao(...start);
    expect(second.exit).toBe(0);
    expect(second.stdout).toMatch(/渲染 0 页/);
    expect(second.stdout).toMatch(/检测 0 页/);
    expect(second.stdout).toMatch(/解析 0 个文件/);
  });

  it('scores and reports again from disk, byte for byte, without a browser', async () => {
    const before = bytesUnder('out');
    const again = await project.mangdaoWith(
      { MANGDAO_CHROME: '/nowhere/chrome' },
      'run',
      '--from',
      'score',
      '--to',
      'report',
    );
    expect(again.exit).toBe(1);
    expect(bytesUnder('out')).toEqual(before);
  });

  it('exits 1 for the poor province and prints one JSON document that its schema accepts', async () => {
    const json = await project.mangdao('run', '--site', poor, '--json');
    expect(json.exit).toBe(1);
    const report = runReport(json.stdout);
    expect(report.exit).toBe(1);
    expect(report.sites.map((site) => site.site)).toEqual([poor]);
    expect(report.sites[0]?.vetoes.length).toBeGreaterThan(0);
    expect(report.sites[0]?.published).toBe('refused');
  });
});

describe('after an edit', () => {
  it('renders only the page of an edited text, in both versions, and audits only that', async () => {
    const entry = evidenceEntry();
    writeFileSync(path.join(project.folder, entry), `${project.read(entry)}\n\n末尾加上的一段话。\n`);
    const json = await project.mangdao('run', '--site', 'yunling', '--json');
    const { looked, engines } = evidenceOf('yunling');
    const address = `/news/${path.basename(entry, '.md')}/`;
    const own = looked.filter(({ page }) => page === address || page === `/simple${address}`);
    // What the search finds rests on all pages: where it is asked, it is asked again, on the front page.
    const audited = new Set([...own.map(({ page }) => page), ...('search' in engines ? ['/'] : [])]);
    expect(runReport(json.stdout).sites[0]).toMatchObject({ rendered: 2, audited: audited.size });
  });

  it('renders the pages that show a title when the title changes', async () => {
    const entry = evidenceEntry();
    writeFileSync(path.join(project.folder, entry), project.read(entry).replace(/^title: .*$/m, 'title: 换过的标题'));
    const report = runReport((await project.mangdao('build', '--site', 'yunling', '--json')).stdout);
    const showing = Object.entries(bytesUnder('out/yunling/www')).filter(
      ([file, html]) => file.endsWith('.html') && Buffer.from(html, 'latin1').toString().includes('换过的标题'),
    );
    expect(report.sites[0]?.rendered).toBe(showing.length);
    expect(showing.length).toBeGreaterThan(1);
  });
});

/** The newest news entry of the province. */
function evidenceEntry(): string {
  const folder = 'content/sites/yunling/news';
  const files = readdirSync(path.join(project.folder, folder), { recursive: true, encoding: 'utf8' });
  const dated = files
    // Translations have a language before the ending.
    .filter((file) => /^[^.]+\.md$/.test(file) && !file.endsWith('index.md'))
    .map((file) => ({
      file: `${folder}/${file}`,
      date: /^date: '?([\d -:]+)/m.exec(project.read(`${folder}/${file}`))?.[1] ?? '',
    }))
    .filter(({ date, file }) => date < '2026-11-23' && !/^draft: true/m.test(project.read(file)));
  return dated.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0]?.file ?? '';
}
