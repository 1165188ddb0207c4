import { allTabbable, hasTabbable, isTabbable } from '#probe/focusable.ts';
import { placeOf } from '#lib/page-script.ts';
import { elementOf, numberOf } from '#probe/numbered.ts';
import { shownText } from '#probe/shown.ts';
import { focusableFor } from './hover-triggers.ts';
import { cameSince, isInSight, isInSightAgain } from '#probe/sight.ts';
import { holds, outwards, parentOf } from '#probe/tree.ts';

type Place = ReturnType<typeof placeOf>;

interface Point {
  x: number;
  y: number;
}

/** What the pointer's coming brought into sight. */
export interface Shown {
  number: number;
  /** The trigger and what it shows. */
  places: Place[];
  /** The way onto it as a hand goes, of the viewport: to the trigger's side that is nearest, and straight over. */
  way: Point[];
  /** It lies over other words or controls. */
  covers: boolean;
  /** It holds links or buttons: a menu, not a note. */
  hasControls: boolean;
  /** What the keyboard stands on instead of the pointer; null where there is nothing. */
  focusable: number | null;
  /** Nothing of it can be had elsewhere on the page. */
  isOnlyHere: boolean;
}

/** What came into sight since the page was remembered; null where nothing that says or does anything did. */
export function shownBy(trigger: number, from: Point): Shown | null {
  const element = elementOf(trigger);
  const came = cameSince().filter(
    (one) => shownText(one) !== '' || one.querySelector('img, svg, a, button') !== null || one.matches('img'),
  );
  const first = came.find((one) => !one.matches('html, body'));
  if (element === null || first === undefined) return null;
  const focusable = focusableFor(element, came);
  return {
    number: numberOf(first),
    places: [first, element].map(placeOf),
    way: wayOnto(first.getBoundingClientRect(), element.getBoundingClientRect(), from),
    covers: coversWords(first, element),
    hasControls: isTabbable(first) || hasTabbable(first),
    focusable: focusable === null ? null : numberOf(focusable),
    isOnlyHere: isOnlyHere(first),
  };
}

/** Whether what was shown is still in sight. */
export const isStillShown = (number: number): boolean => {
  const element = elementOf(number);
  return element !== null && isInSightAgain(element);
};

const inset = 4;

function wayOnto(shown: DOMRect, trigger: DOMRect, from: Point): Point[] {
  const aim = nearest(shown, nearest(trigger, nearest(shown, from)));
  return [nearest(trigger, aim), aim];
}

/** The point of a box that is nearest to another point, a little inside. */
const nearest = (box: DOMRect, { x, y }: Point): Point => ({
  x: within(x, box.left, box.right),
  y: within(y, box.top, box.bottom),
});

const within = (from: number, low: number, high: number): number => {
  const edge = Math.min(inset, (high - low) / 2);
  return Math.min(Math.max(from, low + edge), high - edge);
};

function coversWords(element: Element, trigger: Element): boolean {
  if (getComputedStyle(element).position === 'static' && !isLifted(element)) return false;
  const box = element.getBoundingClientRect();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent === trigger || element.contains(parent) || !isReadable(node, parent)) continue;
    if (linesOf(node).some((line) => overlap(box, line))) return true;
  }
  return false;
}

const isReadable = (node: Node, parent: Element): boolean =>
  (node.nodeValue ?? '').trim() !== '' && !parent.matches('script, style') && isInSight(parent);

const linesOf = (node: Node): DOMRect[] => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
};

const overlap = (one: DOMRect, other: DOMRect): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;

/** Something around it, but not around the page, takes it out of the flow. */
const isLifted = (element: Element): boolean => {
  for (const at of outwards(parentOf(element))) {
    if (at === document.body) break;
    if (/absolute|fixed/.test(getComputedStyle(at).position)) return true;
  }
  return false;
};

/** Its links lead where no other does, or its words stand nowhere else in sight. */
function isOnlyHere(element: Element): boolean {
  const links = [...element.querySelectorAll('a[href]'), element].filter((one) => one instanceof HTMLAnchorElement);
  if (links.length > 0) {
    const others = new Set(
      allTabbable().flatMap((one) => (one instanceof HTMLAnchorElement && !holds(element, one) ? [one.href] : [])),
    );
    return links.some(({ href }) => !others.has(href));
  }
  const words = shownText(element);
  return words === '' || shownText(document.body).split(words).length <= 2;
}
