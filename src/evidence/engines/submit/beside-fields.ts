import { descriptionOf, fieldsIn, labelOf, type Field } from '#probe/fields.ts';
import { wordsAround } from '#probe/fill-in.ts';
import type { Seen } from '#probe/rules.ts';

const hintsAtFirst = new WeakMap<Field, string>();

/** Remembers what stood with the fields before anybody touched them. */
export function rememberHints(): void {
  for (const field of fieldsIn(document))
    hintsAtFirst.set(field, `${descriptionOf(field)} ${wordsAround(field)} ${field.getAttribute('placeholder') ?? ''}`);
}

/**
 * A message that names the form in which something must be written, where nothing has named it before: whoever fills the field in
 * learns of it only by failing (SC 3.3.2, technique G89). Whether the label said enough a person must judge. Null where the message
 * names none.
 */
export function formatOf(field: Field, words: string): Seen | null {
  if (!demandsFormat.test(words) || !saysHow.test(words)) return null;
  const before = `${labelOf(field)} ${hintsAtFirst.get(field) ?? ''} ${field.type}`;
  const isTold =
    /\d|[DMY]{2}|例如|比如|格式|示例|年.{0,2}月|e\.g\.|such as|for example|format|digits|\b(?:date|time|month|year)\b/i.test(
      before,
    );
  return { element: field, outcome: isTold ? 'passed' : 'cantTell', says: { words } };
}

/** What stands before a form that is wanted: a telephone number to call is none. */
const saysHow =
  /应|须|格式|例如|比如|如|位(?:数字|字母)|由.{1,20}组成|\b(?:like|such as|for example|e\.g\.|must be|should be|in the form|format|digits|letters|figures)\b/i;

/** Says how signs are to be set: by an example that joins letters, digits and signs, or by their number and kind. */
const demandsFormat =
  /((?:[A-Za-z]{1,4}[-/])?\d{2,}[-/.年]\d+[-/.月\d]*|\b[A-Z]{2,4}-?\d{3,}\b|[YyMmDd]{2,4}[-/.]?[YyMmDd]{2,4}[-/.]?[YyMmDd]{2,4}|(?:\d+|[一二三四五六七八九十]+)\s*位(?:数字|字母|年份|序号|号码)|\b\d+ (?:digits|letters|figures)\b)/;
