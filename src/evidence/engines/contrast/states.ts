import type { Box } from '#contracts/engine.ts';
import { isSeen } from '#probe/text-lines.ts';
import { isInactive } from '#probe/inactive.ts';
import { pageBox } from './collect-text.ts';

/** A box to be ticked, or one choice of several, that the page draws itself. */
export interface OwnState {
  element: HTMLInputElement;
  box: Box;
}

const most = 40;

/** Boxes that the page draws itself, or hides to draw another in their place, with all that their label holds. */
export function collectStates(): OwnState[] {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input:is([type="checkbox"], [type="radio"])')];
  const once = new Set<string>();
  return boxes
    .filter((one) => isDrawn(one) && !isInactive(one) && (one.type === 'checkbox' || isFirstToChoose(one)))
    .flatMap((element) => {
      const kind = [element.type, element.className, element.checked, element.parentElement?.className].join(' ');
      const [own, label] = [element, element.labels?.[0]].map((one) => one?.getBoundingClientRect());
      if (once.has(kind) || own === undefined) return [];
      once.add(kind);
      const around = label === undefined || label.width * label.height === 0 ? own : label;
      const [left, top] = [Math.min(own.left, around.left), Math.min(own.top, around.top)];
      const [right, bottom] = [Math.max(own.right, around.right), Math.max(own.bottom, around.bottom)];
      return [{ element, box: pageBox({ left, top, right, bottom }) }];
    })
    .slice(0, most);
}

/** What the browser draws itself can be seen. */
function isDrawn(box: HTMLInputElement): boolean {
  const { appearance, opacity } = getComputedStyle(box);
  const label = box.labels?.[0];
  return isSeen(box) ? appearance === 'none' : Number(opacity) === 0 && label !== undefined && isSeen(label);
}

/** Of the choices of one question the first that is not chosen. */
function isFirstToChoose(radio: HTMLInputElement): boolean {
  const all = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  return all.find((one) => one.name === radio.name && one.form === radio.form && !one.checked) === radio;
}

/** Turns them all, without a word to the page's scripts; gives what turns them back. */
export function turn(states: readonly OwnState[]): () => void {
  const all = [...document.querySelectorAll<HTMLInputElement>('input:is([type="checkbox"], [type="radio"])')];
  const before = all.map(({ checked }) => checked);
  for (const { element } of states) element.checked = !element.checked;
  return () => {
    for (const [index, one] of all.entries()) one.checked = before[index] ?? false;
  };
}
