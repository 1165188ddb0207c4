import type { Need } from '#contracts/check.ts';
import type { Fact, Finding } from '#model/evidence.ts';
import { isCharged } from './charged.ts';

/** Whether a fact is one that a check with these needs may see: from its engine and rules, and the site's own. */
export const isNeededFact = (fact: Fact, needs: readonly Need[]): boolean =>
  isCharged(fact.owner) &&
  needs.some(
    (need) => need.engine === fact.engine && hasRule(need, fact.rule) && (!need.wcag || fact.criteria.length > 0),
  );

/** Whether a finding is a failure that a check with these needs judges and the site answers for. */
export const isNeededFinding = (finding: Finding, needs: readonly Need[]): boolean =>
  finding.outcome === 'failed' &&
  isCharged(finding.owner) &&
  needs.some(
    (need) =>
      finding.engines.includes(need.engine) &&
      finding.rules.some((rule) => hasRule(need, rule)) &&
      (!need.wcag || finding.criteria.length > 0),
  );

/** Whether a need asks for a rule: by its name, by its family (`meta/*`), or because it asks for all. */
export const hasRule = (need: Need, rule: string): boolean =>
  need.rules === undefined ||
  need.rules.some((wanted) => (wanted.endsWith('/*') ? rule.startsWith(wanted.slice(0, -1)) : wanted === rule));
