import type { Text } from '#model/words.ts';
import { decodeHtml } from '#lib/decode-html.ts';
import { text } from '#lib/text.ts';
import { agent, type Fetched, type Fetcher } from '#evidence/crawl/fetch-file.ts';
import { leadsOf } from '#evidence/crawl/leads-of.ts';
import { openToAll, readRobots, type Robots } from '#evidence/crawl/robots.ts';
import { readSitemap } from '#evidence/crawl/sitemap.ts';
import { garbled } from '#evidence/page-faults.ts';

/** How far a visit to somebody else's site may go. */
export interface Bounds {
  pages: number;
  /** Links from the address that was given; what a site map lists is one away. */
  depth: number;
  /** For finding pages; to look at them takes its own time. */
  minutes: number;
}

/** What was found of a site, in the order in which it was found. */
export interface Crawled {
  pages: readonly CrawledPage[];
  /** Addresses of pages that could not be had, and why. */
  failures: readonly { address: string; because: Text }[];
  /** Addresses that are known and lie beyond the bounds. */
  left: number;
  /** Addresses that robots.txt keeps visitors from. */
  forbidden: number;
}

interface CrawledPage {
  /** Where it was found in the end, after redirects. */
  address: string;
  html: string;
  bytes: number;
}

// A calendar leads on for ever: addresses that differ in nothing but their query soon say nothing new.
const maxQueries = 10;
const maxAddressLength = 2_000;
const maxSitemaps = 20;

interface Found {
  address: string;
  depth: number;
}

/** Finds a site's pages, from one address and the site map, breadth first, on the one host. */
export async function crawl(start: string, fetcher: Fetcher, bounds: Bounds, robots: Robots): Promise<Crawled> {
  const { origin } = new URL(start);
  const until = performance.now() + bounds.minutes * 60_000;
  const queue: Found[] = [{ address: start, depth: 0 }];
  const known = new Set([start]);
  const queries = new Map<string, number>();
  const pages = new Map<string, CrawledPage>();
  const failures = new Map<string, Text>();
  let [left, forbidden] = [0, 0];
  const meet = (address: string, depth: number): void => {
    const url = URL.parse(address);
    if (url === null || url.origin !== origin || address.length > maxAddressLength || known.has(url.href)) return;
    const alike = queries.get(url.pathname) ?? 0;
    if (url.search !== '' && alike >= maxQueries) return;
    queries.set(url.pathname, alike + (url.search === '' ? 0 : 1));
    known.add(url.href);
    if (!robots.allows(url.pathname + url.search)) forbidden++;
    else if (depth > bounds.depth) left++;
    else queue.push({ address: url.href, depth });
  };
  if (bounds.depth > 0) for (const address of await listedPages(origin, fetcher, robots)) meet(address, 1);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (pages.size >= bounds.pages || performance.now() > until) {
      left += queue.length + 1;
      break;
    }
    const page = pageOf(await fetcher.fetch(next.address));
    if (page === null) continue;
    if ('because' in page) failures.set(next.address, page.because);
    else if (!pages.has(page.address)) {
      pages.set(page.address, page);
      known.add(page.address);
      for (const lead of leadsOf(page.html, page.address)) meet(lead, next.depth + 1);
    }
  }
  return {
    pages: [...pages.values()],
    failures: [...failures].map(([address, because]) => ({ address, because })),
    left,
    forbidden,
  };
}

/** What a site's robots.txt says. One that cannot be had forbids everything, as RFC 9309 says: then null. */
export async function robotsOf(origin: string, fetcher: Fetcher): Promise<Robots | null> {
  const answer = await fetcher.fetch(`${origin}/robots.txt`);
  if (answer.kind === 'elsewhere') return openToAll;
  if (answer.kind === 'failed' || answer.status >= 500) return null;
  return answer.status === 200 ? readRobots(new TextDecoder().decode(answer.bytes), agent) : openToAll;
}

async function listedPages(origin: string, fetcher: Fetcher, robots: Robots): Promise<string[]> {
  const maps = [...(robots.sitemaps.length > 0 ? robots.sitemaps : [`${origin}/sitemap.xml`])];
  const asked = new Set<string>();
  const pages: string[] = [];
  for (let map = maps.shift(); map !== undefined && asked.size < maxSitemaps; map = maps.shift()) {
    const url = URL.parse(map, origin);
    if (url === null || url.origin !== origin || asked.has(url.href)) continue;
    asked.add(url.href);
    const answer = await fetcher.fetch(url.href);
    if (answer.kind !== 'file' || answer.status !== 200) continue;
    const listed = readSitemap(new TextDecoder().decode(answer.bytes));
    pages.push(...listed.pages);
    maps.push(...listed.sitemaps);
  }
  return pages;
}

/** Null where there is a file that is no page, or nothing of this site. */
function pageOf(answer: Fetched): CrawledPage | { because: Text } | null {
  if (answer.kind === 'elsewhere') return null;
  if (answer.kind === 'failed') return { because: answer.because };
  const { address, status, type, bytes } = answer;
  if (status !== 200) return { because: text(`页面返回状态 ${status}`, `the page answered with status ${status}`) };
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return null;
  const read = decodeHtml(bytes, /charset\s*=\s*["']?([\w:.-]+)/i.exec(type)?.[1] ?? null);
  return read.kind === 'text' ? { address, html: read.html, bytes: bytes.length } : { because: garbled(read.declared) };
}
