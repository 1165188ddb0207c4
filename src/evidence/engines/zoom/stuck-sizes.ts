import type { Seen } from '#probe/rules.ts';

/** What nobody reads in any state of the page. */
const unread = 'script, style, noscript, template, title';

/** The sizes of letters, in CSS pixels; of what is hidden still, the sizes that they will have. */
export const fontSizes = (elements: readonly Element[]): Map<Element, number> =>
  new Map(elements.map((element) => [element, Number.parseFloat(getComputedStyle(element).fontSize)]));

// Letters that grow less than by half while the page grows to five times its size do not follow their reader.
const leastGrowth = 1.5;

/**
 * Text that is sized by the window alone stays as small as it was at whatever zoom (SC 1.4.4, failure F94): at 500 % the
 * window is a fifth as wide, and letters of a fifth of their size are as large as before.
 */
export function* stuckSizes(
  before: ReadonlyMap<Element, number>,
  { from, to }: { from: number; to: number },
): Iterable<Seen> {
  const now = fontSizes(
    [...before.keys()].filter(
      (element) => element.isConnected && !(element instanceof SVGElement) && element.closest(unread) === null,
    ),
  );
  const stuck = [...now].filter(([element, size]) => (size / before.get(element)!) * (from / to) < leastGrowth);
  const elements = new Set(stuck.map(([element]) => element));
  for (const element of elements) {
    if (element.parentElement !== null && elements.has(element.parentElement)) continue;
    if (!/[\p{L}\p{N}]/u.test(element.textContent)) continue;
    yield { element, outcome: element.closest('[aria-hidden="true"]') === null ? 'failed' : 'cantTell' };
  }
  if (elements.size === 0 && now.size > 0) yield { element: document.body, outcome: 'passed' };
}
