import { createApp } from 'astro/app/entrypoint';

/** The entry of the compiled bundle: what a render worker imports. */
export const app = createApp({ streaming: false });

// Astro imports the route's module anew for every page; even of a loaded module that takes 25 µs.
const { pageMap } = app.manifest;
for (const [component, load] of pageMap ?? []) {
  let module: ReturnType<typeof load> | undefined;
  pageMap?.set(component, () => (module ??= load()));
}

/** The one route: with it at hand, Astro need not look for it page by page. */
export const route = app.manifest.routes.find(({ routeData }) => routeData.route === '/[...path]')?.routeData;
