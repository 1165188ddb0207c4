import type { SiteView } from '#contracts/engine.ts';
import { basePathOf } from '#model/site.ts';

/** Where an address leads, as far as a site can know. */
export type Target =
  | { kind: 'elsewhere' }
  /** Not an address to be fetched: `mailto:`, `tel:`, `data:`. */
  | { kind: 'other' }
  | { kind: 'missing'; because: 'outside' | 'nothing' | 'malformed' }
  | { kind: 'page'; path: string; fragment: string }
  | { kind: 'file' };

/** Answers, for one site, where an address in one of its pages leads. */
export function targetFinder(
  view: Pick<SiteView, 'site' | 'pages' | 'others' | 'assets'>,
): (value: string, from: string) => Target {
  const home = new URL(view.site.url);
  const basePath = basePathOf(view.site);
  // A site below this one may stand in a folder of the same host: it is a site of its own.
  const below = view.site.children
    .map(({ url }) => new URL(url).href.replace(/\/*$/, '/'))
    .filter((address) => address.startsWith(`${home.origin}${basePath}`) && address !== `${home.origin}${basePath}`);
  const pages = [...view.pages, ...view.others];
  const pageByFile = new Map(pages.map((page) => [page.file.normalize('NFC'), page.path]));
  const pageByPath = new Map(pages.map((page) => [plainPath(page.path), page.path]));
  const files = new Set([...view.assets].map((file) => file.normalize('NFC')));

  const inside = (path: string, fragment: string): Target => {
    const file = path.slice(1);
    const page =
      pageByPath.get(path) ??
      pageByPath.get(`${path}/`) ??
      pageByFile.get(file) ??
      pageByFile.get(file === '' || file.endsWith('/') ? `${file}index.html` : `${file}/index.html`);
    if (page !== undefined) return { kind: 'page', path: page, fragment };
    return files.has(file) ? { kind: 'file' } : { kind: 'missing', because: 'nothing' };
  };

  return (value, from) => {
    const url = URL.parse(value.trim(), `${home.protocol}//${home.host}${basePath}${from.slice(1)}`);
    if (url === null) return { kind: 'missing', because: 'malformed' };
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'other' };
    if (url.host !== home.host) return { kind: 'elsewhere' };
    if (below.some((address) => `${url.href.replace(/[?#].*$/, '')}/`.startsWith(address)))
      return { kind: 'elsewhere' };
    const path = plainPath(url.pathname);
    if (path === null) return { kind: 'missing', because: 'malformed' };
    if (!`${path}/`.startsWith(basePath)) {
      // Another site of the same host is meant if it is named in full; a bare path has only forgotten the base path.
      return /^\s*(?:https?:)?\/\//i.test(value) ? { kind: 'elsewhere' } : { kind: 'missing', because: 'outside' };
    }
    return inside(`/${path.slice(basePath.length)}`, plainFragment(url.hash));
  };
}

/** A path as files are named: percent signs decoded, NFC. Null when they decode to nothing. */
function plainPath(path: string): string | null {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return null;
  }
}

/** The id that a fragment means: decoded, without a text directive. */
function plainFragment(hash: string): string {
  const raw = hash.replace(/^#/, '').replace(/:~:.*$/, '');
  return plainPath(raw) ?? raw;
}
