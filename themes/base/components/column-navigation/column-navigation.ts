import type { NavItem, PageProps, SiteFrame } from '#contracts/theme.ts';

/** An item of the navigation; `current` is the value of `aria-current`. */
export interface NavLink {
  title: string;
  path: string;
  /** `page`: this very page. `true`: the page is somewhere below. */
  current: 'page' | 'true' | undefined;
  children: readonly NavLink[];
}

/** Home, the top columns and those below them. The way down to the page is marked, so that a reader knows where they are. */
export function navLinks(frame: SiteFrame, page: PageProps, home: string): NavLink[] {
  const here = page.crumbs.at(-1)?.path;
  const way = new Set(page.crumbs.slice(1).map((crumb) => crumb.path));
  const link = ({ title, path, children }: Omit<NavItem, 'id'>): NavLink => ({
    title,
    path,
    current: path === here ? 'page' : way.has(path) ? 'true' : undefined,
    children: children.map(link),
  });
  return [link({ title: home, path: '/', children: [] }), ...frame.nav.map(link)];
}

/** The id of the list of columns below one. */
export const menuId = ({ path }: NavLink): string => `columns${path.replaceAll('/', '-')}below`;
