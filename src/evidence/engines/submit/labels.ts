import { nameOf } from '#probe/names.ts';
import type { Seen } from '#probe/rules.ts';
import { fold, isShown } from '#probe/shown.ts';

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
  if (!isShown(button) || !/\p{L}/u.test(now.label) || now.label === before.label || !holds(before)) return;
  yield { element: button, outcome: holds(now) ? 'passed' : 'failed', says: now };
}
