import type { ContentKind } from '#contracts/kind.ts';
import type { NavItem, SiteFrame } from '#contracts/theme.ts';
import type { Media } from '#model/entry.ts';
import type { Column, Site } from '#model/site.ts';
import { formsOf } from '#site/plan-forms.ts';
import { emblemOf, pictureOf } from '#site/pictures.ts';

/** What every page shows of its site. Changing any of it renders every page of the site anew. */
export function frameOf(
  site: Site,
  tokensHref: string | null,
  kinds: readonly Pick<ContentKind, 'id' | 'form'>[],
): SiteFrame {
  const { icp, siteCode, police } = site.identifiers;
  return {
    id: site.id,
    name: site.name['zh-CN'],
    description: site.description,
    level: site.level,
    example: site.example,
    url: site.url.replace(/\/?$/, '/'),
    domain: new URL(site.url).host,
    lang: 'zh-CN',
    nav: navOf(site.columns),
    identifiers: { icp: declared(icp), siteCode: declared(siteCode), police: declared(police) },
    contact: site.contact,
    parent: site.parentSite && { name: site.parentSite.name['zh-CN'], url: site.parentSite.url },
    children: site.children.map((child) => ({ name: child.name['zh-CN'], url: child.url })),
    hasSearch: site.search,
    forms: formsOf(site, kinds),
    tokensHref,
    ...looksOf(site),
  };
}

function looksOf({ theme, pictures }: Site): Pick<SiteFrame, 'emblem' | 'hero' | 'density'> {
  const found = (file: string | undefined): Media | undefined => pictures.find((media) => media.file === file);
  const [emblem, hero] = [found(theme.emblem), found(theme.hero?.file)];
  return {
    emblem: emblem === undefined ? null : emblemOf(emblem),
    hero: hero === undefined || theme.hero === undefined ? null : pictureOf(hero, theme.hero.alt),
    density: theme.density,
  };
}

const navOf = (columns: readonly Column[]): NavItem[] =>
  columns.map(({ id, title, children }) => ({ id, title, path: `/${id}/`, children: navOf(children) }));

const declared = (identifier: string | { notApplicable: string }): string | null =>
  typeof identifier === 'string' ? identifier : null;
