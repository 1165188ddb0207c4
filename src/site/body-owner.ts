import type { PageProps } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';

/** The entry whose body a page shows: its own, its column's introduction, or on the home page the newest statistics. */
export function bodyOwner(props: PageProps): Entry | null {
  if (props.kind === 'entry') return props.entry;
  if (props.kind === 'column') return props.intro;
  return props.kind === 'home' ? props.statistics : null;
}

/** The property that holds it, by the page's kind. */
const fields: Readonly<Partial<Record<PageProps['kind'], string>>> = {
  entry: 'entry',
  column: 'intro',
  home: 'statistics',
};

/** The props but for it, so that an edit of its text leaves them as they are. */
export function withoutOwner(props: PageProps): object {
  const field = fields[props.kind];
  return field === undefined ? props : { ...props, [field]: null };
}

/** The props again, from what `withoutOwner` left. */
export function withOwner(others: PageProps, owner: Entry): PageProps {
  const field = fields[others.kind];
  return field === undefined ? others : { ...others, [field]: owner };
}
