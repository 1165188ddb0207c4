import { defineMiddleware } from 'astro:middleware';
import { prefixBase } from '#site/prefix-base.ts';
import { previewOf } from '#site/preview.ts';

/** The same in the render farm and in `mangdao dev`; only where the page comes from differs. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV) {
    const shown = await previewOf(context.url.pathname);
    if (shown === null) return new Response('没有这个页面。No such page.', { status: 404 });
    context.locals.shown = shown;
  }
  const { base } = context.locals.shown;
  const response = await next();
  if (base === '/') return response;
  return new Response(prefixBase(await response.text(), base), response);
});
