export const shapes = 'path, line, polyline, polygon, rect, circle, ellipse';

/** What CSS makes before or after an element: a line that grows is there always, and seen where it has grown. */
export const endOf = ({ content, width, height, opacity, transform, backgroundColor }: CSSStyleDeclaration): string =>
  content === 'none' ? '' : [content, width, height, opacity, transform, backgroundColor].join(' ');

/** What is seen of an element without any colour. */
export function colourlessLook(element: Element): string {
  const style = getComputedStyle(element);
  const ends = ['::before', '::after'].map((pseudo) => endOf(getComputedStyle(element, pseudo)));
  const edges = ['Top', 'Right', 'Bottom', 'Left'].map((side) => {
    const width = style.getPropertyValue(`border-${side.toLowerCase()}-width`);
    return `${width} ${style.getPropertyValue(`border-${side.toLowerCase()}-style`)}`;
  });
  const shape = element.matches(shapes)
    ? [element.tagName, style.strokeDasharray, style.strokeWidth, style.getPropertyValue('marker-end')]
    : [];
  return [
    ...ends,
    ...edges,
    ...shape,
    Number(style.fontWeight) >= 600,
    style.fontStyle,
    style.textDecorationLine,
    style.fontSize,
    style.backgroundImage,
    style.boxShadow,
    style.outlineStyle,
    style.transform,
    style.borderRadius,
  ].join('|');
}
