/** What is left of a run: counts of what passed, and a place for all else. */
export interface Reduced {
  passed: Record<string, number>;
  inapplicable: string[];
  seen: Seen[];
}

interface Seen {
  rule: string;
  outcome: 'failed' | 'cantTell';
  tags: string[];
  impact: 'minor' | 'moderate' | 'serious' | 'critical' | null;
  help: string;
  at: Place;
}

interface Place {
  selector: string;
  snippet: string;
}

/** The part of axe's own results that is read here. Inside an iframe an element is known by its selectors alone. */
interface AxeNode {
  impact?: Seen['impact'];
  node: { element: Element | null; selector: (string | string[])[] };
}

export interface AxeResult {
  id: string;
  help: string;
  tags: string[];
  impact?: Seen['impact'];
  passes: AxeNode[];
  violations: AxeNode[];
  incomplete: AxeNode[];
}

/** Runs inside the page: axe's results name elements, which cannot leave it. */
export function reduceResults(
  results: readonly AxeResult[],
  placeOf: (element: Element) => Place,
  logos: string,
): Reduced {
  const reduced: Reduced = { passed: {}, inapplicable: [], seen: [] };
  const place = ({ node }: AxeNode): Place =>
    node.element instanceof Element
      ? placeOf(node.element)
      : { selector: node.selector.flat().join(' > '), snippet: '' };
  for (const result of results) {
    const { id: rule, tags, help } = result;
    if (result.passes.length > 0) reduced.passed[rule] = result.passes.length;
    if (result.passes.length + result.violations.length + result.incomplete.length === 0)
      reduced.inapplicable.push(rule);
    const add = (outcome: Seen['outcome'], nodes: readonly AxeNode[]): void => {
      for (const node of nodes) {
        const impact = node.impact ?? result.impact ?? null;
        // axe blames `html` for its title; the other engines, and people, look at the title.
        const title = rule === 'document-title' ? document.querySelector('title') : null;
        const at = title === null ? place(node) : placeOf(title);
        reduced.seen.push({ rule, outcome, tags, impact, help, at });
      }
    };
    // Of the letters of a logo no contrast is asked (SC 1.4.3), which axe does not know.
    const isOfLogo = ({ node }: AxeNode): boolean => rule === 'color-contrast' && node.element?.closest(logos) != null;
    // The items below an item of a tree are no part of its label.
    const isOfBranch = ({ node }: AxeNode): boolean =>
      rule === 'label-content-name-mismatch' && node.element?.matches('[role="treeitem"]:has([role="group"])') === true;
    add(
      'failed',
      result.violations.filter((one) => !isOfLogo(one) && !isOfBranch(one)),
    );
    add('cantTell', [...result.violations.filter(isOfLogo), ...result.incomplete]);
  }
  return reduced;
}
