import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { words } from '#theme/kinds/message/texts.ts';

/** The headings that a question has. */
export default function sections({ lang }: EntryProps): SectionLink[] {
  const { texts } = words(lang);
  return [
    { id: 'question', text: texts.question },
    { id: 'reply', text: texts.reply },
  ];
}
