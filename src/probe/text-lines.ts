import { outwards } from '#probe/tree.ts';

/** A stretch of visible text of one element, with the boxes of its lines as they are laid out. */
export interface TextRun {
  node: Text;
  element: Element;
  lines: readonly DOMRect[];
}

/** What the reader does not see as text, whatever its style says. */
const silent = 'script, style, noscript, template, textarea, select, option, title, desc, metadata';

/** All text that is painted, in the order of the document. What is only for screen readers is not among it. */
export function textRuns(root: Element = document.body): TextRun[] {
  const runs: TextRun[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const shown = new Map<Element, boolean>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!(node instanceof Text) || element === null || node.data.trim() === '') continue;
    const isThere = shown.get(element) ?? (element.closest(silent) === null && isSeen(element) && hasInk(element));
    shown.set(element, isThere);
    if (!isThere) continue;
    const lines = linesOf(node);
    if (lines.length > 0) runs.push({ node, element, lines });
  }
  return runs;
}

/** Whether an element is painted: not switched off, not wholly transparent, not clipped away for screen readers alone. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }))
    return false;
  for (const at of outwards(element)) {
    const { clip, clipPath, position } = getComputedStyle(at);
    if (/^(?:absolute|fixed)$/.test(position) && isNothing(clip)) return false;
    if (
      clipPath !== 'none' &&
      /^(?:inset\((?:50|[6-9]\d|100)%|circle\(0|polygon\(0(?:px|%)? 0(?:px|%)?, ?0)/.test(clipPath)
    )
      return false;
  }
  return true;
}

/** Its letters are painted, by whatever means. */
function hasInk(element: Element): boolean {
  const { color, webkitTextFillColor, backgroundClip, textShadow, webkitTextStrokeWidth } = getComputedStyle(element);
  const clear = 'rgba(0, 0, 0, 0)';
  const isClear = webkitTextFillColor === clear || (webkitTextFillColor === color && color === clear);
  return !isClear || backgroundClip.includes('text') || textShadow !== 'none' || webkitTextStrokeWidth !== '0px';
}

/** `rect(0, 0, 0, 0)`, `rect(1px, 1px, 1px, 1px)` and their like leave nothing. */
function isNothing(clip: string): boolean {
  const [top, right, bottom, left] = [...clip.matchAll(/-?[\d.]+/g)].map(Number);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return false;
  return bottom - top <= 1 || right - left <= 1;
}

/** The boxes of a text's lines; what takes no room is left out. */
export function linesOf(node: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
}
