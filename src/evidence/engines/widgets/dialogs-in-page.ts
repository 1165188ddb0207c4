import { focusedElement, isTabbable } from '#probe/focusable.ts';
import { nameOf } from '#probe/names.ts';
import { elementOf, numberOf } from '#probe/numbered.ts';
import { isInSight } from '#probe/sight.ts';
import { allElements, findAll, holds } from '#probe/tree.ts';

/** Whether the focus is in an element; `gone` where it has left the page, `nowhere` where nothing has it. */
export function focusIs(number: number): 'inside' | 'outside' | 'nowhere' | 'gone' {
  if (!document.hasFocus()) return 'gone';
  const [at, element] = [focusedElement(), elementOf(number)];
  if (at === null) return 'nowhere';
  return element !== null && holds(element, at) ? 'inside' : 'outside';
}

const closing =
  /关闭|關閉|取消|返回|知道了|确定|確定|閉じる|닫기|close|cancel|dismiss|\bok\b|fermer|annuler|schließen|abbrechen|cerrar|cancelar|fechar|chiudi|annulla|закрыть|^[×✕✖xX]$/i;

/** The control of an opened thing that closes it, by its name, or because there is no other. */
export function closerIn(number: number): number | null {
  const element = elementOf(number);
  const controls = element === null ? [] : [...allElements(element)].filter(isTabbable);
  const closer =
    controls.find((one) => closing.test(`${nameOf(one)} ${one.textContent.trim()}`.trim())) ??
    (controls.length === 1 ? controls.find((one) => one.matches('button, [role="button"]')) : undefined);
  return closer === undefined ? null : numberOf(closer);
}

/** All its buttons that Tab comes to: one of them may close it, whatever it is called. */
export const buttonsIn = (number: number): number[] => {
  const element = elementOf(number);
  const all = element === null ? [] : findAll('button, [role="button"]', element);
  return all.filter(isTabbable).slice(0, mostButtons).map(numberOf);
};

const mostButtons = 8;

/** The first button of an opened thing that does something else than close it: sends, confirms, chooses. */
export function agreeingIn(number: number): number | null {
  const element = elementOf(number);
  const buttons = [...(element?.querySelectorAll('button, input[type="submit"], [role="button"]') ?? [])];
  const agreeing = buttons.find(
    (one) => isTabbable(one) && !closing.test(`${nameOf(one)} ${one.textContent.trim()}`.trim()),
  );
  return agreeing === undefined ? null : numberOf(agreeing);
}

export const isOpen = (number: number): boolean => {
  const element = elementOf(number);
  return element !== null && isInSight(element);
};
