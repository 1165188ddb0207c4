import { defineMiddleware } from 'astro:middleware';
import { keepInSimple } from '#site/keep-in-simple.ts';
import { prefixBase } from '#site/prefix-base.ts';

/** In `mangdao dev`: finds what the address shows, and answers as a web server would. The build renders without requests. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (!import.meta.env.DEV) return next();
  const { previewOf } = await import('#site/preview.ts');
  const shown = await previewOf(context.url.pathname);
  if (shown === null) return new Response('没有这个页面。No such page.', { status: 404 });
  context.locals.shown = shown;
  const { base, props } = shown;
  const response = await next();
  const html = await response.text();
  // As a web server answers with the built 404.html.
  const status = props.kind === 'not-found' ? 404 : response.status;
  return new Response(prefixBase(props.version === 'simple' ? keepInSimple(html) : html, base), {
    status,
    headers: response.headers,
  });
});
