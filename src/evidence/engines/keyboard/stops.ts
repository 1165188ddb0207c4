import { listensTo } from '#probe/listened.ts';
import { numberOf, elementOf } from '#probe/numbered.ts';
import { nearest, outwards } from '#probe/tree.ts';
import { leaveAll } from '#probe/aim.ts';
import { focusedElement, takesLetters } from '#probe/focusable.ts';
import { isCovered } from './covered.ts';
import { hasRing, noteRest } from './rings.ts';

/** Where the focus stands after a press of a key. */
export interface Stop {
  /** Null where nothing on the page has it. */
  number: number | null;
  /** The focus has left the page for the browser's own controls. */
  hasLeft: boolean;
  /** Elements that had the focus since the last stop and have lost it to nothing. */
  gone: number[];
  /** The keyboard stands on it several times: its parts are the browser's own, or in a frame. */
  hasParts: boolean;
  /** A caret shows where the focus is. */
  hasCaret: boolean;
  /** Its outline is there only with the focus, and stands out so clearly that no picture is needed to see it. */
  hasRing: boolean;
  /** It says that it does nothing now, and may look so (SC 1.4.11 leaves it out). */
  isInactive: boolean;
  /** Something that stays in place lies over all of it. */
  isCovered: boolean;
  /** Elements that are alike in all that decides how their focus shows have the same. */
  likeness: string;
}

const focused: Element[] = [];
let before: Element | null = null;
let isListening = false;

/** Begins to note what gets the focus, and puts the start of the walk before everything. */
export function beginWalk(): void {
  if (!isListening) addEventListener('focus', (event) => focused.push(event.target as Element), true);
  isListening = true;
  leaveAll();
  noteRest();
  focused.length = 0;
  before = null;
}

/** Where the focus stands. Pages that move it themselves are given the time to do so: as long as is asked, or as they may need. */
export async function stop(askedMs?: number): Promise<Stop> {
  const waitMs = askedMs ?? patienceMs([before, focusedElement()]);
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  const element = focusedElement();
  const met = [...new Set(focused)];
  focused.length = 0;
  before = element;
  return {
    number: element === null ? null : numberOf(element),
    hasLeft: !document.hasFocus(),
    gone: element === null ? met.filter((one) => one.isConnected).map(numberOf) : [],
    hasParts: element?.matches(withParts) ?? false,
    hasCaret: element !== null && takesLetters(element),
    hasRing: element !== null && hasRing(element),
    isInactive: nearest(element, '[aria-disabled="true"]') !== null,
    isCovered: element !== null && isCovered(element),
    likeness: element === null ? '' : likenessOf(element),
  };
}

/** None where nothing around what lost the focus or has it listens to that or to keys. */
function patienceMs(elements: readonly (Element | null)[]): number {
  const around = new Set(elements.flatMap((one) => (one === null ? [] : [...outwards(one)])));
  const types = [...around, document, globalThis].flatMap(listensTo);
  if (types.some((type) => /^(?:focus|blur)/.test(type))) return 20;
  return types.some((type) => type.startsWith('key')) ? 4 : 0;
}

const withParts =
  'iframe, object, embed, audio, video, area, input:is([type="date"], [type="time"], [type="month"], [type="week"], [type="datetime-local"])';

const styleNames = [
  'outlineStyle',
  'outlineWidth',
  'outlineColor',
  'outlineOffset',
  'boxShadow',
  'backgroundColor',
  'backgroundImage',
  'borderColor',
  'borderWidth',
  'color',
  'opacity',
  'textDecoration',
  'clipPath',
  'overflow',
] as const;

function likenessOf(element: Element): string {
  const style = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const around = [...outwards(element)].slice(1);
  const ground = around.map((one) => getComputedStyle(one).backgroundColor).find((colour) => !colour.endsWith(', 0)'));
  const isCut = around.some((one) => one !== document.body && getComputedStyle(one).overflow !== 'visible');
  const parent = around[0];
  return JSON.stringify([
    element.tagName,
    element.getAttribute('type'),
    element.getAttribute('class'),
    parent?.tagName,
    parent?.getAttribute('class'),
    ground,
    isCut,
    width > 2 && height > 2,
    styleNames.map((name) => style[name]),
  ]);
}

/** Gives an element the focus and says what to look at: the box around it and its labels, from the page's own corner. */
export function focusOn(number: number): { x: number; y: number; width: number; height: number } | null {
  const element = elementOf(number);
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return null;
  element.focus();
  if (focusedElement() !== element) return null;
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const boxes = [element, ...labels].map((one) => one.getBoundingClientRect());
  const edge = 24;
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - edge);
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) - edge);
  const right = Math.min(innerWidth, Math.max(...boxes.map((box) => box.right)) + edge, left + 700);
  const bottom = Math.min(innerHeight, Math.max(...boxes.map((box) => box.bottom)) + edge, top + 400);
  const isOutside = right - left < 2 || bottom - top < 2;
  return isOutside
    ? { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight }
    : { x: left + scrollX, y: top + scrollY, width: right - left, height: bottom - top };
}

/**
 * Takes the focus from an element. False where the page has its own mind: the element had lost it before, or something has
 * it again.
 */
export async function letGo(number: number, waitMs: number): Promise<boolean> {
  const element = elementOf(number);
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || focusedElement() !== element) return false;
  element.blur();
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  return focusedElement() === null;
}
