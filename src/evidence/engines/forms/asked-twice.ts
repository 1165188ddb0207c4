import { buttonsOf, fieldsIn, formOf, isTyped, labelOf, plainLabelOf, titlesOver, type Field } from '#probe/fields.ts';
import { nameOf } from '#probe/names.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { shownText } from '#probe/shown.ts';

const again =
  /^(?:请)?(?:再次|重复|重新|再|确认)(?:输入|填写|录入)?|(?:confirm|re-?enter|repeat|re-?type|again|verify)\b/i;
const copies =
  /(?:与|同|和).{0,12}(?:相同|一致|一样)|同上|复制|沿用|same as|copy|use (?:my|the same|billing|shipping|home)|as above/i;
const secret = /密码|口令|password|passcode|\bpin\b/i;

/**
 * What was given once in a process need not be given again: it is filled in or can be chosen (SC 3.3.7, technique G221). A
 * password that is typed twice is essential, as are data of another person.
 */
export const askedOnce: PageRule = {
  id: 'asked-once',
  *look(): Iterable<Seen> {
    for (const [form, fields] of Map.groupBy(fieldsIn(document).filter(isPlainText), formOf)) {
      if (!form.matches('form, main, body, dialog, [role=form], [role=dialog]')) continue;
      const canCopy = offersCopy(form);
      for (const [index, field] of fields.entries()) {
        const first = fields.slice(0, index).find((one) => isSameDatum(one, field));
        const outcome = first === undefined || canCopy || isFilledIn(field) ? 'passed' : 'failed';
        yield { element: field, outcome, says: { datum: first === undefined ? '' : labelOf(first) } };
      }
    }
  },
};

const isPlainText = (field: Field): boolean =>
  isTyped(field) && field.type !== 'password' && field.type !== 'search' && !secret.test(labelOf(field));

/** Typed again on demand, or the same words under the same or no further titles. */
function isSameDatum(one: Field, other: Field): boolean {
  const [first, second] = [plainLabelOf(one), plainLabelOf(other)];
  if (first === '' || second === '') return false;
  if (again.test(second)) {
    const core = second
      .replace(again, '')
      .replaceAll(/^(?:your|the|的|您的|一次|一遍)|\s+/g, '')
      .trim();
    return core.length > 1 && first.replaceAll(/\s+/g, '').includes(core);
  }
  const [over, underOther] = [titlesOver(one), titlesOver(other)];
  if (first !== second || first.length < 2) return false;
  return over.join('\n') === underOther.join('\n')
    ? one.name !== other.name && isAlone(one, first)
    : isSamePerson(underOther);
}

/** Rows of a table ask the same of different things, and so do numbered parts. */
const isAlone = (field: Field, label: string): boolean =>
  field.closest('table, [role=grid], li') === null &&
  fieldsIn(formOf(field)).filter((one) => plainLabelOf(one) === label).length === 2;

/** Two addresses of one person, as for invoice and delivery; not two persons. */
const isSamePerson = (titles: readonly string[]): boolean =>
  /收货|送货|配送|邮寄|寄送|发票|账单|开票|delivery|shipping|billing|invoice|mailing/i.test(titles.join(' '));

function isFilledIn(field: Field): boolean {
  if (!isTyped(field)) return false;
  return field.defaultValue !== '' || field.readOnly || ('list' in field && field.list !== null);
}

const offersCopy = (form: Element): boolean =>
  [...form.querySelectorAll<Field>('input[type=checkbox], input[type=radio], select')].some((box) =>
    copies.test(`${labelOf(box)} ${box instanceof HTMLSelectElement ? box.textContent : ''}`),
  ) ||
  buttonsOf(form).some((button) => copies.test(nameOf(button))) ||
  (form.matches('form') && /自动(?:填|带)|already filled/.test(shownText(form)));
