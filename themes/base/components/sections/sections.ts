import type { SectionLink } from '#contracts/theme.ts';
import type { Lang } from '#model/words.ts';
import { listField, type Fields, type FormFile, type Term } from '#theme/fields.ts';

/** A part of an entry above its body: a heading with its anchor, and one thing below it. */
export type Section = SectionLink & {
  /** The language of what is said below the heading, where it need not be the page's. */
  lang?: Lang;
} & Content;

type Content =
  | { show: 'terms'; terms: readonly Term[] }
  | Lines
  | { show: 'forms'; forms: readonly FormFile[] }
  | { show: 'table'; head: readonly string[]; rows: readonly (readonly string[])[]; nameAt: number };

interface Lines {
  show: 'lines' | 'steps' | 'checklist';
  lines: readonly string[];
}

/** A field that lists lines, as a section. */
export const linesSection = (fields: Fields, field: string, text: string): SectionLink & Lines => ({
  id: sectionId(field),
  text,
  show: 'lines',
  lines: listField(fields, field),
});

/** The anchor of a section; headings of the body have ids of their own, made from their text. */
export const sectionId = (part: string): string => `guide-${part}`;

/** The sections that hold something, in the order given. */
export const filledSections = (sections: readonly Section[]): Section[] =>
  sections.filter((section) => sizeOf(section) > 0);

/** The anchors of the sections, for the page's list of contents. */
export const sectionLinksOf = (sections: readonly Section[]): SectionLink[] =>
  sections.map(({ id, text }) => ({ id, text }));

function sizeOf(section: Section): number {
  if (section.show === 'terms') return section.terms.length;
  if (section.show === 'forms') return section.forms.length;
  return section.show === 'table' ? section.rows.length : section.lines.length;
}
