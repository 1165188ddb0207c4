import { placeOf } from '#lib/page-script.ts';

/** What a rule found at one element. `says` fills the rule's message. */
export interface Seen {
  element: Element;
  outcome: 'passed' | 'failed' | 'cantTell';
  says?: Record<string, string | number>;
}

/** A rule that runs inside the page: it gives one outcome for each element that it applies to. */
export interface PageRule {
  id: string;
  look: () => Iterable<Seen>;
}

/** A page's answers to rules, as JSON. */
export interface Told {
  passed: Record<string, number>;
  inapplicable: string[];
  seen: {
    rule: string;
    outcome: 'failed' | 'cantTell';
    at: { selector: string; snippet: string };
    says: Seen['says'];
  }[];
}

/** Asks every rule. Passed elements are counted, the others are placed. */
export function askRules(rules: readonly PageRule[]): Told {
  const told: Told = { passed: {}, inapplicable: [], seen: [] };
  for (const { id, look } of rules) {
    const all = [...look()];
    const passed = all.filter(({ outcome }) => outcome === 'passed').length;
    if (passed > 0) told.passed[id] = passed;
    if (all.length === 0) told.inapplicable.push(id);
    for (const { element, outcome, says } of all) {
      if (outcome !== 'passed') told.seen.push({ rule: id, outcome, at: placeOf(element), says: says ?? {} });
    }
  }
  return told;
}
