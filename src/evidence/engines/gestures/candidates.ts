import { anyListens, listensTo } from '#probe/listened.ts';
import { placeOf } from '#lib/page-script.ts';
import { numberOf } from '#probe/numbered.ts';
import { isShown } from '#probe/shown.ts';
import { allElements, findAll, outwards, parentOf } from '#probe/tree.ts';

/** An element that hears hands, and how the page may be asked about it again. */
export interface Candidate {
  number: number;
  place: ReturnType<typeof placeOf>;
  hearsTouch: boolean;
  /** The page keeps the pinch from the browser, to use it itself. */
  mayPinch: boolean;
  /** It hears touch alone. */
  byTouch: boolean;
  /** It opens or shows something, which many do at the press as the browser’s own lists do. */
  isOpener: boolean;
  /** The page follows the pointer: what is pressed may be about to be dragged. */
  isFollowed: boolean;
  isSlider: boolean;
}

export interface Mover extends Candidate {
  /** It shows that it may be held. */
  isHandle: boolean;
  /** Others like it are moved as well: an entry of a list. */
  isOneOfMany: boolean;
}

const byPointer = /^(?:mousedown|pointerdown)$/;
const downTypes = /^(?:mousedown|pointerdown|touchstart)$/;
const ground = 'html, body, main, header, footer, form, nav, table, canvas';
/** The browser's own work begins with the press, or following the finger is the work itself. */
const ownPress =
  'input:not([type="button"], [type="submit"], [type="checkbox"], [type="radio"]), textarea, select, option, canvas, video, audio, [contenteditable], [role="textbox"], [role="scrollbar"], [role="separator"]';
const control =
  'button, a[href], [role="button"], [role="link"], [role="switch"], [role="checkbox"], [role="menuitem"]';

const hears = (element: unknown, types: RegExp): boolean => listensTo(element).some((type) => types.test(type));

function candidateOf(element: Element): Candidate {
  const types = listensTo(element);
  const hearsTouch = types.some((type) => /^(?:touch|gesture)/.test(type));
  return {
    number: numberOf(element),
    place: placeOf(element),
    hearsTouch,
    mayPinch: !/auto|manipulation|pinch-zoom/.test(getComputedStyle(element).touchAction),
    byTouch: hearsTouch && !types.some((type) => /^(?:mouse|pointer)/.test(type)),
    isOpener: element.matches(
      '[aria-haspopup], [aria-expanded], summary, [role="combobox"], [role="tab"], [role="option"], [role="menuitem"]',
    ),
    isFollowed: anyListens(/^(?:mouse|pointer|touch)move$/),
    isSlider: element.matches('[role="slider"]'),
  };
}

const shownElements = (): Element[] =>
  [...allElements(document.body)].filter((element) => !element.matches(ground) && isShown(element));

/** What hears the press itself; where what is around hears it, the controls that it may mean. One of each kind. */
export function pressed(): Candidate[] {
  const all = shownElements().filter(
    (element) =>
      !element.matches(`${ownPress}, [draggable="true"], [role="slider"]`) &&
      findAll(`${ownPress}, [role="slider"], [aria-valuenow]`, element).length === 0 &&
      (hears(element, downTypes) || (element.matches(control) && hearsAround(element, downTypes))),
  );
  const kinds = Map.groupBy(all, (one) => JSON.stringify(kindOf(one)));
  return [...kinds.values()].map((alike) => candidateOf(alike[0]!));
}

const kindOf = (element: Element): unknown[] => [
  element.tagName,
  element.className,
  listensTo(element),
  [...element.attributes]
    .filter(({ name }) => /^(?:data-|aria-(?:haspopup|expanded))/.test(name))
    .map(({ name }) => name),
  ['onmousedown', 'onpointerdown', 'ontouchstart'].map((name) => element.getAttribute(name)),
];

/** What the browser lets one drag because the page asks for it, where the page hears of it; the first of each list. */
export function draggables(): Candidate[] {
  const all = shownElements().filter((element) => element.matches('[draggable="true"]'));
  return [...Map.groupBy(all, (one) => one.parentElement).values()].map((alike) => candidateOf(alike[0]!));
}

/** Where something may be dropped, by its own listener. */
export const dropZones = (): Candidate[] =>
  shownElements()
    .filter((element) => listensTo(element).includes('drop'))
    .map(candidateOf);

/** What the page follows once it is pressed: it may be moved by hand. Where what is around it hears the press, the handles. */
export function movers(): Mover[] {
  // The page may begin to follow only once a handle is held.
  const isFollowed = anyListens(/^(?:mouse|pointer)move$/);
  const all = shownElements();
  const handles = all.filter(isHandle);
  const isHeld = (one: Element): boolean =>
    isFollowed && hears(one, byPointer) && !handles.some((handle) => one.contains(handle));
  return all
    .filter((one) => handles.includes(one) || isHeld(one))
    .filter((one) => !one.matches(`${ownPress}, [draggable="true"]`))
    .map((one, _, held) => ({
      ...candidateOf(one),
      isHandle: handles.includes(one),
      isOneOfMany: held.some((other) => other !== one && areAlike(one, other)),
    }));
}

const areAlike = (one: Element, other: Element): boolean =>
  one.tagName === other.tagName && (one.className === other.className || one.parentElement === other.parentElement);

/** It offers itself to be held, by the pointer that it shows, and something around it hears the press. */
const isHandle = (element: Element): boolean =>
  offersHold(element) && !offersHold(parentOf(element)) && hearsAround(element, byPointer);

const offersHold = (element: Element | null): boolean =>
  element !== null && /^(?:grab|move|all-scroll)$/.test(getComputedStyle(element).cursor);

/** It, or what it stands in up to the window, hears one of these. */
export const hearsAround = (element: Element, types: RegExp): boolean =>
  [...outwards(element), document, globalThis].some((one) => hears(one, types));

/** What follows a finger, or any pointer, from its press to its end. */
export const stroked = (): Candidate[] =>
  shownElements()
    .filter((one) => followsFingers(one) || (hears(one, byPointer) && hearsAround(one, /^(?:mouse|pointer)up$/)))
    .filter((one) => !one.matches(`${ownPress}, ${control}, [draggable="true"], [role="slider"]`))
    .map(candidateOf);

const followsFingers = (element: Element): boolean =>
  hears(element, /^(?:touchstart|gesturestart)$/) && hears(element, /^(?:touchend|touchmove|gesturechange)$/);
