import type { ColumnProps } from '#contracts/theme.ts';

/** Whether a column has nothing at all to show: the page says so rather than staying blank. */
export const isEmptyColumn = (page: ColumnProps): boolean =>
  page.cards.length === 0 && page.children.length === 0 && page.intro === null;
