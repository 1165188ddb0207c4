import { descriptionOf, idsIn, isTyped, plainLabelOf, type Field } from '#probe/fields.ts';
import { nameOf } from '#probe/names.ts';
import { isShown, shownText } from '#probe/shown.ts';
import { ofWholeForm, saysError } from './error-words.ts';

/** All boxes to tick, or the places of one code, which are called alike but for their numbers: nobody must guess which is meant. */
export const isOneQuestion = (fields: readonly Field[]): boolean => {
  const names = fields.map((one) => (one.type === 'checkbox' ? '☐' : plainLabelOf(one).replaceAll(/\d+/g, '')));
  return fields.length === 1 || (new Set(names).size === 1 && names[0] !== '');
};

/** Whether a message stands beside its field, or names one. */
export const leadsToField = (
  messages: readonly [Element, string][],
  dialogs: readonly string[],
  fields: readonly Field[],
): boolean =>
  messages.some(([element, words]) => fieldBeside(element, fields) !== null || namesField(words, fields)) ||
  dialogs.some((words) => namesField(words, fields));

/** Whether a message describes what has the focus, or a group that the focus has come into. */
export const isToldAt = (focus: Element | null, message: Element): boolean =>
  focus !== null && [focus, focus.closest(groups)].some((one) => one !== null && describes(message, one));

const groups = 'fieldset, [role=group], [role=radiogroup]';

export const describes = (message: Element, control: Element): boolean =>
  ['aria-describedby', 'aria-errormessage', 'aria-labelledby']
    .flatMap((attribute) => idsIn(control, attribute))
    .some((one) => one.contains(message) || message.contains(one));

/** Whether words stand with a field that tell what is wrong with it. */
export const hasWords = (field: Field): boolean => {
  const own = idsIn(field, 'aria-errormessage').concat(idsIn(field, 'aria-describedby'));
  return own.some((one) => isShown(one) && saysError.test(shownText(one)));
};

/** Fields that are described by what is wrong with another one, whose own description says nothing of it. */
export const describedForOthers = (messages: readonly [Element, string][], fields: readonly Field[]): Field[] =>
  fields.filter((field) =>
    messages.some(([element, words]) => {
      if (!describes(element, field) || namesField(words, [field])) return false;
      const meant = fields.filter((one) => namesField(words, [one]));
      return meant.length === 1 && !namesField(descriptionOf(meant[0]!), meant);
    }),
  );

/** The first of the choices of one question, where a group holds nothing else; the boxes themselves may be drawn by their labels. */
const choiceIn = (group: Element): Field | null =>
  group.matches(groups) && group.querySelector('input:not([type=radio], [type=checkbox]), textarea, select') === null
    ? group.querySelector<HTMLInputElement>('input')
    : null;

/** The field that a message describes, or stands beside: the only one in the same small part of the form. */
export function fieldBeside(message: Element, fields: readonly Field[]): Field | null {
  const described = fields.find((field) => describes(message, field));
  if (described !== undefined) return described;
  for (
    let part: Element | null = message;
    part !== null && !part.matches('form, main, body');
    part = part.parentElement
  ) {
    const inside = fields.filter((field) => part?.contains(field));
    if (inside.length === 1) return inside[0]!;
    const choice = choiceIn(part);
    if (choice !== null) return choice;
    if (inside.length > 1) return null;
  }
  if (ofWholeForm.test(shownText(message))) return null;
  const { left, top, bottom } = message.getBoundingClientRect();
  const near = fields.filter((field) => {
    const box = field.getBoundingClientRect();
    return Math.min(Math.abs(top - box.bottom), Math.abs(box.top - bottom)) < 24 && Math.abs(left - box.left) < 300;
  });
  return near[0] ?? null;
}

export const namesField = (words: string, fields: readonly Field[]): boolean =>
  namesAll(words, fields) ||
  fields.some((field) => {
    const label = plainLabelOf(field)
      .replaceAll(/^(?:请输入|请填写|您的|你的|your )/g, '')
      .trim();
    const group = field.closest('fieldset, [role=group]');
    const parts = idsIn(field, 'aria-labelledby').map((one) => one.textContent.trim().toLowerCase());
    const names = [label, ...parts, group === null ? '' : nameOf(group).toLowerCase()];
    return names.some((name) => name.length > 1 && words.toLowerCase().includes(name));
  });

/** Labels such as “First group” and “Second group” share a word, and the message names them all by it. */
const namesAll = (words: string, fields: readonly Field[]): boolean => {
  const [, ofAll = ''] = /\b(?:all|each|both|every)\b([^.]*)/i.exec(words) ?? [];
  const labels = fields.filter(isTyped).map((field) => plainLabelOf(field).split(/[^\p{L}]+/u));
  const shared = (labels[0] ?? []).filter((word) => word.length > 3 && labels.every((own) => own.includes(word)));
  return labels.length > 1 && shared.some((word) => ofAll.toLowerCase().includes(word));
};
