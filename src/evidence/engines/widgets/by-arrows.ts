import { focusedElement, isTabbable } from '#probe/focusable.ts';
import { listensTo } from '#probe/listened.ts';
import { nameOf } from '#probe/names.ts';
import { placeOf } from '#lib/page-script.ts';
import { elementOf, numberOf } from '#probe/numbered.ts';
import { isWorked } from './by-entry.ts';
import { cameSince, isInSight } from '#probe/sight.ts';
import { findAll } from '#probe/tree.ts';

/** Something that arrow keys work while it keeps the focus. */
export interface ByArrows {
  number: number;
  place: ReturnType<typeof placeOf>;
  /** One of a list is marked, or a value is set. */
  is: 'list' | 'value';
  /** What to type first, so that the list opens. */
  letters: string;
}

const most = 4;
const lists = '[role="combobox"], [aria-autocomplete], [role="listbox"], [role="tree"]';
const values = '[role="slider"], [role="spinbutton"]';
const choices = '[role="option"], [role="treeitem"]';
const native = 'select, input[type="range"], input[type="number"]';

export function workedByArrows(): ByArrows[] {
  const all = findAll(`${lists}, ${values}, input`).filter(
    (one) =>
      !one.matches(native) &&
      isTabbable(one) &&
      isInSight(one) &&
      (one.matches(`${lists}, ${values}`) || suggests(one)),
  );
  return all.slice(0, most).map((element) => ({
    number: numberOf(element),
    place: placeOf(element),
    is: element.matches(values) ? 'value' : 'list',
    letters: element instanceof HTMLInputElement && element.value === '' ? firstLetterOf(element) : '',
  }));
}

/** A field without the role of one that listens to each key, as one does that offers what may be meant. */
const suggests = (field: Element): boolean =>
  field.matches('input:is(:not([type]), [type="text"], [type="search"])') &&
  listensTo(field).some((type) => /^key(?:down|up|press)$/.test(type)) &&
  listensTo(field).some((type) => /^(?:input|keyup)$/.test(type));

const listOf = (element: Element): Element | null =>
  document.getElementById(element.getAttribute('aria-controls') ?? element.getAttribute('aria-owns') ?? '');

const firstLetterOf = (field: Element): string =>
  (listOf(field) ?? document).querySelector(choices)?.textContent.trim().slice(0, 1) ?? 'a';

/** What of each entry is painted and what is told of it. */
let entries = new Map<Element, { paint: string; told: string }>();
let toldBefore = '';

/** Remembers which entry looks marked and what is told. */
export function rememberMarks(number: number): void {
  const element = elementOf(number);
  entries = entriesOf(element);
  toldBefore = toldOf(element);
}

/** Whether another entry looks marked since, and if so whether that was told; null where nothing of it is seen. */
export function isMarkTold(number: number): boolean | null {
  const element = elementOf(number);
  if (element === null) return null;
  const focus = focusedElement();
  if (focus !== element) return focus?.matches(choices) === true ? true : null;
  const now = entriesOf(element);
  const marked = [...now].filter(([entry, { paint }]) => entries.has(entry) && entries.get(entry)?.paint !== paint);
  // Where all have changed it is not one that was marked.
  if (marked.length === 0 || (marked.length === now.size && now.size > 1)) return null;
  const isEntryTold = [...now].some(([entry, { told }]) => entries.has(entry) && entries.get(entry)?.told !== told);
  return isEntryTold || toldOf(element) !== toldBefore;
}

/** The entries of an open list that a pointer works and no Tab comes to, and how they and the focus stand; null without any. */
export function listNow(number: number): { list: ReturnType<typeof placeOf>; state: string } | null {
  const element = elementOf(number);
  const list = element === null ? null : listOf(element);
  if (element === null || list === null || !isInSight(list)) return null;
  const all = [...entriesOf(element)];
  if (all.length < 2 || !all.every(([entry]) => isWorked(entry)) || list.querySelector(reached) !== null) return null;
  const state = [toldOf(element), focusedElement() === element, ...all.map(([, looks]) => looks)];
  return { list: placeOf(list), state: JSON.stringify(state) };
}

/** What the Tab key comes to. */
const reached = 'a[href]:not([tabindex^="-"]), button:not([tabindex^="-"]), input, [tabindex="0"]';

function entriesOf(element: Element | null): Map<Element, { paint: string; told: string }> {
  const list = element === null ? null : listOf(element);
  const all = element?.matches('[role="listbox"], [role="tree"]') === true ? element : (list ?? document);
  const told = [...all.querySelectorAll(choices)].filter(isInSight);
  const found =
    told.length > 0
      ? told
      : cameSince()
          .flatMap((one) => [one, ...one.querySelectorAll('*')])
          .filter(isEntry);
  return new Map(found.map((entry) => [entry, looksOf(entry)]));
}

/** One of several alike that came into sight. */
const isEntry = (element: Element): boolean =>
  element.matches('li, a, div, button') && (element.parentElement?.children.length ?? 0) > 1 && isInSight(element);

const looksOf = (entry: Element): { paint: string; told: string } => {
  const { backgroundColor, color, borderColor, boxShadow, outlineStyle, fontWeight, textDecorationLine } =
    getComputedStyle(entry);
  return {
    paint: [backgroundColor, color, borderColor, boxShadow, outlineStyle, fontWeight, textDecorationLine].join(' '),
    told: ['aria-selected', 'aria-checked', 'aria-current'].map((name) => entry.getAttribute(name)).join(' '),
  };
};

/** What a screen reader hears of the control itself, and of what the page says aloud. */
const toldOf = (element: Element | null): string => {
  const aloud = findAll('[aria-live], [role="status"], [role="alert"]');
  const own = element instanceof HTMLInputElement ? element.value : (element?.textContent ?? '');
  const active = element?.getAttribute('aria-activedescendant') ?? '';
  return [own, document.getElementById(active) === null ? '' : active, ...aloud.map((one) => one.textContent)].join(
    '\n',
  );
};

/** Where a thing set by arrows stands, for eyes and for ears. */
export function valueOf(number: number): { seen: string; told: string } {
  const element = elementOf(number);
  if (element === null) return { seen: '', told: '' };
  const boxes = [element, ...element.querySelectorAll('*')].map((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return [left, top, width, height].map(Math.round).join(' ');
  });
  const told = ['aria-valuenow', 'aria-valuetext'].map((name) => element.getAttribute(name));
  return { seen: [...boxes, element.textContent].join('\n'), told: [...told, nameOf(element)].join('\n') };
}
