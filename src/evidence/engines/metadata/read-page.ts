import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What a page says about itself, in its head and in its visible text. */
export interface PageFacts {
  /** Content of `<meta name>`, trimmed. */
  metas: ReadonlyMap<string, string>;
  headings: readonly string[];
  /** `datetime` of every `<time>`, as `YYYY-MM-DD HH:MM` or `YYYY-MM-DD`. */
  times: readonly string[];
  /** `data-footer` item → its text and the addresses of its links. */
  footer: ReadonlyMap<string, { text: string; hrefs: readonly string[] }>;
  /** Whether a search form, or a link to the search page, stands on the page. */
  hasSearch: boolean;
}

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Reads a page as a browser would build it. */
export function readPage(html: string, searchPath: string): PageFacts {
  const elements = elementsOf(parse(html));
  const named = (name: string): Element[] => elements.filter((element) => element.tagName === name);
  return {
    metas: new Map(named('meta').map((meta) => [attribute(meta, 'name'), attribute(meta, 'content').trim()])),
    headings: named('h1').map(textOf),
    times: named('time').map((time) => attribute(time, 'datetime').replace('T', ' ').slice(0, 16)),
    footer: new Map(
      elements
        .filter((element) => attribute(element, 'data-footer') !== '')
        .map((element) => [
          attribute(element, 'data-footer'),
          { text: textOf(element), hrefs: linksIn(element).map((link) => attribute(link, 'href')) },
        ]),
    ),
    hasSearch: elements.some(
      (element) =>
        element.tagName === 'search' ||
        attribute(element, 'role') === 'search' ||
        (element.tagName === 'a' && attribute(element, 'href') === searchPath),
    ),
  };
}

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

const elementsOf = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));

const linksIn = (element: Element): Element[] =>
  [element, ...elementsOf(element)].filter((one) => one.tagName === 'a' && attribute(one, 'href') !== '');

const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

/** Visible words, white space as one blank. */
const textOf = (node: Node): string => rawText(node).replaceAll(/\s+/g, ' ').trim();

const rawText = (node: Node): string =>
  'value' in node && node.nodeName === '#text' ? node.value : childrenOf(node).map(rawText).join('');
