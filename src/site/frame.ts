import type { ContentKind } from '#contracts/kind.ts';
import type { NavItem, SiteFrame } from '#contracts/theme.ts';
import type { Media } from '#model/entry.ts';
import { mainLangOf, type Column, type Site } from '#model/site.ts';
import { formsOf } from '#site/plan-forms.ts';
import { nameIn } from '#site/plan-words.ts';
import { emblemOf, pictureOf } from '#site/pictures.ts';

/** What every page shows of its site. Changing any of it renders every page of the site anew. */
export function frameOf(
  site: Site,
  tokensHref: string | null,
  kinds: readonly Pick<ContentKind, 'id' | 'form'>[],
): SiteFrame {
  const lang = mainLangOf(site);
  const { icp, siteCode, police } = site.identifiers;
  // One that has no name in this language is called by its Chinese one.
  const neighbour = ({ name, url }: Neighbour): SiteFrame['children'][number] =>
    name[lang] === undefined ? { name: name['zh-CN'], lang: 'zh-CN', url } : { name: name[lang], lang, url };
  return {
    id: site.id,
    name: nameIn(site.name, lang),
    description: site.description,
    level: site.level,
    example: site.example,
    url: site.url.replace(/\/?$/, '/'),
    domain: new URL(site.url).host,
    lang,
    nav: navOf(site.columns),
    identifiers: { icp: declared(icp), siteCode: declared(siteCode), police: declared(police) },
    contact: site.contact,
    parent: site.parentSite && neighbour(site.parentSite),
    children: site.children.map(neighbour),
    hasSearch: site.search,
    forms: formsOf(site, kinds),
    tokensHref,
    ...looksOf(site),
  };
}

type Neighbour = Pick<Site['children'][number], 'name' | 'url'>;

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
