import type { PageProps, SiteFrame } from '#contracts/theme.ts';
import { addressOf } from '#theme/address.ts';

type Thing = Readonly<Record<string, unknown>>;

/** What a page is in the words of schema.org: the site and who runs it, or an entry and the way to it. */
export function structuredOf(frame: SiteFrame, page: PageProps): readonly Thing[] {
  if (page.kind === 'home') return [siteOf(frame)];
  if (page.kind !== 'entry') return [];
  const way: Thing = {
    '@type': 'BreadcrumbList',
    itemListElement: page.crumbs.map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: addressOf(frame.url, path),
    })),
  };
  return page.structured === null ? [way] : [page.structured, way];
}

const siteOf = ({ name, description, url, lang, contact }: SiteFrame): Thing => ({
  '@type': 'WebSite',
  name,
  description,
  url,
  inLanguage: lang,
  publisher: {
    '@type': 'Organization',
    name: contact.organisation,
    url,
    telephone: contact.phone,
    email: contact.email,
    address: contact.address,
  },
});

/** JSON-LD for a data block, null for none: no text in it can end the block. */
export function jsonLd(things: readonly Thing[]): string | null {
  const [first, ...others] = things;
  if (first === undefined) return null;
  const whole = others.length === 0 ? first : { '@graph': things };
  return JSON.stringify({ '@context': 'https://schema.org', ...whole }).replaceAll('<', String.raw`\u003C`);
}
