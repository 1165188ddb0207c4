import { parse, serialize } from 'parse5';
import { parseHTML } from 'linkedom';

/** A page's HTML as a browser parses it, for engines that look without one. */
export const documentOf = (html: string): Document => parseHTML(serialize(parse(html))).document;

/** Where an element stands, as `#lib/page-script.ts` writes it in a browser. */
export function placeIn(document: Document, element: Element): { selector: string; snippet: string } {
  const parts: string[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const id = at.getAttribute('id') ?? '';
    if (/^[A-Za-z][\w-]*$/.test(id) && document.querySelectorAll(`#${id}`).length === 1) {
      parts.unshift(`#${id}`);
      break;
    }
    const tag = at.tagName.toLowerCase();
    const siblings: Element[] = at.parentElement === null ? [at] : [...at.parentElement.children];
    const isAlone = siblings.filter((sibling) => sibling.tagName === at?.tagName).length === 1;
    parts.unshift(isAlone ? tag : `${tag}:nth-child(${siblings.indexOf(at) + 1})`);
  }
  return { selector: parts.join(' > '), snippet: element.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 199) };
}
