import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { RunReport, SiteOutcome } from '#model/run-report.ts';
import { SiteArtifact } from '#model/site.ts';
import { openArtifact, type OpenSite } from '#model/site-lines.ts';
import { inShanghai } from '#lib/calendar.ts';
import type { Farm } from '#lib/farm.ts';
import { byCodeUnit } from '#lib/order.ts';
import { Problem, type ProblemReport } from '#lib/problem.ts';
import { isSameStamp, stampOfFile, type Stamp } from '#lib/stamp.ts';
import { text, type SpokenLang, type Text } from '#lib/text.ts';
import { readFederation } from '#content/federation.ts';
import type { Glance } from '#site/last-build.ts';
import { readyCompiler, type CompiledTheme, type Compiler } from '#site/compile-theme.ts';
import { glanceAhead } from '#pipeline/glance-ahead.ts';
import { readArtifactIfThere } from '#pipeline/read-artifact.ts';
import { openSiteFarm } from '#pipeline/site-farm.ts';
import { refuseOut } from '#pipeline/refuse-out.ts';
import { refuseBackwards, stagesBetween, type Stage } from '#pipeline/stages.ts';

/** How the pipeline tells the CLI what happens: a plain line at a time. */
export type Say = (line: Text) => void;

export interface RunOptions {
  /** The project, absolute. */
  root: string;
  outDir: string;
  cacheDir: string;
  /** The folder of the ledger, absolute. */
  historyDir: string;
  /** Null: every site. */
  sites: readonly string[] | null;
  /** Indicator systems to score by besides those of site.yaml; null: none. */
  systems?: readonly string[] | null;
  from: Stage;
  to: Stage;
  /** Also asks the engines that add little for what they cost. */
  deep?: boolean;
  /** Also photographs what was found. */
  screenshots?: boolean;
  /** `YYYY-MM-DD HH:MM`; null: the federation's clock, else the machine's in Asia/Shanghai. */
  now: string | null;
  /** Of the reports. */
  lang: SpokenLang;
  /** Worker processes, and tabs. */
  jobs: number;
  /** The reason to publish against a veto. */
  force: string | null;
  /** Sites that are expected to be refused for publishing; null when nothing is expected. */
  expectRefused: readonly string[] | null;
}

/** A run under way: what the stages share. */
export interface RunState {
  options: RunOptions;
  say: Say;
  now: string;
  /** Site id → what happened to it so far, in the order of the ids. */
  outcomes: Map<string, SiteOutcome>;
  /** Mistakes that belong to no single site. */
  problems: RunReport['problems'];
  /** Theme id → its compile, started as soon as a site that uses it is known: it needs no entry. */
  themes: Map<string, Promise<CompiledTheme>>;
  /** Loads ahead of the first theme; null where nothing is to be built, or bundles lie ready. */
  compiler: Compiler | null;
  /** Workers that parse and render. */
  farm: Farm;
  /** What is known of the last build in a site's folder, where somebody looked ahead. */
  glance?: (folder: string) => Promise<Glance>;
}

/** Starts a run. Stages that begin after `content` take their sites from the artifacts on disk. */
export function openRun(options: RunOptions, say: Say): RunState {
  refuseBackwards(options.from, options.to);
  refuseLateClock(options);
  refuseOut(options.root, options.outDir);
  const federation = readFederation(options.root);
  refuseUnknownSites(options);
  const onDisk = options.from === 'content' ? [] : outcomesOnDisk(options);
  const farm = openSiteFarm(options.jobs);
  const state: RunState = {
    options,
    say,
    // The only look at the machine's clock: every later stage takes `now` from the artifact before it.
    now: options.now ?? federation.now ?? inShanghai(new Date()),
    outcomes: new Map(),
    problems: [],
    themes: new Map(),
    compiler: isBuilding(options) ? readyCompiler(options.root, options.cacheDir) : null,
    farm,
    ...(isBuilding(options) ? { glance: glanceAhead(farm, foldersOf(options)) } : {}),
  };
  for (const { outcome, now } of onDisk) {
    state.outcomes.set(outcome.site, outcome);
    if (now !== null) state.now = now;
  }
  return state;
}

const foldersOf = ({ outDir, root, sites }: RunOptions): string[] =>
  (sites ?? siteIds(root)).map((id) => path.join(outDir, id));

const isBuilding = ({ from, to }: RunOptions): boolean => stagesBetween(from, to).includes('site');

/** Ends what was started for this run, however it ended. */
export function closeRun({ farm, compiler }: RunState): void {
  farm.close();
  compiler?.stop();
}

/** Sites that no mistake has stopped so far. */
export const goodSites = (state: RunState): string[] =>
  [...state.outcomes.values()].filter((outcome) => outcome.refusals.length === 0).map((outcome) => outcome.site);

/** Does something for one site; a person's mistake stops that site and no other. */
export async function forSite(
  state: RunState,
  id: string,
  work: (outcome: SiteOutcome) => Promise<void>,
): Promise<void> {
  const outcome = state.outcomes.get(id);
  if (outcome === undefined) throw new Error(`no such site in this run: ${id}`);
  try {
    await work(outcome);
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    outcome.refusals.push(...cause.reports);
  }
}

/** An outcome with nothing done yet. */
export const newOutcome = (site: string, name: string, refusals: readonly ProblemReport[]): SiteOutcome => ({
  site,
  name,
  entries: null,
  refusals: [...refusals],
  pages: null,
  rendered: null,
  audited: null,
  gaps: null,
  findings: null,
  score: null,
  floor: null,
  ceiling: null,
  coverage: null,
  vetoes: [],
  published: null,
  report: null,
  www: null,
});

/** What the content stage left of a site; null when the site has not been read. */
export function openSite(outDir: string, site: string): OpenSite | null {
  const file = path.join(outDir, site, 'site.json');
  const stamp = stampOfFile(file);
  if (lastSite?.file === file && isSameStamp(lastSite.stamp, stamp)) return lastSite.opened;
  const artifact = readArtifactIfThere(file, SiteArtifact);
  if (artifact === null) return null;
  const opened = openArtifact(artifact);
  lastSite = { file, stamp, opened };
  return opened;
}

/** The same as a whole. */
export const readSiteArtifact = (outDir: string, site: string): SiteArtifact | null =>
  openSite(outDir, site)?.artifact() ?? null;

/** What this run has just written need not be read. */
export function rememberSite(file: string, opened: OpenSite): void {
  lastSite = { file, stamp: stampOfFile(file), opened };
}

// Stages ask for the same site one after the other, and one of 10,000 entries takes a tenth of a second to parse.
let lastSite: { file: string; stamp: Stamp | null; opened: OpenSite } | undefined;

/** Ids of the sites there are: the folders of `content/sites` that hold a site.yaml, sorted. */
export function siteIds(root: string): string[] {
  const folder = path.join(root, 'content/sites');
  // No folder, no sites: the content stage says how to mend it.
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory() && existsSync(path.join(folder, item.name, 'site.yaml')))
    .map((item) => item.name)
    .toSorted(byCodeUnit);
}

/** A site that was never read, or whose artifact cannot be read, stops itself and no other. */
const outcomesOnDisk = (options: RunOptions): { outcome: SiteOutcome; now: string | null }[] =>
  (options.sites ?? siteIds(options.root)).toSorted(byCodeUnit).map((id) => {
    try {
      const artifact = readSiteArtifact(options.outDir, id);
      if (artifact === null) throw unreadYet(id, options.from);
      const { site, entries, refusals, now } = artifact;
      return { outcome: { ...newOutcome(id, site.name['zh-CN'], refusals), entries: entries.length }, now };
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
      return { outcome: newOutcome(id, id, cause.reports), now: null };
    }
  });

/** Later stages take the clock from the artifact before them: one that is given to them would not be heard. */
function refuseLateClock({ from, now }: RunOptions): void {
  if (now === null || from === 'content') return;
  throw new Problem({
    code: 'E_LATE_CLOCK',
    message: text(
      `--now 在“content”阶段起作用，从“${from}”开始时不起作用`,
      `--now is heard at "content" only: a run from "${from}" keeps the clock of what is on disk`,
    ),
    fix: text('去掉 --now 或 --from', 'Leave out --now or --from'),
  });
}

const unreadYet = (id: string, from: Stage): Problem =>
  new Problem({
    code: 'E_NO_ARTIFACT',
    message: text(
      `网站“${id}”还没有解析过，不能从“${from}”开始`,
      `Site "${id}" has not been read yet: a run cannot start at "${from}"`,
    ),
    fix: text('先完整运行一次 mangdao run', 'Do one whole mangdao run first'),
  });

/** What stands beside the sites in the output folder. */
const notSites = ['published', 'schemas', 'scoreboard'];

const takenName = (id: string): Problem =>
  new Problem({
    code: 'E_SITE_NAME',
    message: text(
      `“${id}”是输出文件夹里另有用途的名字，不能用作网站的文件夹名`,
      `"${id}" has another use in the output folder: a site cannot be called so`,
    ),
    at: `content/sites/${id}`,
    fix: text('给网站的文件夹改名', 'Rename the folder of the site'),
  });

function refuseUnknownSites(options: RunOptions): void {
  const known = siteIds(options.root);
  const taken = known.find((id) => notSites.includes(id));
  if (taken !== undefined) throw takenName(taken);
  const unknown = [...(options.sites ?? []), ...(options.expectRefused ?? [])].find((id) => !known.includes(id));
  if (unknown === undefined) return;
  throw new Problem({
    code: 'E_NO_SITE',
    message: text(`没有名为“${unknown}”的网站`, `There is no site "${unknown}"`),
    at: 'content/sites/',
    fix: text(`现有网站：${known.join('、')}`, `Sites there are: ${known.join(', ')}`),
  });
}
