import { focusedElement } from '#probe/focusable.ts';
import type { Seen } from '#probe/rules.ts';
import { isShown } from '#probe/shown.ts';

/** A control of one entry of several. */
export const rowOf = (button: Element): Element | null => {
  const row = button.closest('li, tr, article');
  return row !== null &&
    [...(row.parentElement?.children ?? [])].some((other) => other !== row && other.matches(row.tagName))
    ? row
    : null;
};

/**
 * What a button takes away with the entry in which it stands leaves the focus to something that is still there (SC 2.4.3): `list` is
 * what the entry stood in before the press, `name` what the button was called.
 */
export function* focusOutlives(
  button: HTMLElement,
  { list, name }: { list: Element | null; name: string },
): Iterable<Seen> {
  if (list === null || !isShown(list) || (button.isConnected && isShown(button))) return;
  const isLost = focusedElement() === null;
  yield { element: list, outcome: isLost ? 'failed' : 'passed', says: { button: name } };
}
