import { contrastOf, over } from '#probe/colours.ts';
import { backgroundOf, readColour } from '#probe/style-colours.ts';

/** Something that is painted and may lie behind or over text that is not its own. */
export interface Layer {
  element: Element;
  box: DOMRect;
}

/** All pictures, and all that has a background of its own. */
export function paintedLayers(): Layer[] {
  const layers: Layer[] = [];
  for (const element of document.querySelectorAll('body *')) {
    if (isPainted(element)) layers.push({ element, box: element.getBoundingClientRect() });
  }
  return layers.filter(({ box }) => box.width > 0 && box.height > 0);
}

function isPainted(element: Element): boolean {
  if (element.matches('img, svg, video, canvas, iframe, object, embed')) return true;
  const style = getComputedStyle(element);
  return style.backgroundImage !== 'none' || readColour(style.backgroundColor)?.[3] !== 0;
}

/** A text's contrast from plain colours alone; null where anything else may lie behind or over it. */
export function plainRatio(element: Element, lines: readonly DOMRect[], layers: readonly Layer[]): number | null {
  const style = getComputedStyle(element);
  const letters = readColour(style.color);
  const below = letters === null || style.textShadow !== 'none' ? null : backgroundOf(element);
  if (letters === null || below === null || hasGenerated(element)) return null;
  const isCrossed = layers.some(
    ({ element: layer, box }) => !layer.contains(element) && lines.some((line) => isOver(line, box)),
  );
  return isCrossed ? null : contrastOf(over(letters, below), below);
}

const isOver = (line: DOMRect, box: DOMRect): boolean =>
  line.left < box.right && line.right > box.left && line.top < box.bottom && line.bottom > box.top;

const generated = new WeakMap<Element, boolean>();

/** Whether what CSS makes around a text may be painted behind it. */
function hasGenerated(element: Element): boolean {
  const known = generated.get(element);
  if (known !== undefined) return known;
  const own = ['::before', '::after'].some((pseudo) => {
    const { content, position } = getComputedStyle(element, pseudo);
    return content !== 'none' && /^(?:absolute|fixed)$/.test(position);
  });
  const has = own || (element.parentElement !== null && hasGenerated(element.parentElement));
  generated.set(element, has);
  return has;
}
