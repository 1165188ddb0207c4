import type { PageProps } from '#contracts/theme.ts';
import type { Site } from '#model/site.ts';
import { fileOf, type PlannedPage } from '#site/planned-page.ts';

type OtherLanguages = NonNullable<PageProps['otherLanguages']>;

/**
 * Adds the simple version (简洁版) of every page but the 404 page, at `/simple/` and the page's own path, and tells every
 * page where its other version and its other languages are.
 */
export function withVersions(
  pages: readonly PlannedPage[],
  site: Pick<Site, 'simple' | 'languages'>,
): readonly PlannedPage[] {
  if (!site.simple && site.languages.length === 1) return pages;
  const paths = new Set(pages.map(({ path }) => path));
  return pages.flatMap((page) => {
    const { path, props } = page;
    const otherLanguages = otherLanguagesOf(props, site, paths);
    const shown = otherLanguages.length === 0 ? props : { ...props, otherLanguages };
    if (!site.simple || props.kind === 'not-found') return [{ ...page, props: shown }];
    const simple = `/simple${path}`;
    return [
      { ...page, props: { ...shown, otherVersion: simple } },
      { ...page, path: simple, file: fileOf(simple), props: { ...shown, version: 'simple', otherVersion: path } },
    ];
  });
}

/** In each other language that the site declares: the page's translation, else the home page if there is one. */
function otherLanguagesOf(
  props: PageProps,
  { languages }: Pick<Site, 'languages'>,
  paths: ReadonlySet<string>,
): OtherLanguages {
  if (languages.length === 1) return [];
  const translations = props.kind === 'entry' ? props.translations : [];
  return languages
    .filter((lang) => lang !== props.lang)
    .flatMap((lang) => {
      const home = lang === languages[0] ? '/' : `/${lang}/`;
      const path = translations.find((other) => other.lang === lang)?.path ?? (paths.has(home) ? home : null);
      return path === null ? [] : [{ lang, path }];
    });
}
