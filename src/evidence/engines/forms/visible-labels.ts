import { buttonsOf, fieldsIn, formOf, idsIn, isBoxOfMany, isTyped, labelOf, type Field } from '#probe/fields.ts';
import { nameOf } from '#probe/names.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown, shownText } from '#probe/shown.ts';

/**
 * What a field wants stands beside it, for those who see, and stays while one types: a placeholder goes, and a name for
 * screen readers alone is no label (SC 3.3.2, techniques G131 and H44). Enough is a label, words on its line or right above
 * it, or the header of its column; a search field is told by its button (G167).
 */
export const labelsAreSeen: PageRule = {
  id: 'label-is-seen',
  *look(): Iterable<Seen> {
    const fields = fieldsIn(document);
    const words = wordBoxes();
    for (const field of fields) {
      if (!isTyped(field) && !(field instanceof HTMLSelectElement)) continue;
      if (isSeenLabelled(field) || isSearch(field) || hasLabelOfGroup(field))
        yield { element: field, outcome: 'passed' };
      else if (words.some((one) => mayLabel(one, field)) || hasHeader(field)) {
        yield { element: field, outcome: 'passed' };
      } else yield { element: field, outcome: outcomeOf(field), says: { placeholder: placeholderOf(field) } };
    }
  },
};

/** A list that begins with 请选择省份 tells what it wants until something is chosen: whether that is enough a person says. */
const outcomeOf = (field: Field): 'failed' | 'cantTell' =>
  field instanceof HTMLSelectElement && /\p{L}{2}/u.test(field.options[0]?.text ?? '') ? 'cantTell' : 'failed';

const placeholderOf = (field: Field): string => field.getAttribute('placeholder')?.trim() ?? '';

const isSeenLabelled = (field: Field): boolean =>
  [...(field.labels ?? []), ...idsIn(field, 'aria-labelledby')].some(
    (label) => isShown(label) && (shownText(label) !== '' || label.querySelector('img, svg') !== null),
  );

/** Boxes for single signs have one label, the legend or the words of their group. */
const hasLabelOfGroup = (field: Field): boolean => {
  const group = field.closest('fieldset, [role="group"], table, [role="grid"]');
  if (group === null || !isBoxOfMany(field)) return false;
  return [group, ...idsIn(group, 'aria-labelledby')].some((one) => isShown(one) && shownText(one) !== '');
};

const isSearch = (field: Field): boolean =>
  field.type === 'search' ||
  field.closest('[role=search], search') !== null ||
  saysSearch.test(`${labelOf(field)} ${placeholderOf(field)} ${field.name} ${formOf(field).className}`) ||
  (fieldsIn(formOf(field)).length === 1 && buttonsOf(formOf(field)).some((button) => saysSearch.test(nameOf(button))));

const saysSearch = /搜|查询|检索|search|\bfind\b/i;

/** In a grid the header of the column is the label that is seen. */
const hasHeader = (field: Field): boolean => {
  const cell = field.closest('td, [role=gridcell], [role=cell]');
  if (cell === null) return false;
  const table = cell.closest('table, [role=grid], [role=table]');
  return table?.querySelector('th, [role=columnheader], [role=rowheader]') !== null;
};

/** Words, and the label that they are part of. */
interface Words {
  box: DOMRect;
  label: HTMLLabelElement | null;
}

/** What is the label of another field is not this one's. */
const mayLabel = ({ box, label }: Words, field: Field): boolean =>
  (label === null || label.control === null || label.control === field) && isBeside(box, field.getBoundingClientRect());

/** All words of the page that may label a field: not those of controls. */
function wordBoxes(): Words[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const boxes: Words[] = [];
  const range = document.createRange();
  const hints = hintsOfMany();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || !/[\p{L}\p{N}]/u.test(node.nodeValue ?? '')) continue;
    if (parent.closest('button, a[href], option, script, style, nav, header, h1, textarea') !== null) continue;
    if (!isShown(parent) || hints.some((hint) => hint.contains(parent))) continue;
    range.selectNodeContents(node);
    const label = parent.closest('label');
    boxes.push(...[...range.getClientRects()].map((box) => ({ box, label })));
  }
  return boxes;
}

/** What describes several fields is the label of none. */
function hintsOfMany(): Element[] {
  const described = fieldsIn(document).flatMap((field) => idsIn(field, 'aria-describedby'));
  return described.filter((hint, index) => described.indexOf(hint) !== index);
}

/** On the same line, or right above or below. */
function isBeside(word: DOMRect, field: DOMRect): boolean {
  const across = Math.max(word.left - field.right, field.left - word.right);
  const down = Math.max(word.top - field.bottom, field.top - word.bottom);
  if (down < -2) return across < 160;
  return across < 0 && down < 40;
}
