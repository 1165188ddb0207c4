import { nameOf } from '#probe/names.ts';
import { fold, isShown, shownText } from '#probe/shown.ts';

/** What one types, chooses or ticks. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const noFields = new Set(['hidden', 'submit', 'button', 'reset', 'image']);

/** All fields that a person can see and use, in the order of the page. */
export const fieldsIn = (root: ParentNode): Field[] =>
  [...root.querySelectorAll<Field>('input, select, textarea')].filter(
    (field) => !noFields.has(field.type) && !field.disabled && isShown(field),
  );

/** Whether one types words into it. */
export const isTyped = (field: Field): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'color', 'file'].includes(field.type));

/** A box for one sign of a code, among its like: to whoever types it they are one field. */
export const isBoxOfMany = (field: Element): boolean =>
  [...((field.closest('table, [role="grid"]') ?? field.parentElement)?.querySelectorAll('input') ?? [])].filter(
    (one) => one.maxLength === 1,
  ).length > 2;

/** The words of its label as a person reads them: of its `label`, of what names it, of its name at last. */
export function labelOf(field: Field): string {
  const labels = [...(field.labels ?? [])].map(wordsWithoutFields).filter((words) => words !== '');
  if (labels.length > 0) return labels.join(' ');
  const named = idsIn(field, 'aria-labelledby').map((element) => fold(element.textContent));
  return named.length > 0 ? named.join(' ') : nameOf(field);
}

/** The label without what says how to fill the field in: stars, colons, 必填, (required). */
export const plainLabelOf = (field: Field): string =>
  labelOf(field)
    .replaceAll(/[（(【[][^）)】\]]*[）)】\]]/g, ' ')
    .replaceAll(
      /必填项?|选填|可选|必須|任意|필수|\b(?:required|optional|pflichtfeld|obligatoire|facultatif|obligatori[oa]|opcional|obrigatório)\b/gi,
      ' ',
    )
    .replaceAll(/[*＊:：?？•]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** What `aria-describedby`, `aria-errormessage` and their like name, and the element's own tree has. */
export function idsIn(element: Element, attribute: string): HTMLElement[] {
  const root = element.getRootNode();
  const tree = root instanceof ShadowRoot ? root : document;
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter((id) => id !== '');
  return ids.flatMap((id) => tree.getElementById(id) ?? []);
}

/** What is told of a field besides its name. */
export const descriptionOf = (field: Field): string =>
  fold(
    [
      ...[...idsIn(field, 'aria-describedby'), ...idsIn(field, 'aria-errormessage')].map((one) => one.textContent),
      field.getAttribute('aria-description') ?? '',
      field.title,
    ].join(' '),
  );

/** What is told of the group that a field belongs to, besides its name. */
export const descriptionOfGroup = (field: Field): string => {
  const group = field.closest('fieldset, [role=group], [role=radiogroup]');
  return group === null
    ? ''
    : fold(
        idsIn(group, 'aria-describedby')
          .map((one) => one.textContent)
          .join(' '),
      );
};

/** The headings and legends that a field stands under, the nearest first. */
export function titlesOver(field: Element): string[] {
  const titles: string[] = [];
  for (let group = field.closest('fieldset, [role=group], [role=radiogroup]'); group !== null;) {
    titles.push(nameOf(group), fold(group.querySelector(':scope > legend')?.textContent ?? ''));
    group = group.parentElement?.closest('fieldset, [role=group], [role=radiogroup]') ?? null;
  }
  const before = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => (heading.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  titles.push(fold(before.at(-1)?.textContent ?? ''));
  return titles.filter((title) => title !== '');
}

/** The form that a field belongs to, or what stands for one. */
export const formOf = (field: Element): Element =>
  field.closest('form, [role=form], [role=search], dialog, [role=dialog]') ?? field.closest('main, body') ?? field;

/** Names of the buttons that send a form, or of all buttons in what stands for one. */
export const buttonsOf = (form: Element): HTMLElement[] =>
  [
    ...form.querySelectorAll<HTMLElement>(
      'button, input[type=submit], input[type=image], input[type=button], [role=button]',
    ),
  ].filter(isShown);

const wordsWithoutFields = (label: Element): string => {
  const copy = label.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const field of copy.querySelectorAll('input, select, textarea, button, script, style')) field.remove();
  return fold(copy.textContent) || shownText(label);
};
