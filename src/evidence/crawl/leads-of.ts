import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Files that are no pages, by their ending: they are not asked for. */
const noPage =
  /\.(?:7z|apk|avi|bmp|css|csv|docx?|exe|gif|gz|ico|jpe?g|js|json|m4a|mov|mp[34]|ofd|pdf|png|pptx?|rar|svg|tar|txt|wav|webm|webp|wps|xlsx?|xml|zip)$/i;

const leading = new Map([
  ['a', 'href'],
  ['area', 'href'],
  ['frame', 'src'],
  ['iframe', 'src'],
]);

/**
 * Addresses that a page leads its reader to on the same host, in the order in which they stand there, without fragments.
 * What only a script would reach is not among them.
 */
export function leadsOf(html: string, address: string): string[] {
  const found = new Set<string>();
  let base = address;
  // A stack, since a page may be nested deeper than calls may be.
  const rest: Node[] = parse(html).childNodes.toReversed();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (!('tagName' in node)) continue;
    rest.push(...node.childNodes.toReversed());
    if (node.tagName === 'base') base = URL.parse(attribute(node, 'href') ?? '', base)?.href ?? base;
    const lead = leadOf(node);
    const url = lead === null ? null : URL.parse(lead.trim(), base);
    if (url === null || url.origin !== new URL(address).origin || noPage.test(url.pathname)) continue;
    url.hash = '';
    found.add(url.href);
  }
  return [...found];
}

function leadOf(element: Element): string | null {
  const name = leading.get(element.tagName);
  if (name !== undefined) return element.attrs.some(isDownload) ? null : attribute(element, name);
  if (element.tagName !== 'meta' || attribute(element, 'http-equiv')?.toLowerCase() !== 'refresh') return null;
  return /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(attribute(element, 'content') ?? '')?.[1] ?? null;
}

const isDownload = ({ name }: { name: string }): boolean => name === 'download';

const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;
