import path from 'node:path';
import type { Engine } from '#contracts/engine.ts';
import { writeJsonByLine } from '#lib/files.ts';
import { askSiteEngines, openPages, readPages, type Progress } from '#evidence/ask-engines.ts';
import { assemble } from '#evidence/assemble.ts';
import type { Evidence } from '#model/evidence.ts';
import { noStore, openLookStore } from '#evidence/look-store.ts';
import { planLooks, type Plan } from '#evidence/plan-looks.ts';
import { readSite, type SiteInput } from '#evidence/read-site.ts';
import { closeRun, openRun, type Reach, type Run } from '#evidence/run.ts';
import { takeScreenshots } from '#evidence/take-screenshots.ts';

export interface EvidenceOptions {
  root: string;
  outDir: string;
  cacheDir: string;
  engines: readonly Engine[];
  sites: readonly string[];
  /** Tabs that look side by side. */
  jobs: number;
  /** For one engine at one page; 30 s when left out. */
  timeoutMs?: number;
  /** Whether each finding is photographed. */
  screenshots?: boolean;
  progress?: Progress;
}

export interface EvidenceResult {
  site: string;
  pages: number;
  /** Pages opened or read now. */
  audited: number;
  /** Pages of which everything was known. */
  reused: number;
  gaps: number;
  findings: number;
  /** How many browsers the run had started when this site was done. */
  browserStarts: number;
}

/**
 * Lets every engine look at every page and writes `out/<site>/evidence.json`. Without a browser the other engines still
 * look, the browser's leave gaps, all is written, and only then the lack is thrown as a Problem.
 */
export async function gatherEvidence(options: EvidenceOptions): Promise<EvidenceResult[]> {
  const inputs = options.sites.map((site) => readSite(options.root, options.outDir, site));
  const run = await openRun(options);
  const results: EvidenceResult[] = [];
  try {
    for (const input of inputs) results.push(await gatherSite(run, input, options));
  } finally {
    await closeRun(run);
  }
  if (run.noBrowser !== null) throw run.noBrowser;
  return results;
}

/** Lets the engines that know any page look at pages that are not ours. Nothing is kept. */
export async function lookAtStrangers(
  input: SiteInput,
  options: Omit<EvidenceOptions, 'root' | 'outDir' | 'sites'> & { reach?: Reach },
): Promise<Evidence> {
  const run = await openRun({ ...options, engines: options.engines.filter(({ onlyOurs }) => !onlyOurs) });
  try {
    return await look(run, input, planLooks(run, input, noStore));
  } finally {
    await closeRun(run);
  }
}

async function look(run: Run, input: SiteInput, plan: Plan, progress?: Progress): Promise<Evidence> {
  const { siteAnswers, gaps } = await askSiteEngines(run, input);
  const [read, opened] = await Promise.all([readPages(run, input, plan), openPages(run, input, plan, progress)]);
  return assemble({
    site: input.site.site.id,
    now: input.site.now,
    pages: input.pages,
    browser: run.browser?.name ?? null,
    engines: run.engines,
    answers: [...plan.known, ...read, ...opened],
    siteAnswers,
    gaps: [...input.gaps, ...gaps],
  });
}

async function gatherSite(run: Run, input: SiteInput, options: EvidenceOptions): Promise<EvidenceResult> {
  const site = input.site.site.id;
  const store = openLookStore(path.join(options.cacheDir, 'evidence', `${site}.jsonl`));
  const plan = planLooks(run, input, store);
  const folder = path.join(options.outDir, site);
  const seen = await look(run, input, plan, options.progress);
  const evidence = options.screenshots === true ? await takeScreenshots(run, input, seen, folder) : seen;
  writeJsonByLine(path.join(folder, 'evidence.json'), evidence);
  // Without a browser nothing was asked of what it had seen: that stays.
  const asked = run.engines.filter((engine) => engine.sees !== 'browser' || run.browser !== null);
  store.close(asked.map(({ id }) => id));
  const pages = input.wanted.length;
  return {
    site,
    pages,
    audited: plan.wanted.size,
    reused: pages - plan.wanted.size - input.barred.size,
    gaps: evidence.gaps.length,
    findings: evidence.findings.length,
    browserStarts: run.room?.starts() ?? 0,
  };
}
