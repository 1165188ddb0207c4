import { focusedElement } from '#probe/focusable.ts';
import { elementOf } from '#probe/numbered.ts';

/** A point of the viewport where a click meets the element itself; null where something else lies over all of it. */
export function pointOf(number: number): { x: number; y: number } | null {
  const element = elementOf(number);
  if (element === null) return null;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  for (const [across, down] of [
    [0.5, 0.5],
    [0.25, 0.5],
    [0.75, 0.5],
    [0.1, 0.2],
    [0.9, 0.8],
  ] as const) {
    const [x, y] = [left + width * across, top + height * down];
    const hit = document.elementFromPoint(x, y);
    if (hit !== null && (element.contains(hit) || hit.shadowRoot?.contains(element) === true)) return { x, y };
  }
  return null;
}

/** Gives the element the focus; false where it will not have it. */
export function focusAt(number: number): boolean {
  const element = elementOf(number);
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
  element.focus();
  return element.matches(':focus');
}

/** Takes the focus from whatever has it. */
export function leaveAll(): void {
  const element = focusedElement();
  if (element instanceof HTMLElement || element instanceof SVGElement) element.blur();
}

/** Gives the page time. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
