import { parseFragment } from 'parse5';

/** What a site map lists: pages, or more site maps (https://www.sitemaps.org/protocol.html). */
export interface Sitemap {
  pages: readonly string[];
  sitemaps: readonly string[];
}

/** Reads a site map as far as it can be read: one that is torn, or no site map, lists what stands in it, or nothing. */
export function readSitemap(xml: string): Sitemap {
  const isIndex = /<(?:\w+:)?sitemapindex[\s>]/.test(xml);
  const listed = [...xml.matchAll(/<(?:\w+:)?loc>\s*(?:<!\[CDATA\[)?([^<\]]*?)(?:\]\]>)?\s*<\/(?:\w+:)?loc>/g)];
  const addresses = listed.map(([, address = '']) => plain(address)).filter((address) => address !== '');
  return isIndex ? { pages: [], sitemaps: addresses } : { pages: addresses, sitemaps: [] };
}

/** `&amp;` is `&`: XML's own entities are among those of HTML. */
function plain(escaped: string): string {
  const [node] = parseFragment(escaped.replaceAll('<', '&lt;')).childNodes;
  return node !== undefined && 'value' in node ? node.value.trim() : '';
}
