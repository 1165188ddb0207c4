import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { words } from '#theme/kinds/interview/texts.ts';

/** The headings that an interview has besides those of its body. */
export default function sections({ entry, lang }: EntryProps): SectionLink[] {
  const { texts } = words(lang);
  return [
    { id: 'facts', text: texts.facts },
    ...(entry.fields['video'] === undefined ? [] : [{ id: 'video', text: texts.video }]),
    { id: 'turns', text: texts.turns },
  ];
}
