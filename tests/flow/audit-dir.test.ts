import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Evidence } from '#model/evidence.ts';
import { pagesOf, readBarriers, writeBarriers, type Barrier } from '#tests/barriers/barriers.ts';
import { copyProject, type ProjectCopy } from '#tests/flow/project-copy.ts';

const isFull = process.env['MANGDAO_FULL'] === '1';

let project: ProjectCopy;
let folder: string;
beforeAll(() => {
  project = copyProject({ isAboutSights: true });
  folder = mkdtempSync(path.join(tmpdir(), 'audit-dir-'));
});
afterAll(() => {
  project.remove();
  rmSync(folder, { recursive: true });
});

const audit = async (below: string, ...args: string[]): Promise<{ json: string; evidence: Evidence }> => {
  const run = await project.mangdao('audit', '--dir', path.join(folder, below), '--json', ...args);
  expect(run.exit, run.stderr).toBe(1);
  return { json: run.stdout, evidence: Evidence.parse(JSON.parse(run.stdout)) };
};

/** The first planted fault of each of some criteria, spread over all, with its twin: 40 pages; some of them in a short run. */
function fixed(): Barrier[] {
  const firsts = new Map(
    readBarriers()
      .toReversed()
      .map((barrier) => [barrier.criterion, barrier] as const),
  );
  const all = [...firsts.values()].toReversed();
  const wanted = isFull ? 20 : 3;
  return all.filter(
    (_barrier, index) => Math.floor((index * wanted) / all.length) !== Math.floor(((index - 1) * wanted) / all.length),
  );
}

it('gives the same bytes with one, two and four tabs', { timeout: isFull ? 3_600_000 : 600_000 }, async () => {
  const barriers = fixed();
  writeBarriers(path.join(folder, 'fixed'), barriers);
  const one = await audit('fixed', '--jobs', '1', '--now', '2026-11-20');
  const pages = new Set(one.evidence.looked.map(({ page }) => page).filter((page) => page !== '*'));
  const written = barriers.map(pagesOf).flatMap(({ fault, twin, beside }) => [fault, twin, ...beside]);
  expect(pages).toEqual(new Set(written.map((page) => `/${page.path}`)));
  expect(one.evidence.facts.length).toBeGreaterThan(0);
  for (const jobs of ['2', '4'])
    expect((await audit('fixed', '--jobs', jobs, '--now', '2026-11-20')).json).toBe(one.json);
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** `残联` in GB 2312, and the page around it. */
const gbk = (head: string): Uint8Array =>
  new Uint8Array([
    ...utf8(`<!DOCTYPE html><html lang="zh-CN"><head>${head}<title>`),
    0xb2,
    0xd0,
    0xc1,
    0xaa,
    ...utf8('</title></head><body><main><h1>'),
    0xb2,
    0xd0,
    0xc1,
    0xaa,
    ...utf8('</h1><img src="x.png"></main></body></html>'),
  ]);
const page = (body: string): Uint8Array =>
  utf8(
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head><body>${body}</body></html>`,
  );

describe('a folder of pages as they are found', () => {
  const files: Readonly<Record<string, Uint8Array>> = {
    '中文 名/100% #1?.html': page('<main><h1>题</h1><img src="x.png"></main>'),
    'declared.htm': gbk('<meta charset="gb2312">'),
    'empty.html': utf8(''),
    'frames.html': utf8(
      '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>框</title></head><frameset><frame src="declared.htm"></frameset></html>',
    ),
    'iframe.html': page('<iframe title="网页" src="declared.htm"></iframe>'),
    'late.html': page(
      '<div id="app"></div><script>document.querySelector("#app").textContent = "由脚本写出的内容"</script>',
    ),
    'nothing.html': page('<p hidden>看不见</p><script>1</script>'),
    'picture.html': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
    'undeclared.html': gbk(''),
    'wrong.html': utf8(
      '<html lang="zh-CN"><head><meta charset="gbk"><title>残联</title></head><body>残疾人联合会</body></html>',
    ),
  };
  let evidence: Evidence;
  beforeAll(async () => {
    for (const [name, bytes] of Object.entries(files)) {
      const file = path.join(folder, 'found', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    ({ evidence } = await audit('found'));
  });

  it('is looked at whatever the names are, and each page in the encoding that it declares', () => {
    const failed = evidence.facts.filter(({ rule }) => rule === 'image-alt').map(({ at }) => at.page);
    expect(failed).toEqual(expect.arrayContaining(['/declared.htm', '/中文 名/100% #1?.html']));
  });

  it('has what nobody can read named: for all engines, and never as a pass', () => {
    const engines = Object.keys(evidence.engines).length;
    const because = (name: string): Record<string, number> =>
      Object.fromEntries(
        [
          ...Map.groupBy(
            evidence.gaps.filter((gap) => gap.page === `/${name}`),
            (gap) => gap.because['zh-CN'],
          ),
        ].map(([words, gaps]) => [words, gaps.length]),
      );
    expect(because('undeclared.html')).toEqual({ '页面没有声明编码，又不是 UTF-8，读者看到的是乱码': engines });
    expect(because('wrong.html')).toEqual({ '页面声明的编码是 gbk，实际不是，读者看到的是乱码': engines });
    expect(because('picture.html')).toEqual({ 文件不是网页: engines });
    expect(evidence.looked.filter((one) => /undeclared|wrong|picture/.test(one.page))).toEqual([]);
  });

  it('is not asked what only a web server answers', () => {
    expect(Object.keys(evidence.engines)).not.toContain('server');
    expect(evidence.gaps.filter(({ engine }) => engine === 'server')).toEqual([]);
  });

  it('has pages without content of their own named, and those that a script fills are not', () => {
    const said = evidence.gaps.filter(({ engine }) => engine === 'audit').map((gap) => `${gap.page} ${gap.because.en}`);
    expect(said).toEqual([
      '/empty.html The page is empty: there is nothing to look at',
      '/frames.html The page has no content of its own, only frames: audit the pages that they show',
      '/iframe.html The page has no content of its own, only frames: audit the pages that they show',
      '/nothing.html The page is empty: there is nothing to look at',
    ]);
  });
});

it.each([
  ['nowhere', '没有这个文件夹'],
  ['none', '没有 .html 或 .htm 文件'],
])('a folder %s is a mistake that says so', async (below, words) => {
  mkdirSync(path.join(folder, 'none'), { recursive: true });
  const run = await project.mangdao('audit', '--dir', path.join(folder, below));
  expect([run.exit, run.stderr]).toEqual([2, expect.stringContaining(words)]);
});
