import { allTabbable, hasTabbable, isNative, isTabbable, tabbableAround } from '#probe/focusable.ts';
import { listensTo } from '#probe/listened.ts';
import { placeOf } from '#lib/page-script.ts';
import { numberOf } from '#probe/numbered.ts';
import { isShown } from '#probe/shown.ts';
import { allElements, nearest, outwards, parentOf } from '#probe/tree.ts';
import { roleOf } from '#probe/names.ts';

/** Something that a pointer works and that the Tab key does not come to, or that no key may work. */
export interface Pointed {
  number: number;
  /** The last of its like: the first may have nothing to do, as “fewer” at the fewest. Null where it is alone. */
  spare: number | null;
  /** How many are made alike, this one among them: what is found of one is true of all. */
  count: number;
  /** Where the first of them are, this one before all. */
  places: ReturnType<typeof placeOf>[];
  /** Whether the Tab key comes to it. */
  isReached: boolean;
  /** Its role is worked by arrows. */
  byArrows: boolean;
  /** No role tells what it is. */
  hasNoRole: boolean;
  /** What made it a candidate: it listens itself, or to keys alone, its role promises a control, or it only looks like one. */
  by: 'listener' | 'keys' | 'role' | 'cursor';
}

const mostPlaces = 10;

const pressTypes = /^(?:click|dblclick|mousedown|mouseup|pointerdown|pointerup|touchstart|touchend)$/;

const controlRoles = new Set([
  'button',
  'link',
  'checkbox',
  'switch',
  'radio',
  'slider',
  'spinbutton',
  'combobox',
  'textbox',
  'searchbox',
]);

/** Roles that tell nothing of a control. */
const plainRoles = new Set([
  'generic',
  'none',
  'presentation',
  'paragraph',
  'listitem',
  'image',
  'img',
  'heading',
  'strong',
  'emphasis',
  'cell',
  'term',
  '',
]);

/** Inside these arrow keys move, and the one that has the focus is set by script. */
const composite =
  '[role="listbox"], [role="menu"], [role="menubar"], [role="tablist"], [role="tree"], [role="grid"], [role="treegrid"], [role="radiogroup"], [role="toolbar"], [aria-activedescendant]';

/** What a pointer can work on this page although it is no control of HTML's; those that are made alike come as one. */
export function pointed(): Pointed[] {
  const isDelegated = listensTo(document)
    .concat(listensTo(globalThis))
    .some((type) => pressTypes.test(type));
  const all = [...allElements(document.body)].flatMap((element) => {
    const by = reasonFor(element, isDelegated);
    return by === null ? [] : [{ element, by, isReached: isTabbable(element) }];
  });
  const kinds = Map.groupBy(all, ({ element, by, isReached }) => JSON.stringify([by, isReached, kindOf(element)]));
  return [...kinds.values()].map((alike) => ({
    number: numberOf(alike[0]!.element),
    spare: alike.length > 1 ? numberOf(alike.at(-1)!.element) : null,
    count: alike.length,
    places: alike.slice(0, mostPlaces).map(({ element }) => placeOf(element)),
    isReached: alike[0]!.isReached,
    byArrows:
      alike[0]!.by === 'keys' ||
      /^(?:slider|spinbutton|combobox|radio)$/.test(alike[0]!.element.getAttribute('role')?.trim() ?? ''),
    hasNoRole: plainRoles.has(roleOf(alike[0]!.element)),
    by: alike[0]!.by,
  }));
}

/** Where the Tab key could come to what is now reached by pointer alone: addresses that links on the page lead to. */
export const linkedAddresses = (): string[] =>
  allTabbable().flatMap((element) => (element instanceof HTMLAnchorElement ? [element.href] : []));

function reasonFor(element: Element, isDelegated: boolean): Pointed['by'] | null {
  if (isNative(element)) return hearsOnlyHands(element) || isLeftOut(element) ? 'listener' : null;
  if (isPart(element) || !isShown(element)) return null;
  if (isControlByRole(element)) return 'role';
  if (isGround(element)) return null;
  const heard = heardBy(element);
  if (heard !== null) return heard;
  return looksPressable(element) && (isDelegated || [...outwards(element)].some(hearsPresses)) ? 'cursor' : null;
}

function heardBy(element: Element): 'listener' | 'keys' | null {
  if (hearsPresses(element)) return 'listener';
  return isTabbable(element) && plainRoles.has(roleOf(element)) && hearsKeys(element) ? 'keys' : null;
}

const isControlByRole = (element: Element): boolean =>
  controlRoles.has(element.getAttribute('role')?.trim() ?? '') && !isDisabled(element);

/** The pointer becomes a hand over it, and not yet over what is around it. */
const looksPressable = (element: Element): boolean => isPointer(element) && !isPointer(parentOf(element));

const hearsPresses = (element: Element): boolean => listensTo(element).some((type) => pressTypes.test(type));
const hearsKeys = (element: Element): boolean => listensTo(element).some((type) => /^key(?:down|up|press)$/.test(type));

const isPointer = (element: Element | null): boolean =>
  element !== null && getComputedStyle(element).cursor === 'pointer';

/** It belongs to a control, holds one, or is moved in by arrow keys. */
function isPart(element: Element): boolean {
  const around = parentOf(element);
  if (nearest(element, 'label, option, [contenteditable]') !== null) return true;
  if (around !== null && tabbableAround(around) !== null) return true;
  if (!isTabbable(element) && hasTabbable(element)) return true;
  // The choice that Tab comes to is worked by keys as well.
  if (element.matches('[role="radio"]') && isTabbable(element)) return false;
  return nearest(around, composite) !== null;
}

/** A button that acts when a pointer goes down or comes up, and on nothing that a key brings about. */
const hearsOnlyHands = (element: Element): boolean => {
  // Inside a component its root may listen for all that is in it.
  const root = element.getRootNode();
  const around = root instanceof ShadowRoot ? [element, root] : [element];
  const types = around.flatMap(listensTo).filter((type) => pressTypes.test(type) || type.startsWith('key'));
  return (
    element.matches('button') &&
    isTabbable(element) &&
    types.length > 0 &&
    !types.some((type) => /^(?:click|key)/.test(type))
  );
};

/** A link or button that HTML would let the keyboard come to, and that a negative `tabindex` takes out. */
const isLeftOut = (element: Element): boolean =>
  element.matches('a[href][tabindex^="-"], button[tabindex^="-"]') &&
  nearest(element, '[aria-hidden="true"], :disabled') === null &&
  isShown(element) &&
  !isPart(element) &&
  !isMovedIn(element);

/** Controls whose value arrow keys change: buttons beside one of them do what its keys do. */
const worksByArrows =
  'input:is([type="number"], [type="range"], [role="combobox"]), [role="spinbutton"], [role="slider"], [role="combobox"]';

/** Something beside it takes the focus and hears keys: arrow keys may move among them, or work a field. */
const isMovedIn = (element: Element): boolean => {
  const around = parentOf(element);
  if (around === null) return false;
  if ([...around.querySelectorAll(`:scope > :is(${worksByArrows})`)].some(isTabbable)) return true;
  return [...outwards(around)].some(
    (one) =>
      !one.matches('html, body, main') && hasTabbable(one) && listensTo(one).some((type) => type.startsWith('key')),
  );
};

const isDisabled = (element: Element): boolean => nearest(element, '[aria-disabled="true"], [inert]') !== null;

/** The page's own ground, or a sheet over all of it: a press there closes something, or means nothing. */
function isGround(element: Element): boolean {
  if (
    element.matches('html, body, main, header, footer, nav, form, article, section, table, tbody, ul, ol, dl, canvas')
  )
    return true;
  const { width, height } = element.getBoundingClientRect();
  return width * height > innerWidth * innerHeight * 0.6;
}

function kindOf(element: Element): unknown[] {
  const parent = parentOf(element);
  return [
    element.tagName,
    element.getAttribute('class'),
    listensTo(element),
    roleOf(element),
    parent?.tagName,
    parent?.getAttribute('class'),
  ];
}
