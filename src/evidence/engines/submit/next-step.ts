import { buttonsOf, formOf, isTyped, labelOf, plainLabelOf, type Field } from '#probe/fields.ts';
import { nameOf } from '#probe/names.ts';
import type { Seen } from '#probe/rules.ts';

const copies =
  /(?:与|同|和).{0,12}(?:相同|一致|一样)|同上|复制|沿用|same as|copy|use (?:my|the same)|as (?:above|before)/i;
const secret = /密码|口令|验证码|password|passcode|\bpin\b|\bcode\b/i;
const somebodyElse =
  /监护|家属|亲属|紧急|对方|代办|受托|配偶|子女|孩子|guardian|emergency|spouse|partner|child|next of kin/i;

/**
 * What was given in one step of a process is filled in, or can be chosen, where a later step asks for it again (SC 3.3.7,
 * technique G221): the fields that came when a step was sent, against those that were filled in and are gone. A datum is the same where
 * its `autocomplete` is, or its label.
 */
export function askedInNextStep(given: readonly Field[], came: readonly Field[]): Seen[] {
  return came.filter(isTyped).flatMap((field): Seen[] => {
    if (field.type === 'password' || secret.test(labelOf(field)) || somebodyElse.test(labelOf(field))) return [];
    const first = given.find((one) => isTyped(one) && one.value !== '' && isSame(one, field));
    if (first === undefined) return [];
    const isSpared = field.value !== '' || ('list' in field && field.list !== null) || offersCopy(formOf(field));
    return [{ element: field, outcome: isSpared ? 'passed' : 'failed', says: { datum: labelOf(first) } }];
  });
}

const isSame = (one: Field, other: Field): boolean => {
  const [token, again] = [one.autocomplete, other.autocomplete].map((tokens) => tokens.trim().toLowerCase());
  if (token !== '' && !/^(?:on|off)$/.test(token ?? '') && token === again) return true;
  return plainLabelOf(one).length > 1 && plainLabelOf(one) === plainLabelOf(other);
};

const offersCopy = (form: Element): boolean =>
  [...form.querySelectorAll<Field>('input[type=checkbox], input[type=radio], select')].some((box) =>
    copies.test(labelOf(box)),
  ) || buttonsOf(form).some((button) => copies.test(nameOf(button)));
