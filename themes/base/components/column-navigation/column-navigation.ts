import type { NavItem, PageProps, SiteFrame } from '#contracts/theme.ts';

/** An item of the navigation; `current` is the value of `aria-current`. */
export interface NavLink {
  title: string;
  path: string;
  /** `page`: this very page. `true`: the page is somewhere below. */
  current: 'page' | 'true' | undefined;
}

/** Home and the top columns. The way down to the page is marked, so that a reader knows where they are. */
export function navLinks(frame: SiteFrame, page: PageProps, home: string): NavLink[] {
  const here = page.crumbs.at(-1)?.path;
  const way = new Set(page.crumbs.slice(1).map((crumb) => crumb.path));
  const link = ({ title, path }: Pick<NavItem, 'title' | 'path'>): NavLink => ({
    title,
    path,
    current: path === here ? 'page' : way.has(path) ? 'true' : undefined,
  });
  return [link({ title: home, path: '/' }), ...frame.nav.map(link)];
}
