import { isShown } from '#probe/shown.ts';
import { allElements, outwards } from '#probe/tree.ts';

/** What HTML makes a control by itself. */
const native =
  'a[href], area[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, object, embed, audio[controls], video[controls]';

/** Whether the browser itself gives it the focus and lets keys operate it. */
export const isNative = (element: Element): boolean => element.matches(native) || isEditable(element);

/** Whether the Tab key comes to it, as far as its markup says. */
export function isTabbable(element: Element): boolean {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
  if (element.tabIndex < 0 || element.matches(':disabled') || isPicture(element)) return false;
  return (isNative(element) || element.hasAttribute('tabindex')) && isUsable(element);
}

/** Whether it, or something around it, takes the focus by Tab. */
export const tabbableAround = (element: Element): Element | null => {
  for (const one of outwards(element)) if (isTabbable(one)) return one;
  return null;
};

/** Whether something inside it takes the focus by Tab. */
export const hasTabbable = (element: Element): boolean => [...allElements(element)].some(isTabbable);

/** All that the Tab key comes to, as far as markup says, in the order of the document. */
export const allTabbable = (): Element[] => [...allElements()].filter(isTabbable);

/** What has the focus, in shadow trees too; null where nothing, or the page as a whole, has it. */
export function focusedElement(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body || at === document.documentElement ? null : at;
}

/** An embedded picture takes no focus, as an embedded document does. */
const isPicture = (element: Element): boolean =>
  element.matches('object:not([tabindex]), embed:not([tabindex])') &&
  ((element.getAttribute('type') ?? '').startsWith('image/') ||
    /\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(element.getAttribute('data') ?? element.getAttribute('src') ?? ''));

const isUsable = (element: Element): boolean => {
  if (element.closest('[inert], fieldset:disabled') !== null && element.closest('legend') === null) return false;
  return element.tagName === 'AREA' || isShown(element) || isSmallButThere(element);
};

/** Controls that are painted by something else are often a single pixel, or transparent. */
const isSmallButThere = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** Whether letters are typed into it, so that a caret shows where the focus is. */
export const takesLetters = (element: Element): boolean => {
  if (element instanceof HTMLTextAreaElement || isEditable(element)) return true;
  if (!(element instanceof HTMLInputElement)) return false;
  return !/^(?:button|submit|reset|image|checkbox|radio|range|color|file|hidden)$/.test(element.type);
};

const isEditable = (element: Element): boolean =>
  element instanceof HTMLElement && element.isContentEditable && element.hasAttribute('contenteditable');
