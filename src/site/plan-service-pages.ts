import type { Crumb, NotFoundProps, SearchProps, SiteMapProps } from '#contracts/theme.ts';
import { mainLangOf, type Site } from '#model/site.ts';
import { nameIn, planWords } from '#site/plan-words.ts';
import { ownPage, type PlannedPage } from '#site/planned-page.ts';

/** What the site's own pages say of all its entries. */
export interface SiteFacts {
  hasTags: boolean;
  /** The kinds and years that a search can be narrowed to. */
  search: Pick<SearchProps, 'kinds' | 'years'>;
}

/** The pages that every site has of itself: site map, wrong address, search. */
export function planServicePages(site: Site, home: Crumb, { hasTags, search }: SiteFacts): PlannedPage[] {
  const lang = mainLangOf(site);
  const words = planWords(lang);
  const base = (path: string, title: string) =>
    ({
      title,
      description: words.ofSite(nameIn(site.name, lang), title),
      lang,
      crumbs: [home, { title, path }],
      column: null,
    }) as const;
  const siteMap: SiteMapProps = { ...base('/site-map/', words.siteMap), kind: 'site-map', hasTags };
  const notFound: NotFoundProps = { ...base('/404.html', words.notFound), kind: 'not-found' };
  const searchPage: SearchProps = { ...base('/search/', words.search), kind: 'search', ...search };
  return [siteMap, notFound, ...(site.search ? [searchPage] : [])].map((props) =>
    ownPage(props.crumbs.at(-1)?.path ?? '/', site.file, props),
  );
}
