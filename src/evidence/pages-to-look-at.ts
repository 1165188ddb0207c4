import type { Page } from '#model/page.ts';

/**
 * All pages of the full version; of the simple one, which shows the same content in the same layouts, one page of each
 * page kind, content kind and language. Why that is enough stands in docs/design.md §5.
 */
export function pagesToLookAt(pages: readonly Page[]): Page[] {
  const alike = new Set<string>();
  return pages.filter((page) => {
    if (page.version !== 'simple') return true;
    const like = `${page.kind} ${page.contentKind ?? ''} ${page.lang}`;
    if (alike.has(like)) return false;
    alike.add(like);
    return true;
  });
}
