import type { PageProps } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';

/** The entry whose body a page shows: its own, its column's introduction, or on the home page the newest statistics. */
export function bodyOwner(props: PageProps): Entry | null {
  if (props.kind === 'entry') return props.entry;
  if (props.kind === 'column') return props.intro;
  return props.kind === 'home' ? props.statistics : null;
}
