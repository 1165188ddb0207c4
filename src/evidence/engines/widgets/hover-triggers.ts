import { isTabbable, tabbableAround } from '#probe/focusable.ts';
import { listensTo } from '#probe/listened.ts';
import { numberOf } from '#probe/numbered.ts';
import { isShown } from '#probe/shown.ts';
import { allElements, parentOf } from '#probe/tree.ts';

/** What may show something when the pointer is over it. */
export interface Trigger {
  number: number;
  /** A script may take away what it showed after a while. */
  isScripted: boolean;
}

const mostTriggers = 6;

const hoverTypes = /^(?:mouseenter|mouseover|mousemove|pointerenter|pointerover)$/;

/** Style properties by which something is brought into sight. */
const revealing = [
  'display',
  'visibility',
  'opacity',
  'transform',
  'max-height',
  'height',
  'clip-path',
  'left',
  'top',
  'scale',
  'width',
];

/** One of each kind of elements that listen to the pointer's coming, or whose `:hover` shows something else. */
export function hoverTriggers(): Trigger[] {
  const byScript = [...allElements(document.body)].filter((element) =>
    listensTo(element).some((type) => hoverTypes.test(type)),
  );
  const byStyle = [...document.styleSheets].flatMap(rulesOf).flatMap(triggersOf);
  const kinds = new Map<string, Trigger>();
  for (const [elements, isScripted] of [
    [byScript, true],
    [byStyle, false],
  ] as const) {
    for (const element of elements) {
      if (!isShown(element) || element.matches('html, body, main')) continue;
      const kind = JSON.stringify([
        element.tagName,
        element.className,
        parentOf(element)?.className,
        element.children.length > 1,
      ]);
      if (!kinds.has(kind)) kinds.set(kind, { number: numberOf(element), isScripted });
    }
  }
  return [...kinds.values()].slice(0, mostTriggers);
}

/** What the keyboard stands on where the pointer is over the trigger, outside of what is shown there. */
export function focusableFor(trigger: Element, shown: readonly Element[]): Element | null {
  const inside = [trigger, ...trigger.querySelectorAll('*')].find(
    (element) => isTabbable(element) && !shown.some((one) => one.contains(element)),
  );
  return inside ?? tabbableAround(trigger);
}

function rulesOf(sheet: CSSStyleSheet): CSSStyleRule[] {
  try {
    return [...sheet.cssRules].flatMap(styleRules);
  } catch {
    // The browser does not show the sheets of other sites.
    return [];
  }
}

function styleRules(rule: CSSRule): CSSStyleRule[] {
  if (rule instanceof CSSStyleRule) return [rule];
  if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return [];
  return rule instanceof CSSGroupingRule ? [...rule.cssRules].flatMap(styleRules) : [];
}

/** `.term:hover .tip` shows something else than what the pointer is over; `a:hover` only changes its colour. */
function triggersOf({ selectorText, style }: CSSStyleRule): Element[] {
  if (!selectorText.includes(':hover') || !revealing.some((name) => style.getPropertyValue(name) !== '')) return [];
  return selectorText.split(/,(?![^(]*\))/).flatMap((selector) => {
    const match = /^(.*?):hover(?:[^\s>+~]*)\s*[>+~\s]\s*\S/.exec(selector.trim());
    if (match === null) return [];
    try {
      return [...document.querySelectorAll(match[1]!.trim() === '' ? '*' : match[1]!)].slice(0, 50);
    } catch {
      return [];
    }
  });
}
