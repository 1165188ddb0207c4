import { nameOf } from '#probe/names.ts';
import { fold } from '#probe/shown.ts';

const longest = 40;

/** What its class or id calls a logo. */
export const logos = '[class~="logo" i], [class~="logotype" i], [class~="wordmark" i], #logo';

/**
 * Text that is part of a logo or brand name, of which SC 1.4.3 asks no contrast: its class or id calls it a logo, or it stands in a
 * drawing of the header or footer that bears the name of the site.
 */
export function isLogotype(element: Element): boolean {
  const words = fold(element.textContent);
  if (words.length > longest) return false;
  if (element.closest(logos) !== null) return true;
  const drawing = element.closest('header svg, footer svg, [role="banner"] svg');
  const name = drawing === null ? '' : nameOf(drawing);
  return name !== '' && name.includes(words) && document.title.includes(name);
}
