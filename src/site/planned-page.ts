import type { PageProps } from '#contracts/theme.ts';

/** One page to be: where it goes, what it shows, and the file that a person edits to change it. */
export interface PlannedPage {
  /** Site path, decoded: `/news/春节慰问/`. */
  path: string;
  /** File below `www`. */
  file: string;
  /** Relative to the project. */
  source: string;
  /** Content kind of the entry or of the column's entries. */
  contentKind: string | null;
  /** Hash of what the page shows besides its props: the text of a shared page. Empty elsewhere. */
  also: string;
  props: PageProps;
}

/** The file of a page: folders get an `index.html`. */
export const fileOf = (path: string): string => (path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1));

/** A page that no entry stands behind. */
export const ownPage = (path: string, source: string, props: PageProps): PlannedPage => ({
  path,
  file: fileOf(path),
  source,
  contentKind: null,
  also: '',
  props,
});
