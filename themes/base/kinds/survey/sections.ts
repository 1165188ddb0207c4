import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { words } from '#theme/kinds/survey/texts.ts';

/** The headings that a survey has above its body. */
export default function sections({ entry, expired, lang }: EntryProps): SectionLink[] {
  const { texts } = words(lang);
  return [
    { id: 'facts', text: texts.facts },
    ...(entry.fields['result'] === undefined ? [] : [{ id: 'result', text: texts.result }]),
    ...(expired ? [] : [{ id: 'ways', text: texts.ways }]),
  ];
}
