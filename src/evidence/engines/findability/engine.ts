import type { EngineDefinition, SiteLook, SiteView } from '#contracts/engine.ts';
import { isDay, daysBetween } from '#lib/calendar.ts';
import { text, type Text } from '#lib/text.ts';
import type { Page } from '#model/page.ts';
import { brokenJsonLd, foreignResources, hasCanonical, insecureResources, visibleText } from './read-html.ts';

type Seen = SiteLook['sightings'][number];

/** What lets programs find and trust a site: feed, site map, structured data, canonical addresses; nothing loaded from elsewhere. */
const engine: EngineDefinition = {
  version: '1',
  options: {},
  sees: 'site',
  onlyOurs: true,
  look(view) {
    const passed: Record<string, number> = {};
    const sightings: Seen[] = [];
    const answer = (rule: string, page: Page, says: Text | null): void => {
      if (says === null) passed[rule] = (passed[rule] ?? 0) + 1;
      else sightings.push(sightingOf(rule, page, { view, says }));
    };
    const siteMap = view.assets.has('sitemap.xml') ? view.textOf('sitemap.xml') : null;
    for (const page of view.pages) {
      const html = view.htmlOf(page);
      answer('nothing-from-elsewhere', page, told(foreignResources(html, view.site.url), 'elsewhere'));
      answer('nothing-insecure', page, told(insecureResources(html), 'insecure'));
      if (page.version === 'simple' || page.kind === 'not-found') continue;
      answer(
        'address-is-canonical',
        page,
        hasCanonical(html) ? null : text('没有规范网址（canonical）', 'names no canonical address'),
      );
      answer(
        'in-site-map',
        page,
        isListed(page, siteMap, view) ? null : text('不在 sitemap.xml 里', 'is not in sitemap.xml'),
      );
      if (page.kind === 'entry') answer('data-is-structured', page, unstructured(html));
    }
    const home = view.pages.find(({ kind }) => kind === 'home');
    if (home !== undefined) answerForSite(view, home, answer);
    return { passed, inapplicable: [], sightings, measures: measuresOf(view) };
  },
};
export default engine;

type Answer = (rule: string, page: Page, says: Text | null) => void;

function answerForSite(view: SiteView, home: Page, answer: Answer): void {
  const feed = view.assets.has('feed.xml') ? view.textOf('feed.xml') : '';
  const isFeed =
    /<feed[\s>]/.test(feed) && (/<entry[\s>]/.test(feed) || !view.entries.some(({ date }) => date !== null));
  answer(
    'feed-is-offered',
    home,
    isFeed ? null : text('没有可用的订阅源 feed.xml', 'offers no feed.xml that holds its news'),
  );
  const searches = !view.site.search || view.assets.has('pagefind/pagefind.js');
  answer(
    'search-has-an-index',
    home,
    searches && view.site.search ? null : text('没有站内搜索的索引', 'has no index to search'),
  );
  const simple = [...view.pages, ...view.others].some(({ version }) => version === 'simple');
  answer('simple-version', home, simple ? null : text('没有简洁版（长者版）', 'has no simple version'));
}

/** Age of the accessibility statement, by the newest date that it names; how many pages there are in the simple version. */
function measuresOf(view: SiteView): NonNullable<SiteLook['measures']> {
  const statement = view.pages.find(({ path, version }) => path.endsWith('/accessibility/') && version !== 'simple');
  const dates = statement === undefined ? [] : datesIn(visibleText(view.htmlOf(statement)));
  const newest = dates
    .filter((day) => day <= view.now.slice(0, 10))
    .toSorted()
    .at(-1);
  const there = {
    name: 'statement',
    of: '',
    value: statement === undefined ? 0 : 1,
    unit: 'count' as const,
    detail: {},
  };
  if (newest === undefined) return [there];
  const age = {
    name: 'statement-age',
    of: '',
    value: daysBetween(newest, view.now),
    unit: 'days' as const,
    detail: { date: newest },
  };
  return [there, age];
}

const datesIn = (words: string): string[] =>
  [...words.matchAll(/(\d{4})(?:年|-)(\d{1,2})(?:月|-)(\d{1,2})日?/g)]
    .map(([, year = '', month = '', date = '']) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
    .filter(isDay);

const isListed = (page: Page, siteMap: string | null, { site }: SiteView): boolean =>
  siteMap !== null && ['home', 'column', 'entry'].includes(page.kind)
    ? siteMap.includes(`<loc>${new URL(encodeURI(page.path.slice(1)), site.url).href}</loc>`)
    : siteMap !== null;

function unstructured(html: string): Text | null {
  const broken = brokenJsonLd(html);
  if (broken === 'none') return text('没有结构化数据（JSON-LD）', 'carries no structured data (JSON-LD)');
  return broken === 'broken' ? text('结构化数据读不懂', 'carries structured data that cannot be read') : null;
}

function told(addresses: readonly string[], what: 'elsewhere' | 'insecure'): Text | null {
  const [first] = addresses;
  if (first === undefined) return null;
  return what === 'elsewhere'
    ? text(`从别的网站加载 ${first}`, `loads ${first} from another site`)
    : text(`用不加密的地址加载 ${first}`, `loads ${first} over an address that is not encrypted`);
}

function sightingOf(rule: string, page: Page, { view, says }: { view: SiteView; says: Text }): Seen {
  return {
    rule,
    outcome: 'failed',
    criteria: [],
    impact: 'moderate',
    message: text(`页面 ${page.path} ${says['zh-CN']}`, `Page ${page.path} ${says.en}`),
    at: { page: page.path },
    // What an editor turned off is the site's own; the rest is written by the theme.
    owner:
      (rule === 'search-has-an-index' && !view.site.search) || (rule === 'simple-version' && !view.site.simple)
        ? { kind: 'content', file: view.site.file }
        : { kind: 'theme', theme: view.site.theme.id, component: 'head' },
  };
}
