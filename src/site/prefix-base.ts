const attribute = /(?<=[\s](?:href|src|action|poster)=")\/(?!\/)(?<kept>[^"]*)/g;
const srcset = /(?<=\ssrcset=")[^"]*/g;

/**
 * Puts a site's base path before every root-relative address of a page. Themes and content write `/news/`; a site at
 * `https://host/qingxi/` publishes `/qingxi/news/`. Vite's own addresses in dev carry the base already.
 */
export function prefixBase(html: string, base: string): string {
  if (base === '/') return html;
  const ownVite = `${base.slice(1)}@`;
  return html
    .replaceAll(attribute, (address, kept: string) => (kept.startsWith(ownVite) ? address : `${base}${kept}`))
    .replaceAll(srcset, (list) =>
      list
        .split(',')
        .map((candidate) => candidate.replace(/^(\s*)\/(?!\/)/, `$1${base}`))
        .join(','),
    );
}
