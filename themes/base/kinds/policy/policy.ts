import { termsOf, textField, type Fields, type Term } from '#theme/fields.ts';
import { fillText, type Texts } from '#theme/texts.ts';

/** 文件信息 as a reader of documents looks for it. */
export const policyTerms = (fields: Fields, texts: Texts): Term[] =>
  termsOf(fields, [
    ['indexNumber', texts.indexNumber],
    ['subject', texts.subject],
    ['documentNumber', texts.documentNumber],
    ['issuer', texts.issuer],
    ['issuedOn', texts.issuedOn],
    ['validity', texts.validity],
  ]);

/** The warning that stands over a document that is no longer what it was; null while it is in force. */
export function validityBanner(fields: Fields, texts: Texts): string | null {
  const validity = textField(fields, 'validity');
  if (validity === '失效' || validity === '废止') return fillText(texts.noLongerValid, { validity });
  return validity === '修改' ? texts.amended : null;
}
