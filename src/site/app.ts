import { createApp } from 'astro/app/entrypoint';

/** The entry of the compiled bundle: what a render worker imports. */
export const app = createApp({ streaming: false });

// Astro imports the route's module anew for every page; even of a loaded module that takes 25 µs.
const { pageMap } = app.manifest;
for (const [component, load] of pageMap ?? []) {
  let module: ReturnType<typeof load> | undefined;
  pageMap?.set(component, () => (module ??= load()));
}

const found = app.manifest.routes.find(({ routeData }) => routeData.route === '/[...path]')?.routeData;

/**
 * The one route: with it at hand, Astro need not look for it page by page. As a route of one page, which has a pathname and
 * no parameters, since what a page shows comes to it in `locals`.
 */
export const route = found === undefined ? undefined : { ...found, params: [], pathname: '/' };
