import { createApp } from 'astro/app/entrypoint';
import { renderToString } from 'astro/runtime/server/render/astro/render.js';
import type { SSRResult } from 'astro';
import { keepInSimple } from '#site/keep-in-simple.ts';
import { prefixBase } from '#site/prefix-base.ts';
import type { ShownPage } from '#site/shown-page.ts';

/** A compiled page of Astro. */
type Factory = Parameters<typeof renderToString>[1];

/**
 * The entry of the compiled bundle: what a render worker imports. Astro answers one request, whose page shows nothing;
 * what it prepares for that page (`SSRResult`) then serves all pages of the one route. A request for each, with its routing,
 * cookies, middleware, headers and stream, took a third of the rendering (docs/decisions/0001). `mangdao dev` asks Astro page
 * by page, and a test holds both to the same bytes.
 */
export async function openRoute(): Promise<(shown: ShownPage) => Promise<string>> {
  const { factory, result } = await (route ??= prepare());
  return async ({ base, frame, props, body }) => {
    const html = await renderToString(pageOf(result), factory, { shown: { base, frame, props, body } }, {}, true);
    if (typeof html !== 'string') throw new Error(`a page answers with status ${html.status}`);
    return prefixBase(props.version === 'simple' ? keepInSimple(html) : html, base);
  };
}

/** The page's own component, and what Astro prepares for it: once a process, however many sites share the bundle. */
let route: Promise<{ factory: Factory; result: SSRResult }> | undefined;

async function prepare(): Promise<{ factory: Factory; result: SSRResult }> {
  const app = createApp({ streaming: false });
  const routeData = app.manifest.routes.find((one) => one.routeData.route === '/[...path]')?.routeData;
  const load = app.manifest.pageMap?.get(routeData?.component ?? '');
  if (routeData === undefined || load === undefined) throw new Error('the bundle has no route');
  const module = await load();
  const page = (await module.page()) as { default: Factory };
  let result: SSRResult | undefined;
  const watch = (prepared: SSRResult): Response => {
    result = prepared;
    return new Response();
  };
  const factory: Factory = Object.assign(watch, page.default);
  app.manifest.pageMap?.set(routeData.component, async () => ({
    ...module,
    page: async () => ({ ...page, default: factory }),
  }));
  await app.render(new Request('http://mangdao/'), { routeData: { ...routeData, params: [], pathname: '/' } });
  if (result === undefined) throw new Error('Astro did not render the route');
  return { factory: page.default, result };
}

/** The same for another page: what Astro notes while it renders begins anew. */
const pageOf = ({ _metadata: noted, styles, links, scripts, ...result }: SSRResult): SSRResult => ({
  ...result,
  // Written into the head once, and then cleared.
  styles: new Set(styles),
  links: new Set(links),
  scripts: new Set(scripts),
  _metadata: {
    ...noted,
    rendererSpecificHydrationScripts: new Set(),
    renderedScripts: new Set(),
    hasDirectives: new Set(),
    extraHead: [],
    extraStyleHashes: [],
    extraScriptHashes: [],
    propagators: new Set(),
  },
});
