import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeJson } from '#lib/files.ts';
import { Problem, type ProblemReport } from '#lib/problem.ts';
import { PagesArtifact } from '#model/page.ts';
import { Release } from '#model/release.ts';
import { ScoreCards } from '#model/score-card.ts';
import { SiteArtifact, SiteFile } from '#model/site.ts';
import { publishSite, rollbackSite, type PublishOptions } from '#publish/publish-site.ts';
import directory from '#publish/targets/directory/target.ts';
import fixture from '#tests/fixtures/report/cards.json' with { type: 'json' };

const now = '2026-11-20 09:00';
const id = 'haichuan';
const vetoed = ScoreCards.parse(fixture).map((card) => ({ ...card, browser: 'HeadlessChrome/153.0.0.0' }));
const clear = vetoed.map((card) => ({
  ...card,
  vetoes: card.vetoes.map((veto) => (veto.outcome === 'hit' ? { ...veto, outcome: 'clear' as const } : veto)),
}));

let root = '';
const out = (...names: string[]): string => path.join(root, 'out', id, ...names);
const options = (change: Partial<PublishOptions> = {}): PublishOptions => ({
  root,
  outDir: path.join(root, 'out'),
  site: id,
  targets: [{ id: 'directory', ...directory }],
  force: null,
  ...change,
});

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mangdao-publish-'));
  writeSite({});
  writePages({ 'index.html': '首页', '404.html': '没有' });
  writeFileSync(out('nginx.conf'), 'charset utf-8;\n');
  writeJson(out('score-card.json'), clear);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function writeSite(publish: Record<string, unknown>, change: Partial<SiteArtifact> = {}): void {
  const file = SiteFile.parse({
    name: { 'zh-CN': '海川省残疾人联合会（示例）' },
    level: 'province',
    url: 'https://haichuan.example/',
    description: '示例网站，用来测试发布。',
    identifiers: {
      icp: { notApplicable: '示例网站' },
      siteCode: { notApplicable: '示例网站' },
      police: { notApplicable: '示例网站' },
    },
    contact: { organisation: '海川省残疾人联合会', phone: '12385' },
    columns: [{ id: 'news', title: '工作动态', description: '示例栏目' }],
    publish,
  });
  const site = { ...file, id, file: `content/sites/${id}/site.yaml`, pictures: [], children: [], parentSite: null };
  writeJson(out('site.json'), SiteArtifact.parse({ schema: 1, now, site, entries: [], refusals: [], ...change }));
}

function writePages(files: Readonly<Record<string, string>>): void {
  rmSync(out('www'), { recursive: true, force: true });
  mkdirSync(out('www'), { recursive: true });
  const hash = '0123456789abcdef';
  for (const [file, content] of Object.entries(files)) writeFileSync(out('www', file), content);
  const assets = Object.entries(files).map(([file, content]) => ({ file, hash, bytes: Buffer.byteLength(content) }));
  const theme = { id: 'base', version: '1.0.0', hash, extends: null, own: [] };
  writeJson(
    out('pages.json'),
    PagesArtifact.parse({ schema: 1, site: id, now, theme, build: hash, pages: [], assets }),
  );
}

async function reportsOf(work: Promise<unknown>): Promise<readonly ProblemReport[]> {
  const cause: unknown = await work.then(
    () => new Error('nothing was refused'),
    (failure: unknown) => failure,
  );
  if (!(cause instanceof Problem)) throw cause;
  return cause.reports;
}
const codeOf = async (work: Promise<unknown>): Promise<string | undefined> => (await reportsOf(work))[0]?.code;
const receipt = (): Release => Release.parse(JSON.parse(readFileSync(out('receipt.json'), 'utf8')));

/** The disk follows the link before it goes up, as it does for nginx; `path.join` would not. */
const realConfig = (): string => `${root}/out/published/${id}/current/../nginx.conf`;

describe('publishing a site', () => {
  it('publishes below the output folder when site.yaml names none, and writes a receipt', async () => {
    const release = await publishSite(options());
    expect(release).toMatchObject({ outcome: 'published', files: 2, vetoes: [], forced: null });
    expect(release.switched).toBe(`out/published/${id}/releases/${release.release}/www`);
    expect(readFileSync(path.join(root, release.switched ?? '', 'index.html'), 'utf8')).toBe('首页');
    expect(receipt()).toEqual(release);
  });

  it('puts the configuration of the web server beside what is served, and makes a new release when it alone changes', async () => {
    const { release } = await publishSite(options());
    expect(readFileSync(realConfig(), 'utf8')).toBe('charset utf-8;\n');
    writeFileSync(out('nginx.conf'), 'charset gbk;\n');
    const next = await publishSite(options());
    expect([next.outcome, next.release === release]).toEqual(['published', false]);
    expect(readFileSync(realConfig(), 'utf8')).toBe('charset gbk;\n');
    await rollbackSite(options());
    expect(readFileSync(realConfig(), 'utf8')).toBe('charset utf-8;\n');
    writeFileSync(realConfig(), '篡改');
    writeFileSync(out('nginx.conf'), 'charset utf-8;\n');
    expect((await publishSite(options())).outcome).toBe('published');
    expect(readFileSync(realConfig(), 'utf8')).toBe('charset utf-8;\n');
  });

  it('is not published without the configuration of the web server', async () => {
    rmSync(out('nginx.conf'));
    expect(await codeOf(publishSite(options()))).toBe('E_PUBLISH_EMPTY');
  });

  it('says unchanged the second time', async () => {
    await publishSite(options());
    expect(await publishSite(options())).toMatchObject({ outcome: 'unchanged', switched: null });
    expect(receipt().outcome).toBe('unchanged');
  });

  it('goes back to the release before', async () => {
    await publishSite(options());
    writePages({ 'index.html': '新首页' });
    await publishSite(options());
    expect(await rollbackSite(options())).toMatchObject({ outcome: 'rolled-back', files: 2 });
    expect(readFileSync(path.join(root, `out/published/${id}/current/index.html`), 'utf8')).toBe('首页');
    expect(receipt().outcome).toBe('rolled-back');
  });
});

describe('a veto', () => {
  beforeEach(() => writeJson(out('score-card.json'), vetoed));

  it('refuses the site by name, writes that down, and touches nothing else', async () => {
    const release = await publishSite(options());
    expect(release).toMatchObject({
      outcome: 'refused',
      release: null,
      vetoes: ['home-stale'],
      switched: null,
      forced: null,
    });
    expect(receipt()).toEqual(release);
    expect(existsSync(path.join(root, 'out/published'))).toBe(false);
  });

  it('leaves the release of before current', async () => {
    writeJson(out('score-card.json'), clear);
    const { release } = await publishSite(options());
    writeJson(out('score-card.json'), vetoed);
    writePages({ 'index.html': '新首页' });
    await publishSite(options());
    expect(readlinkSync(path.join(root, `out/published/${id}/current`))).toBe(`releases/${release}/www`);
  });

  it('of a second system counts as much as one of the first', async () => {
    writeJson(out('score-card.json'), vetoed.toReversed());
    expect(await publishSite(options())).toMatchObject({ outcome: 'refused' });
  });

  it('gives way to a reason, which is kept in the receipt and with the release', async () => {
    const release = await publishSite(options({ force: '  分管领导同意，三天内整改 ' }));
    expect(release).toMatchObject({ outcome: 'published', vetoes: ['home-stale'], forced: '分管领导同意，三天内整改' });
    const record = path.join(root, `out/published/${id}/releases/${release.release}/release.json`);
    expect(JSON.parse(readFileSync(record, 'utf8'))).toMatchObject({
      vetoes: ['home-stale'],
      forced: receipt().forced,
    });
  });

  it.each(['', '   ', '急用'])('does not give way to the reason %j', async (force) => {
    expect(await codeOf(publishSite(options({ force })))).toBe('E_FORCE_REASON');
    expect(existsSync(out('receipt.json'))).toBe(false);
  });
});

describe('what was not built, looked at or scored', () => {
  it.each(['site.json', 'pages.json', 'score-card.json'])('is not published without %s', async (file) => {
    rmSync(out(file));
    expect(await codeOf(publishSite(options()))).toBe('E_NO_ARTIFACT');
    writeFileSync(out(file), '{"schema":');
    expect(await codeOf(publishSite(options()))).toBe('E_ARTIFACT');
  });

  it('is not published when no browser has looked at its pages', async () => {
    writeJson(
      out('score-card.json'),
      clear.map((card) => ({ ...card, browser: null })),
    );
    const [report] = await reportsOf(publishSite(options()));
    expect(report).toMatchObject({ code: 'E_PUBLISH_UNSEEN' });
  });

  it('is not published without a score card, for no card is not a card without a veto', async () => {
    writeJson(out('score-card.json'), []);
    expect(await codeOf(publishSite(options()))).toBe('E_PUBLISH_UNSCORED');
  });

  it('is not published with a score of another run', async () => {
    writeJson(
      out('score-card.json'),
      clear.map((card) => ({ ...card, now: '2026-11-19 09:00' })),
    );
    expect(await codeOf(publishSite(options()))).toBe('E_PUBLISH_MIXED');
  });

  it('is not published with refused entries, which are named', async () => {
    const refusal = { code: 'E_FRONT_MATTER', message: { 'zh-CN': '缺标题', en: 'no title' }, at: 'a.md:3' };
    writeSite({}, { refusals: [refusal] });
    expect(await reportsOf(publishSite(options()))).toEqual([refusal]);
  });

  it('is not published when a file is missing, added or changed since the build', async () => {
    rmSync(out('www/404.html'));
    writeFileSync(out('www/planted.html'), '');
    writeFileSync(out('www/index.html'), '首页首页');
    const reports = await reportsOf(publishSite(options()));
    expect(reports.map(({ code, message, at }) => [code, message.en.split('.')[0], at])).toEqual([
      ['E_PUBLISH_WWW', 'This file is missing: www/404', `content/sites/${id}/site.yaml`],
      ['E_PUBLISH_WWW', 'This file was not built: www/planted', `content/sites/${id}/site.yaml`],
      ['E_PUBLISH_WWW', 'This file changed after it was built: www/index', `content/sites/${id}/site.yaml`],
    ]);
  });

  it('is not published when nothing was built', async () => {
    rmSync(out('www'), { recursive: true });
    expect(await codeOf(publishSite(options()))).toBe('E_PUBLISH_EMPTY');
    writePages({});
    expect(await codeOf(publishSite(options()))).toBe('E_PUBLISH_EMPTY');
  });

  it('is not published through a link out of www', async () => {
    symlinkSync('/etc/hostname', out('www/secret'));
    expect(await codeOf(publishSite(options()))).toBe('E_PUBLISH_LINK');
    rmSync(out('www'), { recursive: true });
    symlinkSync('/etc', out('www'));
    expect(await codeOf(publishSite(options()))).toBe('E_PUBLISH_EMPTY');
  });
});

describe('the publish folder', () => {
  it('may be any folder of the project, or a full path', async () => {
    writeSite({ to: 'public/haichuan' });
    expect((await publishSite(options())).switched).toMatch(/^public\/haichuan\/releases\//);
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'mangdao-elsewhere-'));
    try {
      writeSite({ to: elsewhere });
      await publishSite(options());
      expect(existsSync(path.join(elsewhere, 'current/index.html'))).toBe(true);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it.each(['../elsewhere', 'a/../..', '.', 'a/..', `out/${id}/www`, `out/${id}/www/x`, 'out'])(
    'may not be %j',
    async (to) => {
      writeSite({ to });
      const [report] = await reportsOf(publishSite(options()));
      expect(report).toMatchObject({ code: 'E_PUBLISH_TO', at: `content/sites/${id}/site.yaml` });
    },
  );

  it('needs a target that exists, and guesses which was meant', async () => {
    writeSite({ target: 'directry' });
    const [report] = await reportsOf(publishSite(options()));
    expect(report).toMatchObject({ code: 'E_PUBLISH_TARGET', fix: { en: 'Did you mean "directory"?' } });
  });
});
