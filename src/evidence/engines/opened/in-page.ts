import { focusAt, pause } from '#probe/aim.ts';
import { fieldsIn } from '#probe/fields.ts';
import { fillIn, sendControlOf } from '#probe/fill-in.ts';
import { listensTo } from '#probe/listened.ts';
import { nameOf } from '#probe/names.ts';
import { elementOf } from '#probe/numbered.ts';
import { openers, type Opener } from '#probe/openers.ts';
import { watch } from '#probe/reactions.ts';
import { isShown } from '#probe/shown.ts';
import { cameSince, remember } from '#probe/sight.ts';
import { allElements } from '#probe/tree.ts';

/** What the probe calls in the page. */
export { focusAt, pause, remember, watch };

const most = 8;
/** On a page of more elements than this every question takes long. */
const large = 3_000;
const mostOnLarge = 2;
const mostForms = 2;

export interface Pressable extends Opener {
  name: string;
  /** It turns something that has its place: whatever else is pressed next, the page need not be loaded anew. */
  isDisclosure: boolean;
}

/** What our theme puts around all pages of a site is pressed on its front page alone. */
const isAsked = (element: Element, isFront: boolean): boolean =>
  isFront || document.querySelector('[data-part]') === null || element.closest('main') !== null;

/** The controls to be pressed, each of which may bring something else. */
export function pressable(isFront: boolean): Pressable[] {
  const isLarge = [...allElements(document.body)].length > large;
  return openers(false, Infinity)
    .flatMap((opener) => {
      const element = elementOf(opener.number);
      if (element === null || !isAsked(element, isFront) || isOfPlainDetails(element)) return [];
      const isDisclosure = element.matches('[aria-expanded], [role="tab"], summary');
      return [{ ...opener, name: nameOf(element), isDisclosure }];
    })
    .slice(0, isLarge ? mostOnLarge : most);
}

/** Those are opened all at once. */
const isOfPlainDetails = (element: Element): boolean => element.matches('details:not([name]) > summary');

/** What the browser itself opens, where one does not shut the other. */
const plainDetails = (isFront: boolean): HTMLDetailsElement[] =>
  [...document.querySelectorAll<HTMLDetailsElement>('details:not([name], [open])')].filter((one) =>
    isAsked(one, isFront),
  );

/** Opens them all at once. */
export function openDetails(isFront: boolean): void {
  for (const one of plainDetails(isFront)) one.open = true;
}

/** How many there are. */
export const detailsHere = (isFront: boolean): number => plainDetails(isFront).length;

/** Forms that a script answers, by what they are sent with. */
const formsHere = (isFront: boolean): { form: HTMLFormElement; send: HTMLElement }[] =>
  [...document.forms]
    .filter((form) => isShown(form) && isAsked(form, isFront) && fieldsIn(form).length > 0)
    .flatMap((form) => {
      const send = sendControlOf(form);
      const isHeard = [form, send].some(
        (one) => one !== null && listensTo(one).some((type) => /submit|click/.test(type)),
      );
      return send !== null && isHeard ? [{ form, send }] : [];
    })
    .slice(0, mostForms);

/** The names of what sends the forms. */
export const sendable = (isFront: boolean): string[] => formsHere(isFront).map(({ send }) => nameOf(send));

/** Fills a form in and sends it. */
export function sendForm(index: number, isFront: boolean): void {
  const one = formsHere(isFront)[index];
  if (one === undefined) return;
  fillIn(one.form);
  one.send.focus();
  one.send.click();
}

let came: Element[] = [];

/** Whether a modal dialog stands before all that could be pressed next. */
export const isBarred = (): boolean => document.querySelector(':modal') !== null;

/** How many parts have come into sight since `remember`. */
export function whatCame(): number {
  came = cameSince();
  return came.length;
}

/** Which of these places stand in something that came. */
export const standInWhatCame = (selectors: readonly string[]): boolean[] =>
  selectors.map((selector) => {
    const element = find(selector);
    return element !== null && came.some((one) => one.contains(element));
  });

/** A place in a frame is told by a path that leads into it, which is no selector here. */
function find(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}
