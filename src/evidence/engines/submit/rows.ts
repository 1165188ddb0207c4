import { nameOf } from '#probe/names.ts';
import type { Seen } from '#probe/rules.ts';
import { fold, isShown } from '#probe/shown.ts';

/** A control of one entry of several. */
export const rowOf = (button: Element): Element | null => {
  const row = button.closest('li, tr, article');
  return row !== null &&
    [...(row.parentElement?.children ?? [])].some((other) => other !== row && other.matches(row.tagName))
    ? row
    : null;
};

/**
 * What a button takes away with the entry in which it stands leaves the focus to something that is still there (SC 2.4.3): `row` is
 * the entry before the press, `list` what it stood in.
 */
export function* focusOutlives(
  button: HTMLElement,
  { list, name }: { list: Element | null; name: string },
): Iterable<Seen> {
  if (list === null || !isShown(list) || (button.isConnected && isShown(button))) return;
  const isLost = document.activeElement === null || document.activeElement === document.body;
  yield { element: list, outcome: isLost ? 'failed' : 'passed', says: { button: name } };
}

/** What is written on a button and what it is called. */
export const labelsNow = (button: HTMLElement): { label: string; name: string } => ({
  label: fold(button.innerText),
  name: nameOf(button),
});

const holds = ({ label, name }: { label: string; name: string }): boolean =>
  name.toLowerCase().includes(label.toLowerCase());

/** Where a press changes what is written on a button, its name still has it (SC 2.5.3, failure F96). */
export function* nameFollows(button: HTMLElement, before: { label: string; name: string }): Iterable<Seen> {
  const now = labelsNow(button);
  if (!button.isConnected || !/\p{L}/u.test(now.label) || now.label === before.label || !holds(before)) return;
  yield { element: button, outcome: holds(now) ? 'passed' : 'failed', says: now };
}
