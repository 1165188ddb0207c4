import type { Colour } from '#probe/colours.ts';
import { colourlessLook } from '#probe/colourless-look.ts';
import { isTabbable } from '#probe/focusable.ts';
import { labelsNow, type Labels } from '#probe/labels.ts';
import { listensTo } from '#probe/listened.ts';
import { nameOf, roleOf } from '#probe/names.ts';
import { placeOf } from '#lib/page-script.ts';
import { elementOf, numberOf } from '#probe/numbered.ts';
import { backgroundOf, readColour } from '#probe/style-colours.ts';
import { allElements, findAll, nearest, outwards, parentOf } from '#probe/tree.ts';
import { isShown } from '#probe/shown.ts';
import { isInSight } from '#probe/sight.ts';

type Place = ReturnType<typeof placeOf>;

/** A control that may open, turn or choose something. */
export interface Opener {
  number: number;
  place: Place;
  /** The key that its role is worked by. */
  key: 'Enter' | 'Space';
}

const mostOpeners = 12;

/** Where each control stood when it was found. */
const selectors = new Map<number, string>();

const candidates =
  'button, input[type="button"], a[href^="#"], a[href=""], a[href^="javascript:"], summary, [role="button"], [role="tab"], [role="switch"], [role="checkbox"], [role="menuitem"], [role="link"], [aria-expanded], [aria-haspopup], [tabindex="0"]';

/**
 * Controls that hear a press, here or where they stand, and do not send a form: one of each kind, or all where each may bring
 * something else.
 */
export function openers(isOfEachKind = true, most = mostOpeners): Opener[] {
  const kinds = new Map<string, Opener>();
  for (const element of findAll(candidates)) {
    if (!(isTabbable(element) || isMovedTo(element)) || !isInSight(element)) continue;
    if (sendsForm(element) || !isHeard(element)) continue;
    const kind = isOfEachKind ? kindOf(element) : String(kinds.size);
    const key = /checkbox|switch|radio/.test(roleOf(element)) ? 'Space' : 'Enter';
    if (kinds.has(kind)) continue;
    const opener = { number: numberOf(element), place: placeOf(element), key } as const;
    selectors.set(opener.number, opener.place.selector);
    kinds.set(kind, opener);
  }
  return [...kinds.values()].slice(0, most);
}

/** A tab that is not chosen: arrow keys come to it, and so does a pointer. */
const isMovedTo = (element: Element): boolean => element.matches('[role="tab"][tabindex="-1"]');

const sendsForm = (element: Element): boolean =>
  element instanceof HTMLButtonElement && element.form !== null && element.type === 'submit';

const isHeard = (element: Element): boolean =>
  [...outwards(element), document, globalThis].some((one) =>
    listensTo(one).some((type) =>
      /^(?:click|mousedown|mouseup|pointerdown|pointerup|keydown|keyup|keypress)$/.test(type),
    ),
  );

/** Tabs, switches and the like each have a state of their own: two are tried, one that is on and one that is off. */
const kindOf = (element: Element): string => {
  const parent = parentOf(element);
  const own = [element.tagName, element.getAttribute('class'), roleOf(element), stateOf(element)];
  const owns = [
    element.hasAttribute('aria-controls'),
    element.hasAttribute('aria-haspopup'),
    element.id !== '' && parent?.id,
  ];
  return JSON.stringify([...own, ...owns, parent?.tagName, parent?.getAttribute('class')]);
};

const stateNames = ['aria-expanded', 'aria-pressed', 'aria-selected', 'aria-checked', 'aria-current'];

/** Of `details` the browser itself tells the state, whatever role its summary then has. */
function stateOf(element: Element): Record<string, string> {
  const told = stateNames.flatMap((name): [string, string][] => {
    const state = element.getAttribute(name);
    return state === null ? [] : [[name, state]];
  });
  // The header that a button of sorting stands in tells for it.
  const sorted = nearest(element, '[aria-sort]')?.getAttribute('aria-sort') ?? null;
  if (sorted !== null) told.push(['aria-sort', sorted]);
  const details = element.matches('summary') ? element.parentElement : null;
  return Object.fromEntries(details instanceof HTMLDetailsElement ? [...told, ['open', String(details.open)]] : told);
}

/** A control, or what stands in its place where the page has drawn it anew. */
function standingFor(number: number): Element | null {
  const element = elementOf(number);
  if (element === null || element.isConnected) return element;
  const anew = document.querySelector(selectors.get(number) ?? ':not(*)');
  return anew?.tagName === element.tagName ? anew : null;
}

/** What is known of a control before it is pressed and after. */
export interface Told {
  role: string;
  states: Record<string, string>;
  /** What is written on it and what it is called. */
  labels: Labels;
  /** Its name without signs that nobody reads out. */
  name: string;
  looks: string;
  /** What of its looks is painted. */
  paint: string;
  /** What is seen of it, and of what it holds, without any colour: signs, words, edges, places. */
  shape: string;
  /** Its colours and those of what it holds, one after another. */
  colours: Colour[];
  /** What the page as a whole is painted on. */
  ground: string;
}

const nothing: Told = {
  role: '',
  states: {},
  labels: { label: '', name: '' },
  name: '',
  looks: '',
  paint: '',
  shape: '',
  colours: [],
  ground: '',
};

export function tellOf(number: number): Told {
  const element = standingFor(number);
  if (element === null) return nothing;
  const { backgroundColor, backgroundPosition, color, borderColor, boxShadow } = getComputedStyle(element);
  const paint = [backgroundColor, backgroundPosition, color, borderColor, boxShadow].join(' ');
  return {
    role: roleOf(element),
    states: stateOf(element),
    labels: element instanceof HTMLElement && isShown(element) ? labelsNow(element) : nothing.labels,
    name: nameOf(element)
      .replaceAll(/[^\p{L}\p{N}+−-]+/gu, ' ')
      .trim(),
    looks: `${element.className} ${paint}`,
    paint,
    ...shapeOf(element),
  };
}

const mostParts = 20;

function shapeOf(element: Element): Pick<Told, 'shape' | 'colours' | 'ground'> {
  const parts = [element, ...allElements(element)].slice(0, mostParts);
  const from = element.getBoundingClientRect();
  const shape = parts.map((part) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    // Drawn full or in outline is no matter of colour.
    const { fill, stroke } = getComputedStyle(part);
    const drawn = [fill === 'none', stroke === 'none'];
    return [colourlessLook(part), ...drawn, ...[left - from.left, top - from.top, width, height].map(Math.round)].join(
      ' ',
    );
  });
  const colours = parts.flatMap((part) => {
    const { color, borderTopColor, fill, stroke } = getComputedStyle(part);
    return [color, borderTopColor, fill, stroke]
      .map((css) => readColour(css) ?? none)
      .concat([backgroundOf(part) ?? none]);
  });
  // In another scheme of colours all of the page tells that it is another one.
  const ground = [document.documentElement, document.body]
    .map((one) => getComputedStyle(one).backgroundColor)
    .join(' ');
  return { shape: [...shape, ground, element.textContent].join('\n'), colours, ground };
}

const none: Colour = [0, 0, 0, 0];
