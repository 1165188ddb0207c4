import type { Block, Heading } from '#model/body.ts';
import type { Entry } from '#model/entry.ts';
import type { FormName, PageKind } from '#model/page.ts';
import type { Lang, Level } from '#model/words.ts';
import type { Text } from '#lib/text.ts';

/** The default export of `themes/<id>/theme.ts`. */
export interface ThemeDefinition {
  /** Semantic version; stands in pages.json. */
  version: string;
  /** The theme whose parts are used where this one has none; `base` extends nothing. */
  extends?: string;
  /** What its colours keep in every scheme; left out where those of the theme it extends hold. */
  colours?: ThemeColours;
}

export interface ThemeColours {
  /** Style sheets that set the tokens in rules of `:root`, below the theme's folder. */
  sheets: readonly string[];
  /** Token → what it colours, as messages say it. Only these may be set in site.yaml. */
  names: Readonly<Record<string, Text>>;
  schemes: readonly ColourScheme[];
  pairs: readonly ColourPair[];
}

/** What a page may be shown in. */
export interface ColourScheme {
  name: Text;
  /** The media queries whose rules hold besides the plain one, later over earlier. */
  media: readonly string[];
  /** The scheme that the reader chose (`data-scheme`): it wins over the system's preference and over the site's own tokens. */
  chosen?: string;
}

/** Two tokens that meet on a page, and the contrast ratio that they keep. */
export interface ColourPair {
  front: string;
  back: string;
  least: number;
}

/** A token of site.yaml that the theme cannot use, in words. */
export interface TokenFault {
  token: string;
  message: Text;
  fix: Text;
}

export interface Theme extends ThemeDefinition {
  /** The folder's name. */
  id: string;
  /** Absolute folders to look for a part in: its own first. */
  folders: readonly string[];
}

/** All paths below are site paths: the render farm adds the site's base path to every `href`, `src` and `action`. */
export interface NavItem {
  id: string;
  title: string;
  path: string;
  children: readonly NavItem[];
}

/** Another site of the federation; `lang` is that of its name. */
interface Neighbour {
  name: string;
  lang: Lang;
  url: string;
}

/** What every page of a site knows of its site: head, header, footer. */
export interface SiteFrame {
  id: string;
  name: string;
  description: string;
  level: Level;
  example: boolean;
  /** Full address, ending in `/`. */
  url: string;
  /** Host without scheme: SiteDomain of the meta tags. */
  domain: string;
  /** The site's main language: of its name, columns and everything around its entries. */
  lang: Lang;
  nav: readonly NavItem[];
  identifiers: { icp: string | null; siteCode: string | null; police: string | null };
  contact: { organisation: string; address?: string; phone: string; email?: string; postcode?: string };
  parent: Neighbour | null;
  children: readonly Neighbour[];
  hasSearch: boolean;
  /** Where each form begins that the site offers: on its own page, or on the one that says that it is elsewhere. */
  forms: Readonly<Partial<Record<FormName, string>>>;
  /** Site path of the style sheet with this site's own tokens; null when it sets none. */
  tokensHref: string | null;
  /** Decorative: the site's name stands beside it. */
  emblem: { src: string; width: number; height: number } | null;
  hero: Picture | null;
  density: 'comfortable' | 'compact';
}

/** A sized picture: sources best format first, and the fallback. */
export interface Picture {
  alt: string;
  width: number;
  height: number;
  src: string;
  sources: readonly { type: string; srcset: string }[];
}

/** An entry as lists and cards show it. */
export interface Card {
  title: string;
  path: string;
  /** Content kind. */
  kind: string;
  lang: Lang;
  /** `YYYY-MM-DD HH:MM`; null for undated kinds. */
  date: string | null;
  summary: string;
  picture: Picture | null;
  /** The kind's `cardFields` that the entry has. */
  fields: Readonly<Record<string, unknown>>;
  /** Whether its last day is over; see `expiry` of the kind. */
  expired: boolean;
}

/** A way to see a list in parts: by year, by subject. */
export interface Facet {
  /** 年份 */
  name: string;
  values: readonly { title: string; path: string; count: number; isCurrent: boolean }[];
}

/** Links that have one name: 相关解读, 同一专题. */
export interface Relations {
  name: string;
  cards: readonly Card[];
}

export interface Crumb {
  title: string;
  path: string;
}

interface PropsBase {
  kind: PageKind;
  title: string;
  description: string;
  lang: Lang;
  /** From the home page down to this page, itself last. */
  crumbs: readonly Crumb[];
  /** Column of the page, for the meta tags; null on pages outside every column. */
  column: { id: string; title: string; description: string; keywords: readonly string[]; type: string } | null;
  /** Left out on the full version. The simple one (简洁版) is the same layout in one column, large and plain. */
  version?: 'simple';
  /** Site path of this page in its other version; left out where it has none. */
  otherVersion?: string;
  /** This page in the site's other languages, or their home page where it is not translated. */
  otherLanguages?: readonly { lang: Lang; path: string }[];
}

export interface HomeProps extends PropsBase {
  kind: 'home';
  /** The columns that the home page shows, each with its newest entries. */
  sections: readonly { title: string; path: string; contentKind: string; cards: readonly Card[] }[];
  /** Emergency information that is in force today, newest first. */
  urgent: readonly Card[];
  /** 信息公开: the column that leads to the catalogue and the annual reports; null where the site has none. */
  disclosure: { title: string; path: string; description: string; children: readonly Crumb[] } | null;
  /** The newest entry whose body begins with a chart (kind dataset): the page gets its body to show it. */
  statistics: Entry | null;
}
/** One page of a list. */
export interface PagedList {
  cards: readonly Card[];
  page: number;
  pages: number;
  /** Cards on all of its pages. */
  total: number;
  /** Paths of the pages before and after it. */
  previous: string | null;
  next: string | null;
}
export interface ColumnProps extends PropsBase, PagedList {
  kind: 'column';
  contentKind: string | null;
  children: readonly { title: string; path: string; description: string }[];
  facets: readonly Facet[];
  /** What its kind's readers can hand in. */
  form: FormName | null;
  /** The column's own text, from `index.md` in its folder. */
  intro: Entry | null;
}
export interface EntryProps extends PropsBase {
  kind: 'entry';
  entry: Entry;
  picture: Picture | null;
  /** Other languages of the same entry. */
  translations: readonly { lang: Lang; path: string }[];
  /** Entries it names or that name it, and those with the same keywords. */
  relations: readonly Relations[];
  /** Its neighbours in its column's list: newer before, older after. */
  previous: Crumb | null;
  next: Crumb | null;
  tags: readonly Crumb[];
  expired: boolean;
  form: FormName | null;
  /** JSON-LD without `@context`; null where schema.org has no type for it. */
  structured: Readonly<Record<string, unknown>> | null;
}
/** All entries with one keyword. */
export interface TagProps extends PropsBase, PagedList {
  kind: 'tag';
}
/** All keywords that have a page. */
export interface TagsProps extends PropsBase {
  kind: 'tags';
  tags: readonly { title: string; path: string; count: number }[];
}
/** A form to print, or to send as a prepared letter. */
export interface FormProps extends PropsBase {
  kind: 'form';
  form: FormName;
}
/** Says that what follows is another site. */
export interface LeavingProps extends PropsBase {
  kind: 'leaving';
  form: FormName;
  href: string;
  host: string;
}
export interface SearchProps extends PropsBase {
  kind: 'search';
  /** The content kinds that the site has entries of. */
  kinds: readonly { id: string; title: string }[];
  /** The years of its entries, newest first. */
  years: readonly string[];
}
export interface SiteMapProps extends PropsBase {
  kind: 'site-map';
  /** Whether there are tags. */
  hasTags: boolean;
}
export interface SharedProps extends PropsBase {
  kind: 'shared';
  /** File name below `content/shared` without `.mdx`: `help`, `help.ug`. */
  shared: string;
}
export interface NotFoundProps extends PropsBase {
  kind: 'not-found';
}
/** What a layout shows; `kind` names the layout: `themes/<theme>/layouts/<kind>/`. */
export type PageProps =
  | HomeProps
  | ColumnProps
  | EntryProps
  | TagProps
  | TagsProps
  | FormProps
  | LeavingProps
  | SearchProps
  | SiteMapProps
  | SharedProps
  | NotFoundProps;

/** The body of an entry with its pictures in place, ready to show. */
export interface ShownBody {
  blocks: readonly Block[];
  headings: readonly Heading[];
}

/** A heading that a layout adds itself, for the page's list of contents. */
export interface SectionLink {
  id: string;
  text: string;
}
