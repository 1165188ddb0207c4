import { readColour } from '#probe/style-colours.ts';
import type { Seen } from '#probe/rules.ts';
import { isSeen, textRuns } from '#probe/text-lines.ts';

/**
 * What stays in place while the page scrolls, from the top of a small window to its bottom, and lies over most of the
 * text: none of that can be read at any place of the page (SC 1.4.10). What a reader can shut is a question.
 */
export function* coveringPanels(): Iterable<Seen> {
  const panels = [...document.querySelectorAll('body *')].filter(
    (element) => getComputedStyle(element).position === 'fixed' && isSeen(element) && isTall(element),
  );
  const runs = panels.length === 0 ? [] : textRuns();
  for (const panel of panels) {
    const box = panel.getBoundingClientRect();
    const others = runs.filter(({ element }) => !panel.contains(element)).flatMap(({ lines }) => lines);
    const width = others.reduce((sum, line) => sum + line.width, 0);
    const under = others.reduce(
      (sum, line) => sum + Math.max(0, Math.min(line.right, box.right) - Math.max(line.left, box.left)),
      0,
    );
    if (width === 0 || under < width * 0.4 || !isPainted(panel) || !isOver(panel, box)) continue;
    const canShut = panel.querySelector('button, summary, [role="button"], a[href="#"], [onclick]') !== null;
    yield {
      element: panel,
      outcome: canShut ? 'cantTell' : 'failed',
      says: { share: Math.round((under / width) * 100) },
    };
  }
}

function isTall(element: Element): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && Math.min(bottom, innerHeight) - Math.max(top, 0) > innerHeight * 0.85;
}

const isPainted = (element: Element): boolean => {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage !== 'none' || (readColour(backgroundColor)?.[3] ?? 0) > 0.5;
};

function isOver(panel: Element, { left, right, top, bottom }: DOMRect): boolean {
  const hit = document.elementFromPoint(
    (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  );
  return hit !== null && panel.contains(hit);
}
