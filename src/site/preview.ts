import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'virtual:mangdao/preview';
import { basePathOf, SiteArtifact } from '#model/site.ts';
import { openBodies } from '#site/bodies.ts';
import { frameOf } from '#site/frame.ts';
import { planPages } from '#site/plan-pages.ts';
import type { PlannedPage } from '#site/planned-page.ts';
import { readSharedPages } from '#site/shared-pages.ts';
import type { ShownPage } from '#site/shown-page.ts';
import { tokensStyle } from '#site/tokens.ts';

/** What `mangdao dev` hands to the route through Vite: plain data, from which Vite's module makes `PreviewInputs`. */
export interface PreviewSettings {
  root: string;
  /** Folder of the previewed site's artifacts, absolute. */
  folder: string;
  /** Id of each content kind → its module, absolute: kinds hold functions, so Vite loads them itself. */
  kindModules: Readonly<Record<string, string>>;
}

type PreviewInputs = NonNullable<typeof preview>;

let planned:
  | { writtenMs: number; base: string; shown: Omit<ShownPage, 'props' | 'body'>; pages: Map<string, PlannedPage> }
  | undefined;

/** The page at a URL path, planned from the newest artifacts; the 404 page where there is none. */
export async function previewOf(pathname: string): Promise<ShownPage | null> {
  if (preview === null) return null;
  const { base, pages, shown } = plan(preview);
  const own = decodeURI(pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname);
  const page = pages.get(own) ?? pages.get(`${own}/`) ?? pages.get('/404.html');
  if (page === undefined) return null;
  return { ...shown, props: page.props, body: openBodies(preview.folder)(page.props) };
}

function plan({ root, folder, kinds }: PreviewInputs): NonNullable<typeof planned> {
  const file = path.join(folder, 'site.json');
  const writtenMs = statSync(file).mtimeMs;
  if (planned?.writtenMs === writtenMs) return planned;
  const artifact = SiteArtifact.parse(JSON.parse(readFileSync(file, 'utf8')));
  const style = tokensStyle(artifact.site);
  const base = basePathOf(artifact.site);
  const pages = planPages(artifact, kinds, readSharedPages(root));
  const shown = { base, frame: frameOf(artifact.site, style && `/${style.file}`, kinds) };
  planned = { writtenMs, base, shown, pages: new Map(pages.map((page) => [page.path, page])) };
  return planned;
}
