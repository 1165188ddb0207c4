import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ContentKind } from '#contracts/kind.ts';
import type { Page, PagesArtifact } from '#model/page.ts';
import { basePathOf, type SiteArtifact } from '#model/site.ts';
import { writeFileAtomic } from '#lib/files.ts';
import { shortHash } from '#lib/hash.ts';
import { byCodeUnit } from '#lib/order.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { placeAssets } from '#site/assets.ts';
import { bodyOwner } from '#site/body-owner.ts';
import { filesUnder, type CompiledTheme } from '#site/compile-theme.ts';
import { frameOf } from '#site/frame.ts';
import { glanceAt, lastBuild, type Glance } from '#site/last-build.ts';
import { planAssets } from '#site/plan-assets.ts';
import { planPages } from '#site/plan-pages.ts';
import type { PlannedPage } from '#site/planned-page.ts';
import { renderPages } from '#site/render-pages.ts';
import type { RenderHands } from '#site/renderer.ts';
import { searchAssets } from '#site/search-index.ts';
import { readSharedPages } from '#site/shared-pages.ts';
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
export async function buildSite(options: BuildOptions, artifact: SiteArtifact): Promise<BuildResult> {
  const { id } = artifact.site;
  const folder = path.join(options.outDir, id);
  const theme = themeOf(options, artifact);
  const style = tokensStyle(artifact.site);
  const frame = frameOf(artifact.site, style && `/${style.file}`, options.kinds);
  const base = basePathOf(artifact.site);
  const setup = { entry: path.join(theme.folder, 'server/entry.mjs'), folder, base, frame };
  // Workers who are there load the theme while the pages are planned.
  const hasWorkers = options.render.ready(setup);
  const glance = await (options.glance ?? glanceAt)(folder);
  const previous = lastBuild(folder, glance);
  const planned = planPages(artifact, options.kinds, readSharedPages(options.root));

  const settings = shortHash(JSON.stringify([theme.id, theme.hash, frame]));
  const kept = new Map(previous?.pages.map((page) => [page.file, page]));
  const touched = new Set(glance.changed);
  const isKept = planned.map((page) => {
    const known = kept.get(page.file);
    return known !== undefined && !touched.has(page.file) && known.hash === identityOf(settings, page);
  });
  const changed = planned.filter((_page, index) => !isKept[index]);

  const www = path.join(folder, 'www');
  const before = filesBefore(www, previous);
  mkdirSync(www, { recursive: true });
  if (changed.length > 0 || previous === null) markBuilding(folder);
  const rendering = renderPages(setup, changed, { hands: options.render, areThere: hasWorkers });
  // Workers render meanwhile; on a first build this is where identities are first counted.
  const hashes = planned.map((page, index) => (isKept[index] ? kept.get(page.file)!.hash : identityOf(settings, page)));
  const previousAssets = previous?.assets ?? [];
  const searching = searchAssets({ ...options, folder, artifact, previous: previousAssets });
  const placing = searching.then((found) =>
    placeAssets(www, previousAssets, [...planAssets({ ...options, artifact, theme, frame, planned, style }), ...found]),
  );
  const [sizes, assets] = await Promise.all([rendering, placing]);

  const pages: Page[] = planned.map((page, index) => ({
    path: page.path,
    kind: page.props.kind,
    contentKind: page.contentKind,
    lang: page.props.lang,
    ...(page.props.version === undefined ? {} : { version: page.props.version }),
    title: page.props.title,
    source: page.source,
    file: page.file,
    hash: hashes[index]!,
    bytes: sizes.get(page.file) ?? kept.get(page.file)!.bytes,
  }));
  const removed = removeGone(www, before, new Set([...pages, ...assets].map(({ file }) => file)));
  writePages(folder, {
    schema: 1,
    site: id,
    now: artifact.now,
    theme: { id: theme.id, version: theme.version, hash: theme.hash, extends: theme.extends, own: [...theme.own] },
    build: shortHash(JSON.stringify([pages.map(({ file, hash }) => [file, hash]), assets])),
    pages,
    assets,
  });
  return { site: id, pages: pages.length, rendered: changed.length, removed };
}

/**
 * H(theme, site settings, kind, props): same hash, same bytes. The entry whose body a page shows is in it by its own hash,
 * which covers that body, and so that it makes no difference whether the entry comes from memory or from disk.
 */
function identityOf(settings: string, { also, props }: PlannedPage): string {
  // Nearly all pages are entries; a replacer would make their JSON slow.
  if (props.kind === 'entry') return identity(JSON.stringify({ ...props, entry: props.entry.hash }));
  const owner = bodyOwner(props);
  return identity(JSON.stringify(props, (_key, value: unknown) => (value === owner ? (owner?.hash ?? null) : value)));

  function identity(shown: string): string {
    return shortHash(`${settings}\n${also}\n${shown}`);
  }
}

function themeOf(options: BuildOptions, { site }: SiteArtifact): CompiledTheme {
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

/** What stands in `www` already: what the last build wrote; after one that was cut off, whatever is there. */
const filesBefore = (www: string, previous: PagesArtifact | null): string[] =>
  previous === null ? filesUnder(www) : [...previous.pages, ...previous.assets].map(({ file }) => file);

function removeGone(www: string, before: readonly string[], files: ReadonlySet<string>): number {
  const gone = before.filter((file) => !files.has(file));
  for (const file of gone) rmSync(path.join(www, file), { force: true });
  return gone.length;
}

function writePages(folder: string, artifact: PagesArtifact): void {
  const file = path.join(folder, 'pages.json');
  const json = `${JSON.stringify({ ...artifact, assets: artifact.assets.toSorted((a, b) => byCodeUnit(a.file, b.file)) })}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== json) writeFileAtomic(file, json);
  rmSync(path.join(folder, 'building'), { force: true });
}
