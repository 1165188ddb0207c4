import type { EntryProps } from '#contracts/theme.ts';
import type { Texts } from '#theme/texts.ts';

/** The moment that the page shows and that its meta tags carry. */
export function shownMoment({ entry }: EntryProps, texts: Texts): { name: string; moment: string } | null {
  if (entry.date !== null) return { name: texts.published, moment: entry.date };
  return entry.updated === null ? null : { name: texts.updated, moment: entry.updated };
}
