import type { EntryProps } from '#contracts/theme.ts';
import type { Texts } from '#theme/texts.ts';
import type { HeadingLink } from '#theme/components/on-this-page/on-this-page.ts';
import { guideSections } from '#theme/layouts/entry/kinds/service.ts';

/** The moment that the page shows and that its meta tags carry. */
export function shownMoment({ entry }: EntryProps, texts: Texts): { name: string; moment: string } | null {
  if (entry.date !== null) return { name: texts.published, moment: entry.date };
  return entry.updated === null ? null : { name: texts.updated, moment: entry.updated };
}

/** Sections that the layout itself adds above the body. */
export const ownSections = ({ entry }: EntryProps, texts: Texts): HeadingLink[] =>
  entry.kind === 'service' ? guideSections(entry, texts) : [];
