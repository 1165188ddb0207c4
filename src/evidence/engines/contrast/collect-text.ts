import type { Box } from '#contracts/engine.ts';
import { clip, type Edges } from '#probe/clipping.ts';
import type { Colour } from '#probe/colours.ts';
import { isInactive } from '#probe/inactive.ts';
import { neededRatio, opacityOf, readColour } from '#probe/style-colours.ts';
import { isSeen, textRuns } from '#probe/text-lines.ts';
import { paintedLayers, plainRatio } from './plain-ratio.ts';
import type { TextSample } from './samples.ts';

/** A sample with the element that it is of. */
export interface OwnSample extends TextSample {
  element: Element;
  node: Text | null;
}

/**
 * All text that SC 1.4.3 and ACT rule afw4f7 apply to: painted, with a letter or digit, and not of a control that is
 * switched off, nor of its label.
 */
export function collectText(): OwnSample[] {
  const runs = textRuns().filter(({ node, element }) => hasLetters(node.data) && !isInactive(element));
  const layers = paintedLayers();
  const samples = runs.flatMap(({ node, element, lines }): OwnSample[] => {
    const own = inSvg(element) ? svgColour(element) : fillColour(element);
    if (own === 'unknown') return [];
    const ratio = own === null ? plainRatio(element, lines, layers) : null;
    return [{ ...common(element), element, node, ratio, colour: own, lines: seenBoxes(lines, element) }];
  });
  return [...samples, ...fields()].filter(({ lines }) => lines.length > 0);
}

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const inSvg = (element: Element): boolean => element instanceof SVGElement;

const common = (element: Element): Pick<OwnSample, 'need' | 'letter' | 'ink' | 'isOnTop'> => {
  const style = getComputedStyle(element);
  const letter = Number.parseFloat(style.fontSize);
  return { need: neededRatio(style), letter, ink: readColour(style.color), isOnTop: isOnTop(element) };
};

/** Known only of what is in the window. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && (element === hit || element.contains(hit));
}

/** Text whose letters are filled otherwise than `color` says; null where they are not. */
function fillColour(element: Element): Colour | null | 'unknown' {
  const style = getComputedStyle(element);
  const fill = style.webkitTextFillColor;
  if (style.backgroundClip.includes('text')) return 'unknown';
  if (fill === style.color) return readColour(fill)?.[3] === 0 ? 'unknown' : null;
  const colour = readColour(fill);
  return colour === null || colour[3] === 0 ? 'unknown' : faded(colour, element, 1);
}

function svgColour(element: Element): Colour | 'unknown' {
  const style = getComputedStyle(element);
  const colour = readColour(style.fill);
  if (colour === null || (style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) > 1)) return 'unknown';
  return faded(colour, element, Number(style.fillOpacity));
}

const faded = ([red, green, blue, alpha]: Colour, element: Element, by: number): Colour => [
  red,
  green,
  blue,
  alpha * by * opacityOf(element),
];

const textTypes =
  /^(?:text|search|email|tel|url|password|number|date|month|week|time|datetime-local|submit|button|reset)$/;

/** What stands in fields: the placeholder, or else the value. */
function fields(): OwnSample[] {
  const controls = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  return controls.filter(isTextField).flatMap((element): OwnSample[] => {
    const isEmpty = element.value === '';
    const shown = isEmpty ? element.placeholder : element.value;
    if (!hasLetters(shown)) return [];
    const style = getComputedStyle(element, isEmpty ? '::placeholder' : null);
    const colour = readColour(style.color);
    if (colour === null) return [];
    const own = faded(colour, element, isEmpty ? Number(style.opacity) : 1);
    const box = clip(insideOf(element, shown), element);
    return [
      { ...common(element), element, node: null, ratio: null, colour: own, lines: [pageBox(box.seen)].filter(hasRoom) },
    ];
  });
}

const isTextField = (element: HTMLInputElement | HTMLTextAreaElement): boolean =>
  (element instanceof HTMLTextAreaElement || textTypes.test(element.type)) && isSeen(element) && !isInactive(element);

/** The part of a field in which its first words stand. */
function insideOf(element: HTMLElement, shown: string): Edges {
  const style = getComputedStyle(element);
  const around = element.getBoundingClientRect();
  const size = Number.parseFloat(style.fontSize);
  const left = around.left + element.clientLeft + Number.parseFloat(style.paddingLeft);
  const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
  const top =
    element instanceof HTMLTextAreaElement ? around.top + size * 0.6 : around.top + around.height / 2 - size / 2;
  return { left, right: left + Math.min(room, shown.length * size), top, bottom: top + size };
}

/** Of lines what is not clipped away, and of regions that scroll what they show now. */
const seenBoxes = (lines: readonly DOMRect[], element: Element): Box[] =>
  lines.map((line) => pageBox(clip(line, element, 'as it is').seen)).filter(hasRoom);

const hasRoom = ({ x, y, width, height }: Box): boolean => width > 2 && height > 4 && x + width > 0 && y + height > 0;

/** From the window's corner to the page's. */
export const pageBox = ({ left, top, right, bottom }: Edges): Box => ({
  x: left + scrollX,
  y: top + scrollY,
  width: right - left,
  height: bottom - top,
});
