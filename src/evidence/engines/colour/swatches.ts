import { contrastOf, type Colour } from '#probe/colours.ts';
import type { Seen } from '#probe/rules.ts';
import { shownText } from '#probe/shown.ts';
import { readColour } from '#probe/style-colours.ts';
import { isSeen, textRuns } from '#probe/text-lines.ts';
import { colourlessLook } from '#probe/colourless-look.ts';
import { hasOwnSign } from './coloured.ts';

/** A small coloured sign of a legend, and what it stands for. */
interface Swatch {
  element: Element;
  css: string;
  colour: Colour;
  label: string;
}

const largest = 48;
const longestLabel = 24;
/** Two colours of so different lightness are told apart without their hue. */
const apart = 3;

/**
 * A legend of swatches says what colours stand for, and the things or lines that have these colours differ in nothing else
 * (SC 1.4.1, failure F13, technique G14, G111): no word of the legend, no sign, no other border, line or pattern.
 */
export function* swatchLegends(): Iterable<Seen> {
  for (const legend of legends()) {
    const things = legend.map(thingsOf);
    if (things.some((own) => own.length === 0)) continue;
    // Where all kinds but one have a sign, the one without is told by having none.
    const telling = things.filter((own) => own.every((thing) => isTelling(thing, legend)));
    const isTold = telling.length >= things.length - 1;
    const looks = new Set(things.map(([thing]) => `${colourlessLook(thing!)} ${drawingOf(thing!)}`));
    const isRight = isTold || looks.size > 1;
    for (const [index, [thing]] of things.entries()) {
      yield { element: thing!, outcome: isRight ? 'passed' : 'failed', says: { text: legend[index]!.label } };
    }
  }
}

/** Swatches that stand together, of two colours or more that differ in hue alone. */
function legends(): Swatch[][] {
  const swatches = [...document.querySelectorAll('body *')].flatMap(swatchOf);
  const groups = Map.groupBy(swatches, ({ element }) => element.parentElement?.parentElement ?? document.body);
  return [...groups.values()].filter(
    (group) =>
      group.length > 1 &&
      new Set(group.map(({ css }) => css)).size === group.length &&
      group.every((one) => group.every((other) => contrastOf(one.colour, other.colour) < apart)),
  );
}

function swatchOf(element: Element): Swatch[] {
  const item = element.parentElement;
  if (item === null || !isSmallAndEmpty(element) || item.closest('button, a[href]') !== null) return [];
  const css = paintOf(element);
  if (css === null) return [];
  const [label, colour] = [shownText(item), readColour(css)];
  const isPlain = colour !== null && colour[3] === 1 && label !== '' && label.length <= longestLabel;
  return isPlain ? [{ element, css, colour, label }] : [];
}

function isSmallAndEmpty(element: Element): boolean {
  if (!element.matches('span, i, b, div, em, svg') || element.textContent.trim() !== '' || !isSeen(element))
    return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= 4 && height >= 2 && width <= largest && height <= largest;
}

/** A drawn swatch has the colour of its shape. */
const paintOf = (element: Element): string | null =>
  colourOf(element.matches('svg') ? (element.querySelector('rect, circle, line, path') ?? element) : element);

const clear = 'rgba(0, 0, 0, 0)';

/** The colour that an element is filled or drawn with; null where it has none. */
function colourOf(element: Element): string | null {
  const { backgroundColor, fill, stroke } = getComputedStyle(element);
  if (!(element instanceof SVGElement)) return backgroundColor === clear ? null : backgroundColor;
  return stroke !== 'none' ? stroke : fill === 'none' ? null : fill;
}

/** What is marked by a swatch's colour outside of the legend: things with few words, lines of a drawing, swatches like it. */
function thingsOf({ css, element }: Swatch): Element[] {
  const around = element.parentElement?.parentElement ?? element;
  const root = element.closest('main, [role="main"]') ?? document.body;
  return [...root.querySelectorAll('button, td, li, span, div, a[href], svg, svg path, svg polyline')].filter(
    (one) =>
      !around.contains(one) &&
      !one.contains(around) &&
      paintOf(one) === css &&
      isSeen(one) &&
      (isSmallAndEmpty(one) || (one instanceof SVGElement ? isLine(one) : hasFewWords(one))),
  );
}

const hasFewWords = (one: Element): boolean => shownText(one) !== '' && shownText(one).length < longestLabel;

const isLine = (shape: Element): boolean =>
  getComputedStyle(shape).fill === 'none' && shape.closest('figure')?.querySelector('table') == null;

/** What is drawn, whatever its colours. */
const drawingOf = (thing: Element): string =>
  thing.matches('svg') ? thing.innerHTML.replaceAll(/#[\da-f]{3,8}\b|\w+\([^)]*\)|(?:fill|stroke)="[^"]*"/gi, '') : '';

/** Words of the legend, or a sign, stand with it. */
function isTelling(thing: Element, legend: readonly Swatch[]): boolean {
  if (isSmallAndEmpty(thing))
    return textRuns(thing.closest('td, li, dd, p') ?? thing.parentElement ?? thing).length > 0;
  if (thing instanceof SVGElement) {
    const words = [...(thing.ownerSVGElement?.querySelectorAll('text') ?? [])].map((one) => one.textContent.trim());
    return legend.every(({ label }) => words.some((word) => word.includes(label)));
  }
  return hasOwnSign(thing) || /\p{L}\s*$/u.test(shownText(thing));
}
