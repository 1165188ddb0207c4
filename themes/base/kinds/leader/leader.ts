import type { Card, EntryProps } from '#contracts/theme.ts';
import { filledSections, linesSection, type Section } from '#theme/components/sections/sections.ts';
import { textField } from '#theme/fields.ts';
import { words } from '#theme/kinds/leader/texts.ts';

/** 领导信息: what the person is in charge of, then the career. */
export function leaderSections({ entry: { fields }, lang }: Pick<EntryProps, 'entry' | 'lang'>): Section[] {
  const { texts } = words(lang);
  return filledSections([linesSection(fields, 'duties', texts.duties), linesSection(fields, 'resume', texts.resume)]);
}

/** 职务, which stands right below the name. */
export const positionOf = ({ fields }: Pick<Card, 'fields'>): string => textField(fields, 'position') ?? '';
