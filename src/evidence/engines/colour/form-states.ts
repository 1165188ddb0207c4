import type { PageRule, Seen } from '#probe/rules.ts';
import { readColour } from '#probe/style-colours.ts';
import { isSeen, textRuns } from '#probe/text-lines.ts';
import { colourlessLook } from '#probe/colourless-look.ts';
import { hueOf } from './hues.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const fieldsIn = (root: ParentNode): Field[] =>
  [...root.querySelectorAll<Field>('input, select, textarea')].filter(
    (field) => isSeen(field) && !/^(?:hidden|submit|button|reset|image)$/.test(field.type),
  );

const says = /[*＊※]|必填|必须|必选|required|mandatory|obligatory/i;

/**
 * Fields that must be filled in and whose labels say so by colour alone, beside labels of another colour (SC 1.4.1,
 * failure F81).
 */
export const requiredLabels: PageRule = {
  id: 'required-shows',
  *look(): Iterable<Seen> {
    for (const form of document.querySelectorAll('form, [role="form"]')) {
      const fields = fieldsIn(form).filter(({ labels }) => (labels?.length ?? 0) > 0);
      const optional = fields.filter((field) => !isRequired(field)).map(labelOf);
      const [usual] = optional;
      if (usual === undefined) continue;
      for (const field of fields.filter(isRequired)) {
        const label = labelOf(field);
        const { color } = getComputedStyle(label);
        const hue = hueOf(readColour(color) ?? [0, 0, 0, 0]);
        const isBare =
          !says.test(label.textContent) &&
          !says.test(field.getAttribute('placeholder') ?? '') &&
          colourlessLook(label) === colourlessLook(usual);
        const isOwn = hue !== null && hue !== 'grey' && optional.every((one) => getComputedStyle(one).color !== color);
        yield { element: label, outcome: isBare && isOwn ? 'failed' : 'passed' };
      }
    }
  },
};

const isRequired = (field: Field): boolean => field.required || field.getAttribute('aria-required') === 'true';
const labelOf = (field: Field): Element => field.labels![0]!;

const bad = /(?:^|[-_ ])(?:error|invalid|wrong|bad|danger|has-error|is-invalid)(?:$|[-_ ])/i;

/** A field that is marked as wrong by the colour of its edge alone: no words beside it, no picture, no other edge. */
export const wrongFields: PageRule = {
  id: 'error-shows',
  *look(): Iterable<Seen> {
    const fields = fieldsIn(document);
    for (const field of fields.filter(isWrong)) {
      const usual = fields.find((one) => one.form === field.form && !isWrong(one));
      const own = getComputedStyle(field).borderTopColor;
      const isColour =
        usual !== undefined &&
        own !== getComputedStyle(usual).borderTopColor &&
        colourlessLook(field) === colourlessLook(usual);
      yield { element: field, outcome: isColour && !hasMessage(field) ? 'failed' : 'passed' };
    }
  },
};

const isWrong = (field: Field): boolean => field.getAttribute('aria-invalid') === 'true' || bad.test(field.className);

/** Words beside the field that are not its label, or a summary that names it. */
const hasMessage = (field: Field): boolean => hasWordsBeside(field) || isDescribed(field) || isNamedInSummary(field);

function hasWordsBeside(field: Field): boolean {
  const around = field.closest('p, li, td, fieldset, .field, .form-group, .form-item, div') ?? field.parentElement;
  if (around === null || fieldsIn(around).length > 1) return false;
  const labels = [...(field.labels ?? [])];
  return textRuns(around).some(({ element }) => !labels.some((label) => label.contains(element)));
}

const isDescribed = (field: Field): boolean =>
  ['aria-describedby', 'aria-errormessage']
    .flatMap((name) => (field.getAttribute(name) ?? '').split(/\s+/))
    .some((id) => id !== '' && (document.getElementById(id)?.textContent.trim() ?? '') !== '');

function isNamedInSummary(field: Field): boolean {
  const label = field.labels?.[0]?.textContent.replaceAll(/[\s*：:（(].*$/gu, '').trim() ?? '';
  const summaries = [...document.querySelectorAll('[role="alert"], [class*="error"], [class*="alert"]')];
  return label !== '' && summaries.some(({ textContent }) => textContent.includes(label));
}
