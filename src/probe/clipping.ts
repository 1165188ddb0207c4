import { outwards } from '#probe/tree.ts';

/** The edges of a box, in pixels of the viewport. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is left of a box after all that clip it, and the first element that took some of it away. */
export interface Clipped {
  seen: Edges;
  by: Element | null;
}

/**
 * What is to be seen of a box inside an element. Regions that scroll take nothing away, since what they hide can be scrolled
 * to; `as it is` counts only what they show now.
 * What is placed absolutely escapes the boxes that do not contain it.
 */
export function clip(box: Edges, element: Element, scrolled: 'anywhere' | 'as it is' = 'anywhere'): Clipped {
  const seen = { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  let by: Element | null = null;
  for (const at of clippersOf(element)) {
    const style = getComputedStyle(at);
    const around = at.getBoundingClientRect();
    const left = around.left + at.clientLeft;
    const top = around.top + at.clientTop;
    const of = (overflow: string): string => (scrolled === 'as it is' && overflow !== 'visible' ? 'hidden' : overflow);
    const took = [
      narrow(seen, { axis: 'x', from: left, to: left + at.clientWidth, overflow: of(style.overflowX) }),
      narrow(seen, { axis: 'y', from: top, to: top + at.clientHeight, overflow: of(style.overflowY) }),
    ];
    if (by === null && took.includes(true)) by = at;
  }
  return { seen, by };
}

/** Elements around a text that may clip it, from the inside. Inline boxes clip nothing. */
function* clippersOf(element: Element): Iterable<HTMLElement> {
  let escapes = '';
  for (const at of outwards(element)) {
    if (at === document.body) return;
    const style = getComputedStyle(at);
    if (escapes !== '' && !holds(style, escapes)) continue;
    if (at instanceof HTMLElement && clips(style)) yield at;
    escapes = /^(?:absolute|fixed)$/.test(style.position) ? style.position : '';
  }
}

/** Whether what is placed absolutely, or fixed, is placed within this element. */
function holds({ position, transform, filter }: CSSStyleDeclaration, placed: string): boolean {
  if (transform !== 'none' || filter !== 'none') return true;
  return placed === 'absolute' && position !== 'static';
}

const clips = ({ overflowX, overflowY, display }: CSSStyleDeclaration): boolean =>
  (overflowX !== 'visible' || overflowY !== 'visible') && !/^(?:inline|contents)$/.test(display);

interface Limit {
  axis: 'x' | 'y';
  from: number;
  to: number;
  overflow: string;
}

/** Narrows a box in one direction; true where something was taken away for good. */
function narrow(seen: Edges, { axis, from, to, overflow }: Limit): boolean {
  if (overflow === 'visible') return false;
  const [start, end]: ['left' | 'top', 'right' | 'bottom'] = axis === 'x' ? ['left', 'right'] : ['top', 'bottom'];
  const isOutside = seen[end] <= from || seen[start] >= to;
  if (overflow === 'auto' || overflow === 'scroll') {
    // As if scrolled to: what stands around the region may still clip it.
    if (isOutside) Object.assign(seen, { [start]: from, [end]: to });
    else Object.assign(seen, { [start]: Math.max(seen[start], from), [end]: Math.min(seen[end], to) });
    return false;
  }
  const before = seen[end] - seen[start];
  seen[start] = Math.min(Math.max(seen[start], from), to);
  seen[end] = Math.max(Math.min(seen[end], to), seen[start]);
  return before - (seen[end] - seen[start]) > 0.5;
}
