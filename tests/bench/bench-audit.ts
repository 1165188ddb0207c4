import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from '#contracts/engine.ts';
import { Evidence } from '#model/evidence.ts';
import { pagesLooked } from '#model/looks.ts';
import { PagesArtifact, type Page } from '#model/page.ts';
import { basePathOf, SiteArtifact } from '#model/site.ts';
import { by } from '#lib/order.ts';
import { serveFolder } from '#lib/static-server.ts';
import { findBrowser } from '#evidence/browser.ts';
import { gatherEvidence, type EvidenceResult } from '#evidence/gather-evidence.ts';
import { pa11yConfig } from '#evidence/pa11y-config.ts';
import { loadEngines } from '#pipeline/plug-ins.ts';
import { buildExample } from '#tests/browser/example.ts';
import { measure } from '#tests/bench/measure.ts';

/** `npm run bench -- audit [--pages=200]`: the audit against `pa11y-ci` over the same pages, and what it costs. The whole is kept. */
const wanted = Number(process.argv.find((argument) => argument.startsWith('--pages='))?.split('=')[1] ?? 200);
const site = 'yunling';
const results = fileURLToPath(new URL('audit.json', import.meta.url));

const example = await buildExample([site]);
const { folder } = example.project;
const cacheDir = path.join(folder, '.mangdao');
const outDir = path.join(folder, 'out');
const pagesFile = path.join(outDir, site, 'pages.json');
try {
  mkdirSync(cacheDir, { recursive: true });
  // The browser is unpacked once an installation; that is no part of a run.
  await findBrowser(path.resolve('.mangdao'));
  rmSync(path.join(cacheDir, 'browser'), { recursive: true, force: true });
  symlinkSync(path.resolve('.mangdao/browser'), path.join(cacheDir, 'browser'));
  const whole = readPages();
  const pages = some(whole.pages, wanted);
  writePages({ ...whole, pages });
  const own = await measure(process.execPath, ['tests/bench/rule-engines-only.ts', folder, site], process.cwd());
  const peer = await peerSeconds(pages);
  console.log(`${pages.length} pages: ${own.seconds.toFixed(1)} s, pa11y-ci ${peer.toFixed(1)} s`);
  const engines = await loadEngines(process.cwd());
  // All pages are there again: a link to one that is not would be a failure.
  writePages(whole);
  forget();
  const cold = await gather(engines);
  const evidence = Evidence.parse(JSON.parse(readFileSync(path.join(outDir, site, 'evidence.json'), 'utf8')));
  const warm = await gather(engines);
  const probes = await probeSeconds(engines, pages);
  const report = {
    pages: pages.length,
    seconds: { mangdao: own.seconds, pa11yCi: peer },
    ratio: own.seconds / peer,
    bytesPerPageWithoutFailures: bytesPerPage(evidence),
    browserStarts: { cold: cold.browserStarts, warm: warm.browserStarts },
    pagesOpenedWarm: warm.audited,
    probes: { page: probes.page, seconds: probes.seconds, perEngine: probes.perEngine },
  };
  print(report);
  if (wanted >= 200) writeFileSync(results, `${JSON.stringify(rounded(report), null, 2)}\n`);
} finally {
  await example.close();
}

function readPages(): PagesArtifact {
  return PagesArtifact.parse(JSON.parse(readFileSync(pagesFile, 'utf8')));
}

function writePages(artifact: PagesArtifact): void {
  writeFileSync(pagesFile, JSON.stringify(artifact));
}

/** Some full pages, from all columns of the site. */
function some(all: readonly Page[], count: number): Page[] {
  const full = all.filter(({ version }) => version === undefined);
  const step = Math.max(1, full.length / count);
  return full.filter((_page, index) => Math.floor(index / step) !== Math.floor((index - 1) / step)).slice(0, count);
}

async function gather(engines: readonly Engine[], timeoutMs = 60_000): Promise<EvidenceResult> {
  const [result] = await gatherEvidence({ root: folder, outDir, cacheDir, engines, sites: [site], jobs: 2, timeoutMs });
  if (result === undefined) throw new Error('nothing was gathered');
  return result;
}

function forget(): void {
  rmSync(path.join(cacheDir, 'evidence'), { recursive: true, force: true });
}

/** `pa11y-ci` with axe and HTML_CodeSniffer of the same versions, two pages at a time, without incognito. */
async function peerSeconds(pages: readonly Page[]): Promise<number> {
  const json: unknown = JSON.parse(readFileSync(path.join(outDir, site, 'site.json'), 'utf8'));
  const server = await serveFolder({
    folder: path.join(outDir, site, 'www'),
    basePath: basePathOf(SiteArtifact.parse(json).site),
  });
  const config = path.join(folder, 'pa11yci.json');
  writeFileSync(config, JSON.stringify(pa11yConfig(pages, server.address, await findBrowser(cacheDir), 2)));
  try {
    const run = await measure(
      path.resolve('node_modules/.bin/pa11y-ci'),
      ['--config', config, '--json', '--threshold', '100000'],
      folder,
    );
    return run.seconds;
  } finally {
    await server.close();
  }
}

/** Bytes of evidence of a page on which nothing fails: its looks, what could not be told, and its share of the rules' names. */
function bytesPerPage({ rules, looked, facts, gaps }: Evidence): number {
  const failing = new Set(facts.filter(({ outcome }) => outcome === 'failed').map(({ at }) => at.page));
  const good = new Set(looked.map(({ page }) => page).filter((page) => page !== '*' && !failing.has(page)));
  const lines = [
    ...looked.filter(({ page }) => good.has(page)),
    ...facts.filter(({ at }) => good.has(at.page)),
    ...gaps.filter(({ page }) => good.has(page)),
  ];
  return lines.reduce((sum, one) => sum + bytesOf(one), 0) / good.size + bytesOf(rules) / pagesLooked({ looked });
}

function bytesOf(one: unknown): number {
  return Buffer.byteLength(JSON.stringify(one)) + 2;
}

/** All probes in all their states at the page nearest to the mean size, in one tab. */
async function probeSeconds(
  engines: readonly Engine[],
  pages: readonly Page[],
): Promise<{ page: string; seconds: number; perEngine: Record<string, number> }> {
  const mean = pages.reduce((sum, { bytes }) => sum + bytes, 0) / pages.length;
  const [page] = pages.toSorted(by(({ bytes }) => String(Math.abs(bytes - mean)).padStart(12, '0')));
  if (page === undefined) throw new Error(`${site} has no page`);
  writePages({ ...readPages(), pages: [page] });
  const perEngine: Record<string, number> = {};
  const timed = engines.flatMap((engine): Engine[] => {
    if (engine.sees !== 'browser' || engine.wants === undefined) return [];
    const look: typeof engine.look = async (tab, at, rest, others) => {
      const began = performance.now();
      try {
        return await engine.look(tab, at, rest, others);
      } finally {
        perEngine[engine.id] = (performance.now() - began) / 1000;
      }
    };
    return [{ ...engine, look }];
  });
  forget();
  const began = performance.now();
  await gather(timed);
  return { page: page.path, seconds: (performance.now() - began) / 1000, perEngine };
}

type Report = {
  pages: number;
  ratio: number;
  bytesPerPageWithoutFailures: number;
  browserStarts: { cold: number; warm: number };
  pagesOpenedWarm: number;
  probes: { page: string; seconds: number; perEngine: Record<string, number> };
};

function print({ pages, ratio, bytesPerPageWithoutFailures, browserStarts, pagesOpenedWarm, probes }: Report): void {
  console.log(`${pages} pages of ${site}; seconds are of this machine, ratios travel`);
  line('axe and htmlcs / pa11y-ci with both, cold, two tabs', ratio.toFixed(3), 'bar 0.12, goal 0.07');
  line('bytes of evidence per page without failures', bytesPerPageWithoutFailures.toFixed(0), 'bar 2,000, goal 1,000');
  line('browsers started, cold and warm', `${browserStarts.cold} and ${browserStarts.warm}`, '1 and 0');
  line('pages opened warm', String(pagesOpenedWarm), '0: none has changed');
  line(
    `all probes on ${probes.page}, browser start included`,
    `${probes.seconds.toFixed(1)} s`,
    'bar 12 s, goal 4 s; reported',
  );
  for (const [engine, seconds] of Object.entries(probes.perEngine))
    line(`  ${engine}`, `${seconds.toFixed(2)} s`, 'reported');
}

function line(what: string, value: string, bar: string): void {
  console.log(`${what}: ${value}   (${bar})`);
}

/** Three significant digits: more would be noise. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, field: unknown) =>
    typeof field === 'number' && !Number.isInteger(field) ? Number(field.toPrecision(3)) : field,
  );
}
