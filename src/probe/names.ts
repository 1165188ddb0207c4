import { computeAccessibleName, getRole } from 'dom-accessibility-api';

/** Blink computes both for itself; the measuring browser is started with `ComputedAccessibilityInfo`, so that pages know. */
interface Computed {
  computedName?: string;
  computedRole?: string;
}

/** The accessible name, as the browser tells it to a screen reader. */
export const nameOf = (element: Element): string =>
  ((element as Computed).computedName ?? computeAccessibleName(element)).replaceAll(/\s+/g, ' ').trim();

/** The role, as the browser tells it: `generic` and `none` for what has none. */
export const roleOf = (element: Element): string => (element as Computed).computedRole ?? getRole(element) ?? 'generic';

/** Role and name of all elements that a selector names. */
export const namesOf = (selector: string): { role: string; name: string }[] =>
  [...document.querySelectorAll(selector)].map((element) => ({ role: roleOf(element), name: nameOf(element) }));

/**
 * The accessible name by the rules of the standard, worked out in the page: for engines that ask for the names of many
 * elements, since the browser takes a third of a second to tell one.
 */
export const nameByMarkup = (element: Element): string => computeAccessibleName(element).replaceAll(/\s+/g, ' ').trim();
