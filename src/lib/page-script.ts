/**
 * Functions that run inside a browser page: an engine puts `pageScript` before its own script. They are sent as source
 * text, so each may call only the others here and what the page itself has.
 */

/**
 * A CSS selector that only this element has, in the grammar that html-validate writes too, so that engines that saw
 * the same element say the same: `#id` where the id is unique, else the path of `tag` or `tag:nth-child(n)` down to it.
 */
function selectorOf(element: Element): string {
  const parts: string[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const id = at.getAttribute('id') ?? '';
    const escaped = id.replaceAll(/[^\w\u0080-\uFFFF-]/g, (sign) => `\\${sign}`);
    const byId = /^\d/.test(id) ? `[id="${escaped}"]` : `#${escaped}`;
    if (id !== '' && !/[\t\n\r\f]/.test(id) && document.querySelectorAll(byId).length === 1) {
      parts.unshift(byId);
      break;
    }
    const tag = at.tagName.toLowerCase();
    const siblings: Element[] = at.parentElement === null ? [at] : [...at.parentElement.children];
    const isAlone = siblings.filter((sibling) => sibling.tagName === at?.tagName).length === 1;
    parts.unshift(isAlone ? tag : `${tag}:nth-child(${siblings.indexOf(at) + 1})`);
  }
  return parts.join(' > ');
}

/** The element's own HTML with its white space folded, cut at 200 signs. */
function snippetOf(element: Element): string {
  const html = element.outerHTML.replaceAll(/\s+/g, ' ');
  // A sign outside the basic plane is two units: never half of one.
  return html.length > 200 ? `${html.slice(0, 199).replace(/[\uD800-\uDBFF]$/, '')}…` : html;
}

/** Where an element is, as a sighting says it. What stands in a shadow tree is named by the element that holds the tree. */
export function placeOf(element: Element): { selector: string; snippet: string } {
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return placeOf(root.host);
  return { selector: selectorOf(element), snippet: snippetOf(element) };
}

/** The three functions as a script. */
export const pageScript = [selectorOf, snippetOf, placeOf].map(String).join('\n');
