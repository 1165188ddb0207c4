import { fold, shownText } from '#probe/shown.ts';

/** How wide a text is in letters: a Chinese sign takes the room of two. */
export const widthOf = (text: string): number =>
  text.length + (text.match(/[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60\u3000]/gu)?.length ?? 0);

/** What begins on a line of its own whatever its style. */
export const blockTags =
  'address, article, aside, blockquote, details, dialog, div, dl, fieldset, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, main, nav, ol, p, pre, section, table, ul';

/** Whether an element holds words and no blocks: a paragraph by whatever name. */
export const isParagraph = (element: Element): boolean =>
  element.matches('p, div') && element.querySelector(blockTags) === null && shownText(element) !== '';

/** The lines of an element that breaks them by `br`, as far as they have text. */
export function linesOf(element: HTMLElement): string[] {
  const lines: string[] = [''];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) lines.push('');
    else if (node instanceof Text) lines[lines.length - 1] += node.data;
  }
  // White space of the source folds, but not the wide space and the one that may not break.
  return lines
    .map((line) => line.replaceAll(/[ \t\n\r]+/g, ' ').replaceAll(/^ | $/g, ''))
    .filter((line) => fold(line) !== '');
}

/** A sentence that is brought to its end. */
export const endsSentence = (text: string): boolean => /[。！？!?；;…][”"’』」）)]?$|\.[”"’)]?$/.test(text.trim());

const boldFrom = 600;

/** How an element's text is set, as far as it sets a heading off from a body. */
export function lookOf(element: Element): { size: number; isBold: boolean; key: string } {
  const { fontSize, fontWeight, color, textAlign } = getComputedStyle(element);
  const size = Number.parseFloat(fontSize);
  const isBold = Number(fontWeight) >= boldFrom;
  return { size, isBold, key: [Math.round(size), isBold, color, textAlign].join(' ') };
}

/** The elements that hold an element's words themselves. */
export function holdersIn(element: Element): Element[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const holders = new Set<Element>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((node.nodeValue ?? '').trim() !== '' && node.parentElement !== null) holders.add(node.parentElement);
  }
  return [...holders];
}
