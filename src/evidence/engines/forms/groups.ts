import { fieldsIn, formOf, idsIn, labelOf, plainLabelOf, type Field } from '#probe/fields.ts';
import { nameOf } from '#probe/names.ts';
import { numberOf } from '#probe/numbered.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { fold, isShown } from '#probe/shown.ts';

/** Answers that say nothing without their question. */
const bareAnswer =
  /^(?:是|否|有|无|没有|男|女|同意|不同意|满意|不满意|一般|好|中|差|[a-e1-9]|yes|no|none|never|other|其他|maybe|agree|disagree|not sure|不确定|不清楚)$/i;

/**
 * A choice among radio buttons is told together with its question (SC 1.3.1 and 3.3.2, technique H71 or ARIA17): by a
 * legend, a named group, or in each button's own name or description.
 */
export const choicesHaveQuestion: PageRule = {
  id: 'choice-has-question',
  *look(): Iterable<Seen> {
    const radios = fieldsIn(document).filter((field) => field.type === 'radio' && field.name !== '');
    for (const group of Map.groupBy(radios, (radio) => radio.name).values()) {
      if (group.length < 2 || formOf(group[0]!) !== formOf(group.at(-1)!)) continue;
      const first = group[0]!;
      const question = questionBefore(group);
      const isTold = (radio: Field): boolean =>
        idsIn(radio, 'aria-describedby').length > 0 || (question !== null && nameOf(radio).includes(question));
      if (isNamedGroup(first) || group.every(isTold)) {
        yield { element: first, outcome: 'passed' };
        continue;
      }
      const isBare = group.some((radio) => bareAnswer.test(labelOf(radio).replaceAll(/[。.，,]/g, '')));
      const holder = holderOf(group);
      if (question === null && !isBare) yield { element: holder, outcome: 'cantTell', says: { question: '' } };
      else yield { element: holder, outcome: 'failed', says: { question: question ?? '' } };
    }
  },
};

/**
 * The same answers below two questions are told apart by these alone (SC 1.3.1, technique H71): boxes of one form that have one
 * label and stand below different words are in groups that say them. In tables and lists their cell or item tells them apart.
 */
export const answersHaveQuestion: PageRule = {
  id: 'answer-has-question',
  *look(): Iterable<Seen> {
    const boxes = fieldsIn(document).filter(
      (field) =>
        field.type === 'checkbox' && field.closest('td, th, li, [role="row"], [role="listitem"], article') === null,
    );
    for (const alike of Map.groupBy(boxes, (box) => `${numberOf(formOf(box))} ${plainLabelOf(box)}`).values()) {
      if (alike.length < 2 || plainLabelOf(alike[0]!) === '') continue;
      const isTold = alike.every((box) => isNamedGroup(box) || idsIn(box, 'aria-describedby').length > 0);
      const questions = new Set(alike.map((box) => questionBefore(rowOf(box, boxes))));
      if (!isTold && (questions.has(null) || questions.size < alike.length)) continue;
      for (const element of alike) yield { element, outcome: isTold || isNamedGroup(element) ? 'passed' : 'failed' };
    }
  },
};

/** The boxes that stand in one block with a box, so that its question is sought before all of them. */
function rowOf(box: Element, boxes: readonly Element[]): Element[] {
  const block = box.closest('div, p, fieldset, section') ?? box;
  return boxes.filter((one) => block.contains(one));
}

const isNamedGroup = (radio: Element): boolean => {
  for (let at = radio.closest('fieldset, [role=group], [role=radiogroup]'); at !== null;) {
    if (nameOf(at) !== '') return true;
    at = at.parentElement?.closest('fieldset, [role=group], [role=radiogroup]') ?? null;
  }
  return false;
};

/** The least element around all of them, if it holds nothing else; else the first button. */
function holderOf(group: readonly Element[]): Element {
  let holder = group[0]!;
  while (holder.parentElement !== null && !group.every((radio) => holder.contains(radio)))
    holder = holder.parentElement;
  return holder.matches('form, main, body') ? group[0]! : holder;
}

/** The words that stand right before the first button, where no heading says them. */
function questionBefore(group: readonly Element[]): string | null {
  const first = group[0]!;
  let at: Element = first.closest('label') ?? first;
  for (let up = 0; up < 4 && !at.matches('form, main, body'); up++) {
    const text = textBefore(at);
    if (text !== null) return text;
    const parent = at.parentElement;
    if (parent === null) return null;
    at = parent;
  }
  return null;
}

function textBefore(element: Element): string | null {
  for (let node = element.previousSibling; node !== null; node = node.previousSibling) {
    const words = fold(node.textContent ?? '');
    if (node instanceof Element) {
      if (node.matches('h1, h2, h3, h4, h5, h6, input, select, textarea, button, fieldset, script, style')) return null;
      if (node.querySelector('input, select, textarea, button') !== null || !isShown(node)) return null;
    }
    if (/\p{L}{2}/u.test(words)) return words;
  }
  return null;
}
