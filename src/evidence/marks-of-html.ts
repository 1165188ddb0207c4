import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { unmarked, type Mark } from '#evidence/owner.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** The marks of the places that selectors name in a page's HTML: for engines that saw no browser. */
export function marksOf(html: string, selectors: readonly string[]): Mark[] {
  if (selectors.length === 0) return [];
  const root = parse(html);
  return selectors.map((selector) => {
    const element = find(root, selector);
    return element === null ? unmarked : markOf(element);
  });
}

function markOf(element: Element): Mark {
  const isTitle = element.tagName === 'title';
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const line = attribute(at, 'data-line');
    const part = attribute(at, 'data-part');
    if (line !== null || part !== null) return { line, part, isTitle };
  }
  return { ...unmarked, isTitle };
}

/**
 * The element that a selector names, or the nearest one above it that is there. It reads the grammar that engines write:
 * `#id` or `[id="…"]`, `tag`, `tag:nth-child(n)`, joined by ` > `.
 */
function find(root: Parent, selector: string): Element | null {
  const [first = '', ...rest] = selector.split(' > ');
  const id = idOf(first);
  let at = id === null ? child(root, first) : byId(root, id);
  for (const step of rest) {
    const next: Element | null = at === null ? null : child(at, step);
    if (next === null) return at;
    at = next;
  }
  return at;
}

function child(parent: Parent, step: string): Element | null {
  const [, tag = '', index] = /^([^:]+)(?::nth-child\((\d+)\))?$/.exec(step) ?? [];
  const elements = elementsIn(parent);
  const wanted =
    index === undefined ? elements.find((element) => element.tagName === tag) : elements[Number(index) - 1];
  return wanted?.tagName === tag ? wanted : null;
}

function byId(root: Parent, id: string): Element | null {
  const rest = elementsIn(root).toReversed();
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    if (attribute(at, 'id') === id) return at;
    rest.push(...elementsIn(at).toReversed());
  }
  return null;
}

function idOf(step: string): string | null {
  const escaped = /^#(.+)$/.exec(step)?.[1] ?? /^\[id="(.*)"\]$/.exec(step)?.[1];
  return escaped === undefined ? null : escaped.replaceAll(/\\(.)/g, '$1');
}

const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

const elementsIn = (parent: Parent): Element[] =>
  parent.childNodes.filter((node): node is Element => 'tagName' in node);

const parentOf = (element: Element): Element | null =>
  element.parentNode !== null && 'tagName' in element.parentNode ? element.parentNode : null;
