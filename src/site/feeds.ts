import type { ContentKind } from '#contracts/kind.ts';
import type { PageProps, SiteFrame } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';
import type { SiteArtifact } from '#model/site.ts';
import { langTag, type Lang } from '#model/words.ts';
import { escapeHtml } from '#lib/html.ts';
import type { PlannedPage } from '#site/planned-page.ts';

const entriesInFeed = 20;

/** Atom 1.0 (RFC 4287) of the newest entries of the kinds that belong in a feed. */
export function atomFeed(frame: SiteFrame, artifact: SiteArtifact, kinds: readonly ContentKind[]): string {
  const inFeed = new Set(kinds.filter((kind) => kind.inFeed).map((kind) => kind.id));
  const entries = artifact.entries
    .filter((entry) => inFeed.has(entry.kind) && entry.date !== null && entry.lang === frame.lang)
    .toSorted((a, b) =>
      changedOf(a) === changedOf(b) ? (a.path < b.path ? -1 : 1) : changedOf(a) < changedOf(b) ? 1 : -1,
    )
    .slice(0, entriesInFeed);
  const updated = entries[0] === undefined ? artifact.now : changedOf(entries[0]);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${langTag(frame.lang)}">`,
    `<title>${escapeHtml(frame.name)}</title>`,
    `<subtitle>${escapeHtml(frame.description)}</subtitle>`,
    `<id>${escapeHtml(frame.url)}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(frame.url)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(frame.url)}feed.xml"/>`,
    `<updated>${timestamp(updated)}</updated>`,
    `<author><name>${escapeHtml(frame.contact.organisation)}</name></author>`,
    ...entries.map((entry) => atomEntry(frame, entry)),
    '</feed>',
    '',
  ].join('\n');
}

/** Sitemap 0.9 (https://www.sitemaps.org/protocol.html): every page but the 404 and the simple version, with the day it last changed where one is known. */
export function sitemap(frame: SiteFrame, artifact: SiteArtifact, planned: readonly PlannedPage[]): string {
  const newest = artifact.entries.map(changedOf).reduce((a, b) => (a > b ? a : b), '');
  const pages = planned
    .filter(({ props }) => props.kind !== 'not-found' && props.version === undefined)
    .map((page) => {
      const changed = lastChange(page, newest);
      const lastmod = changed === '' ? '' : `<lastmod>${changed.slice(0, 10)}</lastmod>`;
      const alternates = translationsOf(page.props).map(
        ({ lang, path }) =>
          `<xhtml:link rel="alternate" hreflang="${langTag(lang)}" href="${escapeHtml(addressOf(frame, path))}"/>`,
      );
      return `<url><loc>${escapeHtml(addressOf(frame, page.path))}</loc>${lastmod}${alternates.join('')}</url>`;
    });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages,
    '</urlset>',
    '',
  ].join('\n');
}

/** The page in every language that it has, itself first; none where it has but one. */
const translationsOf = (props: PageProps): { lang: Lang; path: string }[] =>
  props.kind !== 'entry' || props.translations.length === 0
    ? []
    : [{ lang: props.lang, path: props.entry.path }, ...props.translations];

/** Everyone may read everything; the sitemap is named. */
export const robots = (frame: SiteFrame): string => `User-agent: *\nAllow: /\n\nSitemap: ${frame.url}sitemap.xml\n`;

const addressOf = (frame: SiteFrame, path: string): string => frame.url + encodeURI(path.slice(1));

const changedOf = (entry: Entry): string => entry.updated ?? entry.date ?? '';

function lastChange({ props }: PlannedPage, newest: string): string {
  if (props.kind === 'entry') return changedOf(props.entry);
  if (props.kind === 'home') return newest;
  if (props.kind === 'column') return props.cards.map((card) => card.date ?? '').reduce((a, b) => (a > b ? a : b), '');
  return '';
}

/** A moment in Asia/Shanghai as RFC 3339. */
const timestamp = (moment: string): string => `${moment.replace(' ', 'T')}:00+08:00`;

function atomEntry(frame: SiteFrame, entry: Entry): string {
  const address = escapeHtml(addressOf(frame, entry.path));
  return [
    '<entry>',
    `<title>${escapeHtml(entry.title)}</title>`,
    `<id>${address}</id>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    `<published>${timestamp(entry.date ?? '')}</published>`,
    `<updated>${timestamp(changedOf(entry))}</updated>`,
    `<summary>${escapeHtml(entry.summary)}</summary>`,
    '</entry>',
  ].join('\n');
}
