import type { Crumb, NotFoundProps, SearchProps, SiteMapProps } from '#contracts/theme.ts';
import type { Site } from '#model/site.ts';
import { ownPage, type PlannedPage } from '#site/planned-page.ts';

/** What the site's own pages say of all its entries. */
export interface SiteFacts {
  hasTags: boolean;
  /** The kinds and years that a search can be narrowed to. */
  search: Pick<SearchProps, 'kinds' | 'years'>;
}

/** The pages that every site has of itself: site map, wrong address, search. */
export function planServicePages(site: Site, home: Crumb, { hasTags, search }: SiteFacts): PlannedPage[] {
  const base = (path: string, title: string) =>
    ({
      title,
      description: `${site.name['zh-CN']}${title}`,
      lang: 'zh-CN',
      crumbs: [home, { title, path }],
      column: null,
    }) as const;
  const siteMap: SiteMapProps = { ...base('/site-map/', '网站地图'), kind: 'site-map', hasTags };
  const notFound: NotFoundProps = { ...base('/404.html', '页面不存在'), kind: 'not-found' };
  const searchPage: SearchProps = { ...base('/search/', '站内搜索'), kind: 'search', ...search };
  return [siteMap, notFound, ...(site.search ? [searchPage] : [])].map((props) =>
    ownPage(props.crumbs.at(-1)?.path ?? '/', site.file, props),
  );
}
