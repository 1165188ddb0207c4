import type { Box } from '#contracts/engine.ts';
import { placeOf } from '#lib/page-script.ts';
import { shownRatio } from '#probe/colours.ts';
import { isLogotype } from '#probe/logotype.ts';
import type { Told } from '#probe/rules.ts';
import { collectParts, type OwnPart } from './collect-parts.ts';
import { collectText, type OwnSample } from './collect-text.ts';
import { collectStates, turn, type OwnState } from './states.ts';
import type { PartSample, Samples, TextSample, TooPale } from './samples.ts';
import { mayBeMissing } from './missing-pictures.ts';

export { paleInUse } from './in-use.ts';

let texts: OwnSample[] = [];
let states: OwnState[] = [];
let turnBack = (): void => undefined;
let parts: OwnPart[] = [];

const invisible = `*, *::before, *::after, ::placeholder, ::marker, ::first-letter { -webkit-text-fill-color: transparent !important;
  -webkit-text-stroke-color: transparent !important; text-decoration-color: transparent !important; caret-color: transparent !important; }
text, tspan, textPath { fill: transparent !important; stroke: transparent !important; }`;
const name = 'mangdao-text';
let sheet: CSSStyleSheet | null = null;

/** Finds what is to be measured, as the page looks now. */
export function collect(): Samples {
  texts = collectText();
  parts = collectParts();
  return {
    texts: texts.map(({ lines, need, letter, ratio, colour, ink, isOnTop }): TextSample => {
      return { lines, need, letter, ratio, colour, ink, isOnTop };
    }),
    parts: parts.map(({ kind, box }): PartSample => ({ kind, box })),
    look: lookNow(),
  };
}

/** All colours of what was collected, as they are now. */
export const lookNow = (): string =>
  [...new Set([document.body, ...texts.map(({ element }) => element), ...parts.map(({ element }) => element)])]
    .map((element) => {
      const { color, backgroundColor, fill, borderTopColor } = getComputedStyle(element);
      return [color, backgroundColor, fill, borderTopColor].join(' ');
    })
    .join('\n');

/** Makes all letters transparent, and nothing else. */
export function hideText(): void {
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`${invisible}\n::highlight(${name}) { background-color: currentcolor; }`);
  document.adoptedStyleSheets.push(sheet);
}

/** Fills the room of all text with the colour that its letters have. */
export function paintText(): void {
  const ranges = texts.flatMap(({ node }) => (node === null || !node.isConnected ? [] : [rangeOf(node)]));
  CSS.highlights.set(name, new Highlight(...ranges));
}

/** One that stays when the page, laid out anew for a picture, takes the text out and puts it back. */
const rangeOf = (node: Text): StaticRange =>
  new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: node.length });

/** Ticks every box that the page draws itself, and takes the tick from those that have one. */
export function turnStates(): void {
  turnBack = turn(states);
}

/** All boxes are again as they were. */
export function turnStatesBack(): void {
  turnBack();
}

/** Where there are boxes that the page draws itself. */
export function statesHere(): Box[] {
  states = collectStates();
  return states.map(({ box }) => box);
}

/** Says which of them change too little when they are turned. */
export const tellStates = (faint: readonly TooPale[]): Told['seen'] =>
  faint.map(({ index, ratio }) => {
    const says = { ratio: shownRatio(ratio), kind: 'state', mode: 'light' };
    return { rule: 'part-contrast', outcome: 'failed', at: placeOf(states[index]!.element), says };
  });

/** The page is again as it was. */
export function showText(): void {
  CSS.highlights.delete(name);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
}

interface Pale {
  texts: readonly TooPale[];
  parts: readonly TooPale[];
  /** `light`, `dark`, `more`. */
  mode: string;
}

/** Elements that were told already, in whatever mode. */
const told = new Set<Element>();

/** Says where the samples are that were found too pale. */
export async function tell(pale: Pale): Promise<Told['seen']> {
  const seen: Told['seen'] = [];
  for (const { index, ratio } of pale.texts) {
    const { element, need } = texts[index]!;
    if (told.has(element)) continue;
    told.add(element);
    const isMeant = !isOrnament(element) && !isLogotype(element);
    const isSure = isMeant && !hasShadow(element) && !(await mayBeMissing(element));
    const says = { ratio: shownRatio(ratio), need, mode: pale.mode };
    seen.push({ rule: 'text-contrast', outcome: isSure ? 'failed' : 'cantTell', at: placeOf(element), says });
  }
  for (const { index, ratio } of pale.parts) {
    const { element, kind, isSure } = parts[index]!;
    if (told.has(element)) continue;
    told.add(element);
    const says = { ratio: shownRatio(ratio), kind, mode: pale.mode };
    seen.push({ rule: 'part-contrast', outcome: isSure ? 'failed' : 'cantTell', at: placeOf(element), says });
  }
  return seen;
}

/** What is hidden from assistive technology may be there for beauty alone. */
const isOrnament = (element: Element): boolean => element.closest('[aria-hidden="true"]') !== null;

/** A shadow may stand around the letters as a background does. */
const hasShadow = (element: Element): boolean => getComputedStyle(element).textShadow !== 'none';
