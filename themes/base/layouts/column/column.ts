import type { ColumnProps } from '#contracts/theme.ts';

/**
 * Whether a column has nothing to show: the page says so rather than staying blank. An introduction is content where the
 * column holds pages or only groups others; where news or guides should stand it is not.
 */
export const isEmptyColumn = (page: ColumnProps): boolean =>
  page.cards.length === 0 &&
  page.children.length === 0 &&
  (page.intro === null || (page.contentKind !== null && page.contentKind !== 'page'));
