import type { Box } from '#contracts/engine.ts';
import { clip } from '#probe/clipping.ts';
import { nameOf } from '#probe/names.ts';
import { isSeen, textRuns } from '#probe/text-lines.ts';
import { isInactive } from '#probe/inactive.ts';
import { pageBox } from './collect-text.ts';
import type { PartSample } from './samples.ts';

/** A part with its element. */
export interface OwnPart extends PartSample {
  element: Element;
  isSure: boolean;
}

const fields =
  'input, textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"], [contenteditable="true"]';
const marks = 'input, [role="checkbox"], [role="radio"], [role="switch"], [role="slider"]';
const buttons = 'button, a[href], summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"]';
const typed = /^(?:text|search|email|tel|url|password|number|date|month|week|time|datetime-local)$/;

/**
 * Controls that are found by their look alone, and drawings that mean something (SC 1.4.11): fields with a border of their
 * own, marks to be ticked, buttons with a picture and no words, named drawings. What is switched off, and what the browser
 * draws by itself, is left alone.
 */
export function collectParts(): OwnPart[] {
  const found = [...ofFields(), ...ofMarks(), ...ofButtons(), ...ofDrawings()];
  const once = new Map(found.map((part) => [part.element, part]));
  return [...once.values()].filter(({ box }) => box.width >= 6 && box.height >= 6);
}

const shownIn = (selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => isSeen(element) && !isInactive(element));

const part = (kind: PartSample['kind'], element: Element, isSure = true): OwnPart => ({
  kind,
  element,
  isSure,
  box: boxOf(element),
});

const boxOf = (element: Element): Box =>
  pageBox(clip(element.getBoundingClientRect(), element.parentElement ?? element).seen);

function ofFields(): OwnPart[] {
  return (
    shownIn(fields)
      .filter((element) => !(element instanceof HTMLInputElement) || typed.test(element.type))
      // An editor with text in it is found by its text.
      .filter((element) => !(element.isContentEditable && element.textContent.trim() !== ''))
      .filter((element) => !isAsBrowsersDraw(element))
      .map(frameOf)
      .filter((element) => element !== null)
      .map((element) => part('field', element))
  );
}

/**
 * What one sees as the field: itself, or a box around it and a few other things. Null where the box stands out by its shadow or
 * its surface, is a cell of a grid, or where it has no border and is found by the words that stand in it.
 */
function frameOf(element: HTMLElement): Element | null {
  const style = getComputedStyle(element);
  const isBare =
    [style.borderTopWidth, style.borderBottomWidth].every((width) => Number.parseFloat(width) === 0) ||
    isClear(style.borderBottomColor);
  if (!isBare) return element;
  if (element.matches(':not(input, textarea, select)') && element.textContent.trim() !== '') return null;
  const own = element.getBoundingClientRect();
  for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
    const box = at.getBoundingClientRect();
    if (box.height > own.height + 40) return element;
    const { borderBottomWidth, backgroundColor, boxShadow } = getComputedStyle(at);
    if (boxShadow !== 'none' || !isClear(backgroundColor)) return null;
    if (Number.parseFloat(borderBottomWidth) > 0)
      return at.matches('td, th, tr, table, li, fieldset, form') ? null : at;
  }
  return element;
}

const isClear = (colour: string): boolean => /, 0\)$|transparent/.test(colour);

function ofMarks(): OwnPart[] {
  return shownIn(marks)
    .filter((element) => !(element instanceof HTMLInputElement) || /^(?:checkbox|radio)$/.test(element.type))
    .filter((element) => !(element instanceof HTMLInputElement) || getComputedStyle(element).appearance === 'none')
    .filter((element) => !hasWords(element))
    .map((element) => part('mark', element))
    .concat(ofHiddenMarks());
}

/** A box that is hidden by style, and what is drawn in its place: the wordless element right beside it in the same label. */
function ofHiddenMarks(): OwnPart[] {
  const boxes = document.querySelectorAll<HTMLInputElement>('label > input:is([type="checkbox"], [type="radio"])');
  return [...boxes].flatMap((box) => {
    const drawn = box.nextElementSibling;
    const isHidden = Number(getComputedStyle(box).opacity) === 0 || !isSeen(box);
    if (!isHidden || box.disabled || box.checked || drawn === null || !isSeen(drawn) || hasWords(drawn)) return [];
    const { width, height } = drawn.getBoundingClientRect();
    return drawn.matches('span, i, div') && Math.max(width, height) <= largest ? [part('mark', drawn)] : [];
  });
}

const smallest = 8;
const largest = 72;

/** What stands for a button's words. */
function ofButtons(): OwnPart[] {
  return shownIn(buttons).flatMap((element) => {
    if (hasWords(element) || nameOf(element) === '') return [];
    const { width, height } = element.getBoundingClientRect();
    if (width < smallest || height < smallest || width > largest * 2 || height > largest) return [];
    const picture = element.querySelector('svg, img');
    if (picture instanceof HTMLImageElement && picture.naturalWidth === 0) return [];
    if (picture !== null && isSeen(picture))
      return [{ ...part('mark', element, !(picture instanceof HTMLImageElement)), box: boxOf(picture) }];
    return [part('mark', element)];
  });
}

/** A drawing with a name, of which the text of the page does not say the same. */
function ofDrawings(): OwnPart[] {
  const drawings = [...document.querySelectorAll('svg')].filter(
    (element) =>
      isSeen(element) &&
      element.closest(`${buttons}, [aria-hidden="true"], svg svg`) === null &&
      nameOf(element) !== '',
  );
  const words = wordsOf(document.body.innerText);
  return drawings.filter((element) => !isSaid(nameOf(element), words)).map((element) => part('drawing', element));
}

const segmenter = new Intl.Segmenter(document.documentElement.lang || 'zh', { granularity: 'word' });

const wordsOf = (text: string): Set<string> =>
  new Set(
    [...segmenter.segment(text.toLowerCase())].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );

/** Most of its words stand in the text. */
function isSaid(name: string, words: ReadonlySet<string>): boolean {
  const own = [...wordsOf(name)];
  return own.filter((word) => words.has(word)).length >= own.length * 0.8;
}

const hasWords = (element: Element): boolean =>
  textRuns(element).some(({ node }) => /[\p{L}\p{N}]/u.test(node.data)) ||
  (element instanceof HTMLInputElement && /^(?:submit|button|reset)$/.test(element.type));

const drawn = [
  'borderTopColor',
  'borderTopWidth',
  'borderTopStyle',
  'borderBottomColor',
  'borderBottomWidth',
  'borderBottomStyle',
  'borderLeftColor',
  'borderLeftWidth',
  'backgroundColor',
  'backgroundImage',
  'appearance',
  'boxShadow',
] as const;

/** Compared with its like in a place that the page's styles do not reach. */
function isAsBrowsersDraw(element: HTMLElement): boolean {
  if (!element.matches('input, textarea, select')) return false;
  const host = document.createElement('div');
  host.style.cssText = 'all: initial; position: absolute; visibility: hidden';
  const like = element.cloneNode(false);
  if (!(like instanceof HTMLElement)) return false;
  for (const name of ['style', 'class', 'id', 'name']) like.removeAttribute(name);
  host.attachShadow({ mode: 'open' }).append(like);
  document.body.append(host);
  const [own, other] = [getComputedStyle(element), getComputedStyle(like)];
  const isSame = drawn.every((property) => own[property] === other[property]);
  host.remove();
  return isSame;
}
