const silent =
  'script, style, noscript, template, pre, code, nav, button, select, textarea, option, svg, [hidden], [role="navigation"], [role="button"]';

const inline = new Set(
  'a abbr b bdi bdo br cite code data dfn em font i img input button kbd label mark q s samp small span strong sub sup time u var wbr svg ins del'.split(
    ' ',
  ),
);

/** Emphasis and links set a name off as quotation marks do. */
const setOff = 'img, input, a[href], button, kbd, q, cite, code';
const emphasis = 'b, strong, em, i, mark, u';

/** The words of a paragraph, an item, a cell: whatever begins on a line of its own. */
export interface Block {
  element: Element;
  /** What is set off as a name stands in quotation marks. */
  text: string;
}

/** All blocks with words of their own; `isNoName` tells emphasis that is part of the sentence from a name. */
export function blocksOf(document: Document, isNoName: (words: string) => boolean): Block[] {
  const blocks: Block[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (inline.has(tagOf(element)) || element.closest(silent) !== null) continue;
    const text = fold(wordsIn(element, isNoName));
    if (/\p{L}/u.test(text)) blocks.push({ element, text });
  }
  return blocks;
}

function wordsIn(element: Element, isNoName: (words: string) => boolean): string {
  return [...element.childNodes].map((node) => wordsOf(node, isNoName)).join('');
}

function wordsOf(node: ChildNode, isNoName: (words: string) => boolean): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (!isElement(node) || !inline.has(tagOf(node)) || node.matches('[hidden], svg')) return '';
  if (tagOf(node) === 'br') return '\n';
  const words = node.matches('img, input') ? writtenOn(node) : wordsIn(node, isNoName);
  const isName = node.matches(setOff) || (node.matches(emphasis) && !isNoName(words));
  return isName ? quoted(words) : words;
}

const writtenOn = (element: Element): string => element.getAttribute('alt') ?? element.getAttribute('value') ?? '';

const quoted = (words: string): string => (words.trim() === '' ? words : `“${words}”`);

const isElement = (node: ChildNode): node is Element & ChildNode => node.nodeType === 1;

const tagOf = (element: Element): string => element.tagName.toLowerCase();

/** White space folded, but for lines that were broken on purpose. */
const fold = (words: string): string => words.replaceAll(/[^\S\n]+|\n(?=\s*\n)/g, ' ').trim();

/** A text's sentences, in both languages. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[。！？!?；;])|(?<=[.])\s+(?=[\p{Lu}“"])|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
