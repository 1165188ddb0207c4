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

/** The warning that stands over a document that is 失效 or 废止; null while it is in force. */
export function repealBanner(fields: Fields, texts: Texts): string | null {
  const validity = textField(fields, 'validity');
  const isOver = validity !== null && /失效|废止|repealed|invalid|expired/i.test(validity);
  return isOver ? fillText(texts.noLongerValid, { validity }) : null;
}
