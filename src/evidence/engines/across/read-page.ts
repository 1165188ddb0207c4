import type { Page } from '#model/page.ts';
import { documentOf, placeIn } from '#probe/static-page.ts';

/** A link or control of the parts that a site repeats. */
export interface Repeated {
  /** Where it leads, or what it does: the same on every page. */
  does: string;
  name: string;
  /** `header`, `nav`, `aside` or `footer`. */
  part: string;
  at: { selector: string; snippet: string };
}

export interface PageParts {
  path: string;
  lang: string;
  /** Navigations as lists of what their links are called. */
  navigations: { names: string[]; at: Repeated['at'] }[];
  repeated: Repeated[];
  title: string;
  /** Something on it searches the site. */
  hasSearch: boolean;
  /** It is part of a process in which something is filled in. */
  hasForm: boolean;
  /** Addresses of all links, as paths of the site. */
  leadsTo: ReadonlySet<string>;
}

const partSelector =
  'header, nav, aside, footer, [role=banner], [role=navigation], [role=complementary], [role=contentinfo]';

/** Reads what a page repeats of its site: navigation, header and footer, with the place of each. */
export function readParts({ path }: Page, html: string): PageParts {
  const document = documentOf(html);
  const links = [...document.querySelectorAll('a[href]')];
  const target = (link: Element): string => pathOf(link.getAttribute('href') ?? '', path);
  const navigations = [...document.querySelectorAll('nav, [role=navigation]')].filter(isRepeated).map((nav) => ({
    names: [...nav.querySelectorAll('a[href]')].map(nameOf).filter((name) => name !== ''),
    at: placeIn(document, nav),
  }));
  const repeated = links.flatMap((link): Repeated[] => {
    const part = partOf(link);
    const name = nameOf(link);
    if (part === null || name === '' || (link.getAttribute('href') ?? '').startsWith('#')) return [];
    return [{ does: `goes ${target(link)}`, name, part, at: placeIn(document, link) }];
  });
  return {
    path,
    lang: document.documentElement.getAttribute('lang') ?? '',
    navigations,
    repeated: [...repeated, ...searches(document)],
    title: `${document.title} ${document.querySelector('h1')?.textContent ?? ''}`,
    hasSearch: document.querySelector('[role=search], search, input[type=search]') !== null,
    hasForm: document.querySelector('form') !== null,
    leadsTo: new Set(links.map(target)),
  };
}

/** What is known of pages that are too many to be held against one another. */
export interface Glance {
  leadsTo: ReadonlySet<string>;
  hasSearch: boolean;
}

/** Where pages lead, and whether one of them searches, without reading what else they hold. */
export function glanceAt(pages: readonly Page[], htmlOf: (page: Page) => string): Glance {
  const leadsTo = new Set<string>();
  let hasSearch = false;
  for (const page of pages) {
    const html = htmlOf(page);
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\shref\s*=\s*["']?([^"'\s>]+)/gi))
      leadsTo.add(pathOf(href, page.path));
    hasSearch ||= /<search\b|\s(?:role|type)\s*=\s*["']?search\b/i.test(html);
  }
  return { leadsTo, hasSearch };
}

/** An article is whole by itself, and so is the navigation within it: its chapters, its keywords. */
const isRepeated = (nav: Element): boolean => nav.closest('article') === null;

function* searches(document: Document): Iterable<Repeated> {
  for (const form of document.querySelectorAll('form')) {
    const isSearch = form.getAttribute('role') === 'search' || form.querySelector('input[type=search]') !== null;
    const button = form.querySelector('button, input[type=submit]');
    const part = partOf(form);
    if (!isSearch || button === null || part === null) continue;
    const name = nameOf(button) || (button.getAttribute('value') ?? '');
    if (name !== '') yield { does: 'search', name, part, at: placeIn(document, button) };
  }
}

function partOf(element: Element): string | null {
  if (element.closest('main, [role=main], article') !== null) return null;
  const part = element.closest(partSelector);
  if (part === null) return null;
  const roles: Readonly<Record<string, string>> = {
    banner: 'header',
    navigation: 'nav',
    complementary: 'aside',
    contentinfo: 'footer',
  };
  return roles[part.getAttribute('role') ?? ''] ?? part.tagName.toLowerCase();
}

const nameOf = (element: Element): string => {
  const pictures = [...element.querySelectorAll('img')].map((picture) => picture.getAttribute('alt') ?? '');
  const words = element.getAttribute('aria-label') ?? [element.textContent ?? '', ...pictures].join(' ');
  return words.replaceAll(/\s+/g, ' ').trim();
};

/** Paths of the site, and other addresses as they are. */
function pathOf(href: string, from: string): string {
  try {
    const base = new URL(from, 'http://site.invalid/');
    const { href: whole, host, pathname } = new URL(href, base);
    return host === base.host ? decodeURI(pathname).replace(/index\.html?$/, '') : whole;
  } catch {
    return href;
  }
}
