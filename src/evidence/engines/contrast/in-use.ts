import { placeOf } from '#lib/page-script.ts';
import { shownRatio } from '#probe/colours.ts';
import type { Told } from '#probe/rules.ts';
import { plainContrast, readColour } from '#probe/style-colours.ts';
import { isSeen, textRuns } from '#probe/text-lines.ts';
import { isInactive } from '#probe/inactive.ts';

const states = { hover: 'mangdao-hover', focus: 'mangdao-focus', within: 'mangdao-within' } as const;
const mostElements = 80;

/**
 * Text that is readable until the pointer or the focus is on it (SC 1.4.3 holds in every state). The page's own rules for
 * `:hover` and `:focus` are given a class besides, which an element and all around it get in turn; only plain colours are
 * judged, and only what was readable before.
 */
export function paleInUse(): Told['seen'] {
  const subjects = new Set<Element>();
  const changed = withClasses([...document.styleSheets].flatMap(rulesOf), subjects);
  if (changed.length === 0) return [];
  try {
    const seen: Told['seen'] = [];
    const known = new Set<string>();
    for (const element of subjects) {
      if (known.size >= mostElements) break;
      const kind = `${element.tagName} ${element.className} ${element.parentElement?.className ?? ''}`;
      if (known.has(kind) || !isSeen(element) || isInactive(element)) continue;
      known.add(kind);
      seen.push(...['hover' as const, 'focus' as const].flatMap((state) => paleIn(state, element)).slice(0, 1));
    }
    return seen;
  } finally {
    for (const { rule, selector } of changed) rule.selectorText = selector;
  }
}

function rulesOf(sheet: { cssRules: CSSRuleList }): CSSStyleRule[] {
  try {
    return [...sheet.cssRules].flatMap((rule) => {
      const inside =
        'cssRules' in rule && rule.cssRules instanceof CSSRuleList ? rulesOf({ cssRules: rule.cssRules }) : [];
      return rule instanceof CSSStyleRule ? [rule, ...inside] : inside;
    });
  } catch {
    // A sheet from elsewhere is closed to scripts.
    return [];
  }
}

interface Changed {
  rule: CSSStyleRule;
  selector: string;
}

/** Adds to each rule of use its twin with a class, and finds what it is about. */
function withClasses(rules: readonly CSSStyleRule[], subjects: Set<Element>): Changed[] {
  return rules.flatMap((rule) => {
    const selector = rule.selectorText;
    if (!/:(?:hover|focus)/.test(selector)) return [];
    const twin = selector
      .replaceAll(/:focus-within\b/g, `.${states.within}`)
      .replaceAll(/:focus-visible\b|:focus\b/g, `.${states.focus}`)
      .replaceAll(/:hover\b/g, `.${states.hover}`);
    for (const element of find(selector.replaceAll(/:(?:hover|focus-visible|focus-within|focus)\b/g, '')))
      subjects.add(element);
    rule.selectorText = `${selector}, ${twin}`;
    return [{ rule, selector }];
  });
}

/** Nothing for what is no selector without its state: `:not(:hover)`, a bare `:focus`. */
function find(selector: string): Element[] {
  const plain = selector.replaceAll(/::[\w-]+(?:\([^)]*\))?/g, '');
  return plain.split(',').flatMap((one) => {
    try {
      const whole = one.trim();
      return whole === '' || whole === '*'
        ? []
        : [...document.querySelectorAll(/[\s>+~]$/.test(whole) ? `${whole}*` : whole)];
    } catch {
      return [];
    }
  });
}

/** Texts of an element that are pale in a state and were not before. */
function paleIn(state: 'hover' | 'focus', element: Element): Told['seen'] {
  if (element instanceof HTMLHtmlElement || element instanceof HTMLBodyElement) return [];
  const runs = textRuns(element).slice(0, 12);
  const before = runs.map((run) => plainContrast(run.element));
  const around = pathOf(element);
  const marked = state === 'hover' ? around : [element];
  for (const one of marked) one.classList.add(states[state]);
  if (state === 'focus') for (const one of around) one.classList.add(states.within);
  try {
    if (hasPainting(element)) return [];
    return runs.flatMap((run, index): Told['seen'] => {
      const now = plainContrast(run.element);
      const was = before[index] ?? null;
      if (now === null || was === null || now.ratio >= now.need || was.ratio < was.need) return [];
      if (!/[\p{L}\p{N}]/u.test(run.node.data) || !isSeen(run.element)) return [];
      const says = { ratio: shownRatio(now.ratio), need: now.need, mode: state };
      return [{ rule: 'text-contrast', outcome: 'failed', at: placeOf(run.element), says }];
    });
  } finally {
    for (const one of around) {
      one.classList.remove(states.hover, states.focus, states.within);
      if (one.getAttribute('class') === '') one.removeAttribute('class');
    }
  }
}

function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) path.push(at);
  return path;
}

/** A layer that slides in behind the words is no plain colour. */
const hasPainting = (element: Element): boolean =>
  [element, ...element.querySelectorAll('*')].some((one) =>
    ['::before', '::after'].some((pseudo) => {
      const { content, position, backgroundColor, backgroundImage } = getComputedStyle(one, pseudo);
      const isLayer = content !== 'none' && /^(?:absolute|fixed)$/.test(position);
      return isLayer && (backgroundImage !== 'none' || readColour(backgroundColor)?.[3] !== 0);
    }),
  ) ||
  [...element.querySelectorAll('*')].some(
    (one) => one.textContent.trim() === '' && getComputedStyle(one).position === 'absolute',
  );
