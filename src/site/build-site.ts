import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ContentKind } from '#contracts/kind.ts';
import { headOf, withLines } from '#model/json-lines.ts';
import type { PagesArtifact } from '#model/page.ts';
import { basePathOf, type Site } from '#model/site.ts';
import type { OpenSite } from '#model/site-lines.ts';
import { readBytesIfThere, writeFileAtomic } from '#lib/files.ts';
import { shortHash } from '#lib/hash.ts';
import { byCodeUnit } from '#lib/order.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { keptAssets, placeAssets } from '#site/assets.ts';
import { bundleOf, filesUnder, type CompiledTheme } from '#site/compile-theme.ts';
import { frameOf } from '#site/frame.ts';
import { glanceAt, lastBuild, pagesFile, type Glance, type LastBuild } from '#site/last-build.ts';
import { planAssets } from '#site/plan-assets.ts';
import { renderPages } from '#site/render-pages.ts';
import type { RenderHands } from '#site/renderer.ts';
import { isOfSearch, searchAssets } from '#site/search-index.ts';
import { readSharedPages } from '#site/shared-pages.ts';
import { planSite, type PageList } from '#site/site-plan.ts';
import { tokensStyle } from '#site/tokens.ts';

export interface BuildOptions {
  root: string;
  outDir: string;
  cacheDir: string;
  kinds: readonly ContentKind[];
  /** Theme id → compiled theme; see `compileTheme`. */
  themes: ReadonlyMap<string, CompiledTheme>;
  /** Workers that render, where there are many pages. */
  render: RenderHands;
  /** What is known of the last build in a folder; looked at when left out. */
  glance?: (folder: string) => Promise<Glance>;
}

export interface BuildResult {
  site: string;
  pages: number;
  rendered: number;
  removed: number;
}

/** Builds one site from its content artifact into `out/<site>/www/` and `pages.json`: a page whose identity is unchanged stays as it is. */
export async function buildSite(options: BuildOptions, opened: OpenSite): Promise<BuildResult> {
  const { site, now } = opened;
  const folder = path.join(options.outDir, site.id);
  const theme = themeOf(options, site);
  const style = tokensStyle(site);
  const frame = frameOf(site, style && `/${style.file}`, options.kinds);
  const setup = { entry: bundleOf(theme), folder, base: basePathOf(site), frame };
  // Workers who are there load the theme while the pages are planned.
  const hasWorkers = options.render.ready(setup);
  const glance = await (options.glance ?? glanceAt)(folder);
  const previous = lastBuild(folder, glance);
  const www = path.join(folder, 'www');
  const plan = planSite({
    opened,
    kinds: options.kinds,
    sharedPages: readSharedPages(options.root),
    settings: shortHash(JSON.stringify([theme.id, theme.hash, frame])),
    keptFile: path.join(options.cacheDir, 'plans', `${site.id}.jsonl`),
    previous,
    touched: new Set(glance.changed),
    assetsOf: (planned) => planAssets({ ...options, artifact: opened.artifact(), theme, frame, planned, style }),
    keptAssets: () => keptAssets(www, previous?.assets.filter(({ file }) => !isOfSearch(file)) ?? []),
  });

  // After a build that was cut off, whatever is there counts.
  const before = previous === null ? filesUnder(www) : null;
  mkdirSync(www, { recursive: true });
  if (plan.changed.length > 0 || previous === null) markBuilding(folder);
  const rendering = renderPages(setup, plan.changed, { hands: options.render, areThere: hasWorkers });
  // Workers render meanwhile.
  const list = plan.list();
  const previousAssets = previous?.assets ?? [];
  const searching = site.search
    ? searchAssets({ ...options, folder, artifact: opened.artifact(), previous: previousAssets })
    : [];
  const placing = Promise.resolve(searching).then((found) =>
    placeAssets(www, previousAssets, [...plan.assets(), ...found]),
  );
  const [sizes, assets] = await Promise.all([rendering, placing]);

  const lines = list.lines(sizes);
  const removed = removeGone(www, before ?? filesBefore(previous, list), filesAfter(assets, list));
  const isOther = previous === null || plan.changed.length > 0 || removed > 0;
  const head = {
    schema: 1,
    site: site.id,
    now,
    theme: { id: theme.id, version: theme.version, hash: theme.hash, extends: theme.extends, own: [...theme.own] },
    build: shortHash(withLines(headOf({ assets }), 'pages', lines)),
    plan: plan.key(),
    assets: assets.toSorted((a, b) => byCodeUnit(a.file, b.file)),
  } satisfies Omit<PagesArtifact, 'pages'>;
  writePages(folder, withLines(headOf(head), 'pages', lines), isOther);
  return { site: site.id, pages: lines.length, rendered: plan.changed.length, removed };
}

function themeOf(options: BuildOptions, site: Site): CompiledTheme {
  const theme = options.themes.get(site.theme.id);
  if (theme !== undefined) return theme;
  throw new Problem({
    code: 'E_THEME',
    message: text(`没有名为“${site.theme.id}”的主题`, `There is no theme "${site.theme.id}"`),
    at: site.file,
    fix: text(
      '在 theme.id 里写 themes/ 下的一个文件夹名，例如 base',
      'Name a folder of themes/ in theme.id, for example base',
    ),
  });
}

const markBuilding = (folder: string): void => writeFileSync(path.join(folder, 'building'), '');

const filesOf = (items: readonly { file: string }[] = []): string[] => items.map(({ file }) => file);

/** What the last build wrote, but for pages where the plan keeps them all. */
const filesBefore = (previous: LastBuild | null, { files }: PageList): string[] => [
  ...(files === null ? [] : filesOf(previous?.pages())),
  ...filesOf(previous?.assets),
];

const filesAfter = (assets: PagesArtifact['assets'], { files }: PageList): string[] => [
  ...(files ?? []),
  ...filesOf(assets),
];

function removeGone(www: string, before: readonly string[], after: readonly string[]): number {
  const wanted = new Set(after);
  const gone = before.filter((file) => !wanted.has(file));
  for (const file of gone) rmSync(path.join(www, file), { force: true });
  return gone.length;
}

function writePages(folder: string, bytes: Buffer, isOther: boolean): void {
  const file = pagesFile(folder);
  if (isOther || readBytesIfThere(file)?.equals(bytes) !== true) writeFileAtomic(file, bytes);
  rmSync(path.join(folder, 'building'), { force: true });
}
