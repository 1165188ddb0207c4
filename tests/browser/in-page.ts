/** Functions that run inside the page that is shown: each carries all it needs. They return what is wrong, a line each. */

/** Text that its own box cuts off: what a reader who spaces lines and letters would lose (WCAG 1.4.12). */
export function cutText(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const cuts = /hidden|clip/;
    const isCut =
      (cuts.test(overflowY) && element.scrollHeight > element.clientHeight + 2) ||
      (cuts.test(overflowX) && element.scrollWidth > element.clientWidth + 2) ||
      textOverflow === 'ellipsis';
    const hasText = (element.textContent ?? '').trim() !== '';
    const { width, height } = element.getBoundingClientRect();
    const isSeen = width > 1 && height > 1 && element.checkVisibility();
    return isCut && hasText && isSeen ? [`cut off: ${element.outerHTML.slice(0, 120)}`] : [];
  });
}

/** Controls smaller than a side in CSS pixels. Links inside a line of text are allowed to be as high as the line. */
export function smallTargets(selector: string, side: number): string[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
    const { width, height } = element.getBoundingClientRect();
    // A pixel less is rounding.
    return width >= side - 1 && height >= side - 1
      ? []
      : [`${Math.round(width)} × ${Math.round(height)} px: ${element.outerHTML.slice(0, 120)}`];
  });
}

/** What still shows in print although nobody can use it on paper, and links whose address does not. */
export function printFaults(): string[] {
  const shown = [
    ...document.querySelectorAll<HTMLElement>(
      'nav, form, button, [data-part="search-form"], [data-part="reading-settings"]',
    ),
  ]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 1)
    .map((element) => `printed: ${element.outerHTML.slice(0, 120)}`);
  const silent = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')]
    .filter(
      (link) =>
        link.checkVisibility() && !getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? ''),
    )
    .map((link) => `no address in print: ${link.outerHTML.slice(0, 120)}`);
  return [...shown, ...silent];
}

/** Everything that the keyboard reaches, in the order of the document. Marks each with a number, for the walk. */
export function markReachable(): number {
  const candidates = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, video[controls], audio[controls], [tabindex]',
    ),
  ];
  const groups = new Set<string>();
  const reachable = candidates.filter((element) => {
    if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true }))
      return false;
    if (element.closest('details:not([open]) > :not(summary)') !== null) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    // The keyboard reaches a group of radio buttons once.
    const isFirst = !groups.has(element.name);
    groups.add(element.name);
    const chosen = document.querySelector(`input[type="radio"][name="${CSS.escape(element.name)}"]:checked`);
    return chosen === null ? isFirst : chosen === element;
  });
  for (const [index, element] of reachable.entries()) element.dataset['walk'] = String(index);
  return reachable.length;
}

/** Where the keyboard stands, and how that shows. */
export interface Standing {
  /** The number that `markReachable` gave; -1 for an element that it did not expect, null for none: the page is left. */
  mark: number | null;
  html: string;
  /** Its outline as style, width and colour, and its shadow. */
  ring: string;
  shadow: string;
  isOnScreen: boolean;
  /** It has controls that the browser makes: the keyboard stays on it from one to the next, and each has the browser's ring. */
  isPlayer: boolean;
  /** What lies over the middle of its first line. */
  coveredBy: string | null;
}

export function standing(): Standing {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
    return { mark: null, html: '', ring: '', shadow: 'none', isOnScreen: false, isPlayer: false, coveredBy: null };
  }
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  // The part of it that is on the screen; its start is what a reader looks at.
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const over = document.elementFromPoint(Math.min(left + 20, (left + right) / 2), (top + bottom) / 2);
  const isOwn = over === null || element.contains(over) || over.contains(element) || over.closest('label') !== null;
  return {
    mark: Number(element.dataset['walk'] ?? -1),
    html: element.outerHTML.slice(0, 120),
    ring: `${outlineStyle} ${outlineWidth} ${outlineColor}`,
    shadow: boxShadow,
    isPlayer: element.matches('video, audio'),
    isOnScreen: right > left && bottom > top,
    coveredBy: isOwn ? null : over.outerHTML.slice(0, 60),
  };
}
