import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { dev } from 'astro';
import type { AstroIntegration } from 'astro';
import type { Connect, ViteDevServer } from 'vite';
import type { ContentKind } from '#contracts/kind.ts';
import type { Theme } from '#contracts/theme.ts';
import { basePathOf, SiteArtifact } from '#model/site.ts';
import { mimeTypeOf } from '#lib/mime.ts';
import { astroOptions } from '#site/astro-options.ts';
import type { PlannedAsset } from '#site/assets.ts';
import { themeAssetsOf } from '#site/compile-theme.ts';
import { frameOf } from '#site/frame.ts';
import { planAssets } from '#site/plan-assets.ts';
import { planPages } from '#site/plan-pages.ts';
import { refuseParts } from '#site/refuse-parts.ts';
import { searchAssets } from '#site/search-index.ts';
import { readSharedPages } from '#site/shared-pages.ts';
import { tokensStyle } from '#site/tokens.ts';

export interface PreviewOptions {
  root: string;
  cacheDir: string;
  /** Where the content stage writes for the preview: drafts and future entries are in it. */
  outDir: string;
  theme: Theme;
  kinds: readonly ContentKind[];
  /** Id of each kind → the module that defines it, absolute. */
  kindModules: Readonly<Record<string, string>>;
  site: string;
  port: number;
  /** Folders whose change means reading the content again. */
  watch: readonly string[];
  /** Runs the content stage again. */
  reread: () => Promise<void>;
}

export interface Preview {
  url: string;
  stop(): Promise<void>;
}

/** Shows one site with live reload, through the same route, middleware and planner as the build. */
export async function previewSite(options: PreviewOptions): Promise<Preview> {
  refuseParts(options.theme);
  const folder = path.join(options.outDir, options.site);
  const base = basePathOf(readArtifact(folder).site);
  const shared = await astroOptions(options.root, options.theme, options.cacheDir, {
    root: options.root,
    folder,
    kindModules: options.kindModules,
  });
  const server = await dev({
    ...shared,
    base,
    integrations: [...(shared.integrations ?? []), liveReload(options, base)],
    server: { host: '127.0.0.1', port: options.port },
  });
  return { url: `http://127.0.0.1:${server.address.port}${base}`, stop: () => server.stop() };
}

function liveReload(options: PreviewOptions, base: string): AstroIntegration {
  return {
    name: 'mangdao:preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add([...options.watch]);
        server.watcher.on('all', debounced(options, server));
        server.middlewares.use(assetsOf(options, base));
      },
    },
  };
}

/** Saves come in bursts; the content is read once for each. */
function debounced(options: PreviewOptions, server: ViteDevServer): (event: string, file: string) => void {
  let timer: NodeJS.Timeout | undefined;
  return (_event, file) => {
    if (!options.watch.some((folder) => file.startsWith(folder))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void options.reread().then(() => server.environments.client.hot.send({ type: 'full-reload' }));
    }, 80);
  };
}

/** Serves what the build would write beside the pages; everything else is Astro's. */
const assetsOf =
  (options: PreviewOptions, base: string): Connect.NextHandleFunction =>
  async (request, response, next) => {
    const [pathname = '/'] = (request.url ?? '/').split('?');
    const file = decodeURI(pathname).replace(base, '').replace(/^\//, '');
    try {
      if (!(await answer(options, file, response))) next();
    } catch (cause) {
      next(cause);
    }
  };

/** Answers with an asset of the build; false where the path is not one. */
async function answer(options: PreviewOptions, file: string, response: ServerResponse): Promise<boolean> {
  const bytes = await assetAt(options, file);
  if (bytes === null) return false;
  response.setHeader('content-type', mimeTypeOf(file));
  response.end(bytes);
  return true;
}

/** The bytes of an asset that the build would write; null where the path is a page's or nobody's. */
async function assetAt(options: PreviewOptions, file: string): Promise<Uint8Array | null> {
  if (!/\.[a-z0-9_]+$/i.test(file) || file.endsWith('.html') || file.startsWith('@')) return null;
  const asset = (await planFor(options, file)).find((planned) => planned.file === file);
  return asset === undefined ? null : asset.make();
}

async function planFor(options: PreviewOptions, file: string): Promise<PlannedAsset[]> {
  const folder = path.join(options.outDir, options.site);
  const artifact = readArtifact(folder);
  if (file.startsWith('pagefind/')) {
    return searchAssets({ folder, cacheDir: path.join(options.cacheDir, 'preview'), artifact, previous: [] });
  }
  const style = tokensStyle(artifact.site);
  const frame = frameOf(artifact.site, style && `/${style.file}`, options.kinds);
  const planned = planPages(artifact, options.kinds, readSharedPages(options.root));
  const theme = { folder: '', assets: themeAssetsOf(options.theme) };
  return planAssets({ ...options, artifact, theme, frame, planned, style });
}

const readArtifact = (folder: string): SiteArtifact =>
  SiteArtifact.parse(JSON.parse(readFileSync(path.join(folder, 'site.json'), 'utf8')));
