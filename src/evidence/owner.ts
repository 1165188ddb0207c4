import { Slug } from '#model/words.ts';
import type { Owner } from '#model/evidence.ts';
import type { Page } from '#model/page.ts';

/** What the nearest marked element around a place says; see `markScript` and `marksOf`. */
export interface Mark {
  /** Its `data-line`, when it has one: a line of the page's source. */
  line: string | null;
  /** Its `data-part`: the theme component whose root it is, or `body` for what an editor wrote. */
  part: string | null;
  /** The place is the page's `<title>`. */
  isTitle: boolean;
}

export const unmarked: Mark = { line: null, part: null, isTitle: false };

/** Who must mend a place: the page's source, by line where one is marked, or a component of the theme. */
/** Stands for a theme where pages have none: those of other people, in which marks mean nothing. */
export const noTheme = 'folder';

export function ownerOf({ line, part, isTitle }: Mark, page: Pick<Page, 'source'>, theme: string): Owner {
  if (theme === noTheme) return { kind: 'content', file: page.source };
  const number = Number(line ?? '');
  if (line !== null && Number.isInteger(number) && number > 0)
    return { kind: 'content', file: page.source, line: number };
  if (isTitle || part === 'body') return { kind: 'content', file: page.source };
  // Outside every component it is the layout that holds them.
  return { kind: 'theme', theme, component: Slug.safeParse(part).data ?? 'layout' };
}

/** Runs inside a page: the marks of the places that selectors name, in their order. */
export const markScript = (
  selectors: readonly string[],
): string => `return ${JSON.stringify(selectors)}.map((selector) => {
  let element = null;
  try { element = document.querySelector(selector); } catch {}
  const marked = element?.closest('[data-line],[data-part]') ?? null;
  return {
    line: marked?.getAttribute('data-line') ?? null,
    part: marked?.getAttribute('data-part') ?? null,
    isTitle: element?.tagName === 'TITLE',
  };
});`;
