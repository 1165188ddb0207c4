import type { Entry } from '#model/entry.ts';
import { formsField, listField, termsOf, textField, type FormFile, type Term } from '#theme/fields.ts';
import type { SectionLink } from '#contracts/theme.ts';
import type { Texts } from '#theme/texts.ts';

/** 办事指南: what a person needs to know before they set out. Parts that the office left out are null or empty. */
export interface Guide {
  facts: Term[];
  basis: string[];
  conditions: string[];
  materials: string[];
  steps: string[];
  offline: string | null;
  forms: FormFile[];
}

type Guided = Pick<Entry, 'fields' | 'media'>;

/** Reads the fields of a service. */
export const guideOf = ({ fields, media }: Guided, texts: Texts): Guide => ({
  facts: termsOf(fields, [
    ['timeLimit', texts.timeLimit],
    ['fee', texts.fee],
    ['place', texts.place],
    ['hours', texts.hours],
    ['phone', texts.servicePhone],
  ]),
  basis: listField(fields, 'basis'),
  conditions: listField(fields, 'conditions'),
  materials: listField(fields, 'materials'),
  steps: listField(fields, 'steps'),
  offline: textField(fields, 'offline'),
  forms: formsField(fields, 'forms', media),
});

/** The headings that `Service.astro` shows, in its order. */
export function guideSections(entry: Guided, texts: Texts): SectionLink[] {
  const guide = guideOf(entry, texts);
  const sections: [keyof Guide, string][] = [
    ['facts', texts.guideFacts],
    ['basis', texts.basis],
    ['conditions', texts.conditions],
    ['materials', texts.materials],
    ['steps', texts.steps],
    ['offline', texts.offline],
    ['forms', texts.forms],
  ];
  return sections
    .filter(([part]) => (guide[part]?.length ?? 0) > 0)
    .map(([part, title]) => ({ id: guideId(part), text: title }));
}

/** The anchor of a part; headings of the body have ids of their own, made from their text. */
export const guideId = (part: keyof Guide): string => `guide-${part}`;
