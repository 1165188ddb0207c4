import { nameOf, roleOf } from '#probe/names.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown } from '#probe/shown.ts';
import { findAll } from '#probe/tree.ts';

const controls =
  'button, a[href], summary, input[type="submit"], input[type="button"], input[type="reset"], [role="button"], [role="link"], [role="tab"], [role="checkbox"], [role="radio"], [role="switch"], [role="menuitem"], [role="option"]';

/** A longer text is no label but all that a card holds. */
const longest = 60;

/**
 * SC 2.5.3, failure F96, ACT rule 2ee8b8: who speaks to the machine says what stands on a control, so its accessible name holds
 * those words in their order. Only names that somebody gave can differ; icons and single signs are no words, and the word
 * by which a switch shows its state is no label.
 */
export const labelInName: PageRule = {
  id: 'name-holds-label',
  *look(): Iterable<Seen> {
    for (const element of findAll(controls)) {
      if (!isShown(element) || !isNamedApart(element)) continue;
      const [label, name] = [wordsOf(labelOf(element)), wordsOf(nameOf(element))];
      if (!/\p{L}{2}|\p{Script=Han}/u.test(label) || name === '' || roleOf(element) === 'none') continue;
      if (isTurned(element) && states.test(label)) continue;
      yield { element, outcome: outcomeOf(label, name), says: { label: labelOf(element), name: nameOf(element) } };
    }
  },
};

/** Its state is told by ARIA, and may be shown by a word. */
const isTurned = (element: Element): boolean => element.matches('[aria-checked], [aria-pressed], [role="switch"]');

const states = /^(?:on|off|yes|no|enabled|disabled|active|inactive|已?(?:开启?|关闭?|启用|停用|打开)|是|否)$/u;

const isNamedApart = (element: Element): boolean =>
  element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');

function outcomeOf(label: string, name: string): Seen['outcome'] {
  const isIn = /\p{Script=Han}/u.test(label)
    ? name.replaceAll(' ', '').includes(label.replaceAll(' ', ''))
    : ` ${name} `.includes(` ${label} `);
  if (isIn) return 'passed';
  // The same words in another order, or a whole card: only a person can tell what its label is.
  const isShuffled = label.split(' ').every((word) => name.includes(word));
  return isShuffled || label.length > longest ? 'cantTell' : 'failed';
}

/** Letters and digits, with one space between what is between them. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What stands on it for everybody to see: no icons that are letters of a font, no words for screen readers alone. */
function labelOf(element: Element): string {
  if (element instanceof HTMLInputElement) return element.value;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest('svg, style, script') !== null || !isSeenWord(node, parent)) continue;
    words.push(node.nodeValue ?? '');
  }
  return words.join(' ').replaceAll(/\s+/g, ' ').trim();
}

function isSeenWord(node: Node, parent: Element): boolean {
  if ((node.nodeValue ?? '').trim() === '' || !isShown(parent)) return false;
  for (let at: Element | null = parent; at !== null && !at.matches(controls); at = at.parentElement) {
    if (isCutAway(at)) return false;
  }
  return !/icon|symbol|awesome|glyph/i.test(getComputedStyle(parent).fontFamily);
}

/** Only a screen reader has it. */
function isCutAway(element: Element): boolean {
  const { clipPath, clip, position, overflow, fontSize } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  if (fontSize === '0px' || (position === 'absolute' && (clip !== 'auto' || clipPath !== 'none'))) return true;
  return overflow === 'hidden' && (width <= 2 || height <= 2);
}
