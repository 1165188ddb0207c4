import { serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** Where an element is, in the words that `#lib/page-script.ts` uses inside a browser. */
export function placeOf(element: Element): { selector: string; snippet: string } {
  const html = serializeOuter(element).replaceAll(/\s+/g, ' ');
  return {
    selector: selectorOf(element),
    snippet: html.length > 200 ? `${html.slice(0, 199).replace(/[\uD800-\uDBFF]$/, '')}…` : html,
  };
}

function selectorOf(element: Element): string {
  const parts: string[] = [];
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const id = at.attrs.find(({ name }) => name === 'id')?.value ?? '';
    if (id !== '' && !/[\t\n\r\f]/.test(id) && isOnlyOne(at, id)) {
      const escaped = id.replaceAll(/[^\w\u0080-\uFFFF-]/g, (sign) => `\\${sign}`);
      parts.unshift(/^\d/.test(id) ? `[id="${escaped}"]` : `#${escaped}`);
      break;
    }
    const tag = at.tagName;
    const siblings = elementsIn(at.parentNode);
    const isAlone = siblings.filter((sibling) => sibling.tagName === tag).length <= 1;
    parts.unshift(isAlone ? tag : `${tag}:nth-child(${siblings.indexOf(at) + 1})`);
  }
  return parts.join(' > ');
}

const parentOf = (element: Element): Element | null =>
  element.parentNode !== null && 'tagName' in element.parentNode ? element.parentNode : null;

const elementsIn = (parent: Element['parentNode']): Element[] =>
  parent === null ? [] : parent.childNodes.filter((node): node is Element => 'tagName' in node);

function isOnlyOne(element: Element, id: string): boolean {
  let top: NonNullable<Element['parentNode']> | Element = element;
  while ('parentNode' in top && top.parentNode !== null) top = top.parentNode;
  let found = 0;
  const rest = elementsIn(top);
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    if (at.attrs.some(({ name, value }) => name === 'id' && value === id)) found++;
    rest.push(...elementsIn(at));
  }
  return found === 1;
}
