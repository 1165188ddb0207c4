import type { SearchProps } from '#contracts/theme.ts';
import { words } from '#theme/layouts/search/texts.ts';

/** A choice that narrows a search; its name is the parameter of the address and the filter of the index. */
export interface Filter {
  name: 'kind' | 'year';
  label: string;
  any: string;
  options: readonly { value: string; title: string }[];
}

/** The filters that leave a choice: a site of one year needs none by year. */
export function filtersOf(page: SearchProps): Filter[] {
  const { texts } = words(page.lang);
  const kinds = page.kinds.map(({ id, title }) => ({ value: id, title }));
  const years = page.years.map((year) => ({ value: year, title: year }));
  const filters: Filter[] = [
    { name: 'kind', label: texts.kind, any: texts.anyKind, options: kinds },
    { name: 'year', label: texts.year, any: texts.anyYear, options: years },
  ];
  return filters.filter((filter) => filter.options.length > 1);
}
