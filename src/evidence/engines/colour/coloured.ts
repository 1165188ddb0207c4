import { colourlessLook, endOf, shapes } from '#probe/colourless-look.ts';
import { readColour } from '#probe/style-colours.ts';
import { isSeen } from '#probe/text-lines.ts';
import { hueOf, type Hue } from './hues.ts';

/** Something on the page that has a colour of its own. */
export interface Coloured {
  thing: Element;
  /** The words of its item, cell or paragraph. */
  around: string;
  /** It can be told from its like without colour. */
  hasSign: boolean;
}

/** What a sentence speaks of, where it says so. */
const kinds: readonly (readonly [said: RegExp, selector: string])[] = [
  [/[红绿蓝黄橙紫灰]字|\b(?:text|letters|words) in\b/i, ':not(input, select, textarea, svg *)'],
  [/[红绿蓝黄橙紫灰](?:色(?:边|的)?)?框|\b(?:borders?|outlined)\b/i, 'input, select, textarea, fieldset, div, td'],
  [/[红绿蓝黄橙紫灰]色?线|\blines?\b/i, 'svg *'],
];

/** The things of a colour in the page's main part that a sentence speaks of, without itself. */
export function colouredIn(hue: Hue, sentence: Element): Coloured[] {
  const [, kind = '*'] = kinds.find(([said]) => said.test(sentence.textContent)) ?? [];
  const root = sentence.closest('main, [role="main"]') ?? document.body;
  const all = [...root.querySelectorAll('*')].filter(
    (element) => element !== sentence && !element.contains(sentence) && !sentence.contains(element) && isSeen(element),
  );
  const things = all.filter((element) => element.matches(kind) && colourOf(element) === hue);
  const outer = things.filter((element) => element.parentElement === null || !things.includes(element.parentElement));
  return outer.map((thing) => ({ thing, around: wordsAround(thing), hasSign: hasSign(thing, all) }));
}

/** The hue by which an element stands out: of a shape, of an edge, of a small empty box, or of words. */
function colourOf(element: Element): Hue | null {
  const style = getComputedStyle(element);
  if (element.matches(shapes)) return named(style.stroke) ?? named(style.fill);
  if (element.matches('input, select, textarea')) return edgeOf(style);
  const isEmpty = element.textContent.trim() === '' && element.children.length === 0;
  if (isEmpty) return named(style.backgroundColor) ?? edgeOf(style);
  const own = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  if (!own || element.closest('a[href], button, h1, h2, h3') !== null) return ofLink(element, style);
  return differs(style.color) ? named(style.color) : named(style.backgroundColor);
}

/** A link has a colour of its own; one among links that has another stands out. */
function ofLink(element: Element, { color }: CSSStyleDeclaration): Hue | null {
  const link = element.closest('a[href]');
  const list = link?.closest('ul, ol, nav');
  if (link === null || link === undefined || list === null || list === undefined) return null;
  const others = [...list.querySelectorAll('a[href]')].filter((other) => other !== link && !link.contains(other));
  return others.length > 0 && others.every((other) => getComputedStyle(other).color !== color) ? named(color) : null;
}

const edgeOf = ({ borderTopColor, borderTopWidth }: CSSStyleDeclaration): Hue | null =>
  Number.parseFloat(borderTopWidth) > 0 ? named(borderTopColor) : null;

const named = (css: string): Hue | null => {
  const colour = readColour(css);
  return colour === null ? null : hueOf(colour);
};

const differs = (color: string): boolean => color !== getComputedStyle(document.body).color;

const wordsAround = (thing: Element): string =>
  (thing.closest('li, td, th, dd, dt, p, label') ?? thing.parentElement ?? thing).textContent.toLowerCase();

/** A sign, words in brackets, a letter behind a number, a picture or words that are set otherwise. */
export const hasOwnSign = (thing: Element): boolean =>
  /[*＊※!！✓✗×✔✘▲●■◆○△□]|[（(][^)）]+[)）]|\d\s*\p{L}{1,2}$/u.test(thing.textContent.trim()) ||
  thing.querySelector('svg, img, b, strong, em, u, s, del, mark') !== null;

/** A sign of its own, or another look than its like that has another colour. */
function hasSign(thing: Element, all: readonly Element[]): boolean {
  if (hasOwnSign(thing)) return true;
  const field =
    thing.id === '' ? null : (thing.getAttribute('aria-describedby') ?? thing.getAttribute('aria-errormessage'));
  if (field !== null && field.split(/\s+/).some((id) => (document.getElementById(id)?.textContent.trim() ?? '') !== ''))
    return true;
  // Its like stand in the same list, table, drawing or form.
  const near = thing.parentElement?.closest('ul, ol, dl, table, form, svg, nav') ?? document.body;
  const like = all.find(
    (other) =>
      near.contains(other) &&
      other !== thing &&
      other.tagName === thing.tagName &&
      colourOf(other) !== colourOf(thing) &&
      !other.contains(thing) &&
      !thing.contains(other),
  );
  return like === undefined ? hasOwnLook(thing) : colourlessLook(like) !== colourlessLook(thing);
}

/** Where nothing is like it: whether it is set in another way than the text around it, or something is drawn with it. */
function hasOwnLook(thing: Element): boolean {
  const around = thing.parentElement;
  if (around === null || !thing.matches('span, font, b, i, em, strong, mark, ins, del, u, s, small, code'))
    return false;
  return lettersOf(thing) !== lettersOf(around) || isDrawnOn(thing);
}

const lettersOf = (element: Element): string => {
  const { fontWeight, fontStyle, textDecorationLine, fontSize } = getComputedStyle(element);
  return [Number(fontWeight) >= 600, fontStyle, textDecorationLine, fontSize].join('|');
};

const isDrawnOn = (element: Element): boolean => {
  const { borderTopWidth, borderBottomWidth, backgroundImage, boxShadow, outlineStyle } = getComputedStyle(element);
  const isMadeByStyle = ['::before', '::after'].some((pseudo) => endOf(getComputedStyle(element, pseudo)) !== '');
  const hasEdge = [borderTopWidth, borderBottomWidth].some((width) => Number.parseFloat(width) > 0);
  return isMadeByStyle || hasEdge || [backgroundImage, boxShadow, outlineStyle].some((one) => one !== 'none');
};
