import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** One address in a page: what the reader follows, or what the page itself loads. */
export interface Reference {
  use: 'link' | 'asset';
  value: string;
  element: Element;
}

export interface ReadPage {
  references: readonly Reference[];
  /** What a fragment can point at: every id, and the names of old anchors. */
  anchors: ReadonlySet<string>;
}

/** Reads every address and every anchor of a page. */
export function readPage(html: string): ReadPage {
  const references: Reference[] = [];
  const anchors = new Set<string>();
  // A stack, since a page may be nested deeper than calls may be.
  const rest: ChildNode[] = [...parse(html).childNodes];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (!('tagName' in node)) continue;
    const inside = 'content' in node ? node.content.childNodes : node.childNodes;
    for (let index = inside.length - 1; index >= 0; index--) rest.push(inside[index]!);
    for (const { name, value } of node.attrs) {
      if (name === 'id' || (name === 'name' && node.tagName === 'a')) anchors.add(value);
      else references.push(...referencesOf(node, name, value));
    }
  }
  return { references, anchors };
}

/** `tag attribute`, and how the address is used. */
const uses = new Map<string, Reference['use']>([
  ...['a href', 'area href', 'form action', 'blockquote cite', 'q cite'].map((key) => [key, 'link'] as const),
  ...['use href', 'image href', 'video poster', 'object data'].map((key) => [key, 'asset'] as const),
  ...['img', 'source', 'video', 'audio', 'track', 'script', 'iframe', 'embed', 'input'].map(
    (tag) => [`${tag} src`, 'asset'] as const,
  ),
]);
/** Relations of `<link>` that load a file; but for the ignored ones, the others lead to a page. */
const loaded = new Set(['stylesheet', 'icon', 'apple-touch-icon', 'preload', 'modulepreload', 'manifest', 'mask-icon']);
const ignored = new Set(['preconnect', 'dns-prefetch']);

function referencesOf(element: Element, name: string, value: string): Reference[] {
  if (name === 'srcset' || name === 'imagesrcset') {
    return candidatesOf(value).map((one) => ({ use: 'asset', value: one, element }));
  }
  const use =
    element.tagName === 'link' && name === 'href' ? useOfLink(element) : uses.get(`${element.tagName} ${name}`);
  return use === undefined || use === null ? [] : [{ use, value, element }];
}

function useOfLink(element: Element): Reference['use'] | null {
  const relations = (element.attrs.find(({ name }) => name === 'rel')?.value ?? '').toLowerCase().split(/\s+/);
  if (relations.some((relation) => ignored.has(relation))) return null;
  return relations.some((relation) => loaded.has(relation)) ? 'asset' : 'link';
}

/** The addresses of a srcset: `a.avif 1x, b.avif 640w`. */
const candidatesOf = (srcset: string): string[] =>
  srcset
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');
