import type { Need } from '#contracts/check.ts';
import type { Evidence, Fact, Finding } from '#model/evidence.ts';
import { isCharged } from './charged.ts';

/** Whether a fact is one that a check with these needs may see: from its engine and rules, and the site's own. */
export const isNeededFact = (fact: Fact, needs: readonly Need[]): boolean =>
  isCharged(fact.owner) &&
  needs.some((need) =>
    'criteria' in need
      ? fact.criteria.some((criterion) => need.criteria.includes(criterion))
      : need.engine === fact.engine && hasRule(need, fact.rule) && (!need.wcag || fact.criteria.length > 0),
  );

/** Whether a finding is a failure that a check with these needs judges and the site answers for. */
export const isNeededFinding = (finding: Finding, needs: readonly Need[]): boolean =>
  finding.outcome === 'failed' &&
  isCharged(finding.owner) &&
  needs.some((need) =>
    'criteria' in need
      ? finding.criteria.some((criterion) => need.criteria.includes(criterion))
      : finding.engines.includes(need.engine) &&
        finding.rules.some((rule) => hasRule(need, rule)) &&
        (!need.wcag || finding.criteria.length > 0),
  );

/** Whether a need asks for a rule: by its name, by its family (`meta/*`), or because it asks for all. */
export const hasRule = (need: Need, rule: string): boolean =>
  'criteria' in need ||
  need.rules === undefined ||
  need.rules.some((wanted) => (wanted.endsWith('/*') ? rule.startsWith(wanted.slice(0, -1)) : wanted === rule));

/** The engines that a need rests on. For criteria: each that judges one of them, and the rule engines, which judge most. */
export function enginesOf(need: Need, { engines, judges }: Pick<Evidence, 'engines' | 'judges'>): string[] {
  if (!('criteria' in need)) return [need.engine];
  return Object.keys(engines).filter((id) => {
    const judged = judges[id];
    return judged === 'rules' || judged?.some((criterion) => need.criteria.includes(criterion)) === true;
  });
}
