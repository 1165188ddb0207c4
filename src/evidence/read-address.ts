import type { Gap } from '#model/evidence.ts';
import type { Text } from '#model/words.ts';
import { hashOf } from '#lib/hash.ts';
import { by } from '#lib/order.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { crawl, robotsOf, type Bounds, type Crawled } from '#evidence/crawl/crawl.ts';
import { fetcherOf, type Fetched, type Fetcher } from '#evidence/crawl/fetch-file.ts';
import { stage } from '#evidence/page-faults.ts';
import type { SiteInput } from '#evidence/read-site.ts';
import { strangeInput, strangePage } from '#evidence/strange-site.ts';

export interface Visit extends Bounds {
  /** Where to begin; the site is what is on the same host. */
  url: string;
  /** Between two requests. */
  delaySeconds: number;
  /** `YYYY-MM-DD HH:MM` in Asia/Shanghai. */
  now: string;
}

/** What of an answer engines ask about; the rest, cookies among it, is not kept. */
const keptHeaders = new Set([
  'content-security-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
]);

// A site that asks for more is not one to be audited from outside.
const longestDelaySeconds = 30;

/**
 * A site that is visited where it is, as the engines see one: the pages that the site map and the links lead to, within
 * bounds. What was known and not visited is a gap. Throws a Problem where the first page cannot be had.
 */
export async function readAddress({ url, delaySeconds, now, ...bounds }: Visit): Promise<SiteInput> {
  const first = await firstOf(url, fetcherOf(0));
  if (first.kind !== 'file') throw noFirstPage(url, first.kind === 'failed' ? first.because : null);
  const start = first.address;
  const { origin, pathname, search, host } = new URL(start);
  const robots = await robotsOf(origin, fetcherOf(0));
  if (robots === null) throw silentRobots(origin);
  if (!robots.allows(pathname + search)) throw forbidden(url);
  const delay = Math.min(longestDelaySeconds, Math.max(delaySeconds, robots.delaySeconds ?? 0));
  const fetcher = fetcherOf(delay * 1_000);
  const crawled = await crawl(start, fetcher, bounds, robots);
  if (crawled.pages.length === 0) throw noFirstPage(url, crawled.failures[0]?.because ?? null);
  const found = new Map(crawled.pages.map((one) => [pathOf(one.address), one] as const));
  const pages = [...found]
    .map(([path, { html, bytes }]) => strangePage({ path, file: path.slice(1), bytes, hash: hashOf([path, html]) }))
    .toSorted(by((page) => page.path));
  return strangeInput({
    id: `at-${host
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replace(/-$/, '')}`,
    name: host,
    url: `${origin}/`,
    now,
    pages,
    barred: new Map(),
    gaps: gapsOf(crawled),
    assets: [],
    serve: async () => ({
      addressOf: (page) => origin + page.path,
      turn: () => fetcher.turn(),
      close: async () => undefined,
    }),
    htmlOf: (page) => found.get(page.path)?.html ?? '',
    textOf: (asset) => {
      throw new Error(`files of a site that is visited are not read: ${asset}`);
    },
    answered: found.has(pathOf(start))
      ? { page: pathOf(start), headers: new Map([...first.headers].filter(([name]) => keptHeaders.has(name))) }
      : null,
  });
}

/** Where an address leads, which may be another host: `http://a.cn` to `https://www.a.cn/index.html`. */
async function firstOf(url: string, fetcher: Fetcher, hops = 5): Promise<Fetched> {
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol)) throw noAddress(url);
  const answer = await fetcher.fetch(address.href);
  return answer.kind === 'elsewhere' && hops > 0 ? firstOf(answer.address, fetcher, hops - 1) : answer;
}

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

function gapsOf({ failures, left, forbidden: kept }: Crawled): Gap[] {
  const gaps: Gap[] = failures.map(({ address, because }) => ({ engine: stage, page: pathOf(address), because }));
  if (left > 0) {
    const because = text(
      `到了设定的范围，另有 ${left} 个已知网页没有看`,
      `The bounds were reached: ${left} more known pages were not looked at`,
    );
    gaps.push({ engine: stage, page: '*', because });
  }
  if (kept > 0) {
    const because = text(`robots.txt 不让看的网页有 ${kept} 个`, `robots.txt keeps visitors from ${kept} known pages`);
    gaps.push({ engine: stage, page: '*', because });
  }
  return gaps;
}

const noAddress = (url: string): Problem =>
  new Problem({
    code: 'E_AUDIT_URL',
    message: text(`“${url}”不是网址`, `"${url}" is no address`),
    fix: text(
      '--url 写以 http:// 或 https:// 开头的网址',
      'Give --url an address that begins with http:// or https://',
    ),
  });

const forbidden = (url: string): Problem =>
  new Problem({
    code: 'E_AUDIT_ROBOTS',
    message: text(
      '网站的 robots.txt 不让自动程序访问这个网址',
      'The site’s robots.txt keeps programs from this address',
    ),
    at: url,
    fix: text(
      '请网站的负责人在 robots.txt 里允许 mangdao',
      'Ask those who keep the site to allow mangdao in robots.txt',
    ),
  });

const silentRobots = (origin: string): Problem =>
  new Problem({
    code: 'E_AUDIT_ROBOTS',
    message: text(
      '取不到网站的 robots.txt，不知道能不能访问（RFC 9309）',
      'The site’s robots.txt cannot be had, so nobody knows what may be visited (RFC 9309)',
    ),
    at: `${origin}/robots.txt`,
    fix: text('检查网址；网站恢复后再试', 'Check the address, and try again when the site answers'),
  });

const noFirstPage = (url: string, because: Text | null): Problem =>
  new Problem({
    code: 'E_AUDIT_URL',
    message:
      because === null
        ? text('这个网址不是网页', 'There is no page at this address')
        : text(`这个网址打不开：${because['zh-CN']}`, `The page at this address cannot be had: ${because.en}`),
    at: url,
    fix: text('检查网址', 'Check the address'),
  });
