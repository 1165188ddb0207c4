import type { SectionLink } from '#contracts/theme.ts';
import type { Heading } from '#model/body.ts';

const fewest = 3;

/** The sections of a page for its list of contents; none when there are too few to need one. */
export function sectionLinks(own: readonly SectionLink[], headings: readonly Heading[]): SectionLink[] {
  const links = [...own, ...headings.filter((heading) => heading.depth === 2)];
  return links.length < fewest ? [] : links.map(({ id, text }) => ({ id, text }));
}
