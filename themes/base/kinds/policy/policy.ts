import type { EntryProps } from '#contracts/theme.ts';
import { termsOf, textField, type Fields, type Term } from '#theme/fields.ts';
import { words } from '#theme/kinds/policy/texts.ts';
import { fillText, textsOf, type Texts } from '#theme/texts.ts';

/** 文件信息 as a reader of documents looks for it; a catalogue's item has the same. */
export function documentTerms({ entry: { fields, keywords }, lang }: Pick<EntryProps, 'entry' | 'lang'>): Term[] {
  const [{ texts }, { texts: own }] = [textsOf(lang), words(lang)];
  return termsOf({ ...fields, keywords: keywords.join('，') }, [
    ['indexNumber', texts.indexNumber],
    ['subject', texts.subject],
    ['genre', own.genre],
    ['documentNumber', texts.documentNumber],
    ['issuer', texts.issuer],
    ['issuedOn', texts.issuedOn],
    ['effectiveOn', own.effectiveOn],
    ['repealedOn', own.repealedOn],
    ['validity', texts.validity],
    ['openness', own.openness],
    ['keywords', own.keywords],
  ]);
}

/** The warning that stands over a document that is no longer what it was; null while it is in force. */
export function validityBanner(fields: Fields, texts: Texts): string | null {
  const validity = textField(fields, 'validity');
  if (validity === '失效' || validity === '废止') return fillText(texts.noLongerValid, { validity });
  return validity === '修改' ? texts.amended : null;
}
