import type { EntryProps, SiteFrame } from '#contracts/theme.ts';
import { addressOf } from '#theme/address.ts';
import type { LetterAbout } from '#theme/components/apply/letter.ts';
import { textField } from '#theme/fields.ts';
import type { Texts } from '#theme/texts.ts';

/** The moment that the page shows and that its meta tags carry. */
export function shownMoment({ entry }: EntryProps, texts: Texts): { name: string; moment: string } | null {
  if (entry.date !== null) return { name: texts.published, moment: entry.date };
  return entry.updated === null ? null : { name: texts.updated, moment: entry.updated };
}

/** What a letter about the entry says of it: it goes to the entry's own mailbox where it has one. */
export function letterAbout(frame: SiteFrame, { entry }: EntryProps): LetterAbout {
  const email = textField(entry.fields, 'email');
  return { title: entry.title, address: addressOf(frame.url, entry.path), ...(email === null ? {} : { email }) };
}
