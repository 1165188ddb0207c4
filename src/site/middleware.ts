import { defineMiddleware } from 'astro:middleware';
import { keepInSimple } from '#site/keep-in-simple.ts';
import { prefixBase } from '#site/prefix-base.ts';

/** The same in the render farm and in `mangdao dev`; only where the page comes from differs. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV) {
    const { previewOf } = await import('#site/preview.ts');
    const shown = await previewOf(context.url.pathname);
    if (shown === null) return new Response('没有这个页面。No such page.', { status: 404 });
    context.locals.shown = shown;
  }
  const { base, props } = context.locals.shown;
  const response = await next();
  // As a web server answers with the built 404.html.
  if (import.meta.env.DEV && props.kind === 'not-found') {
    return new Response(prefixBase(await response.text(), base), { status: 404, headers: response.headers });
  }
  if (base === '/' && props.version === undefined) return response;
  const html = await response.text();
  return new Response(prefixBase(props.version === 'simple' ? keepInSimple(html) : html, base), response);
});
