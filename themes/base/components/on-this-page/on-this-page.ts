import type { Heading } from '#model/body.ts';

/** A heading that the list of contents links to. */
export type HeadingLink = Pick<Heading, 'id' | 'text'>;

const fewest = 3;

/** The sections of a page for its list of contents; none when there are too few to need one. */
export function sectionLinks(own: readonly HeadingLink[], headings: readonly Heading[]): HeadingLink[] {
  const links = [...own, ...headings.filter((heading) => heading.depth === 2)];
  return links.length < fewest ? [] : links.map(({ id, text }) => ({ id, text }));
}
