import type { Exemption, ImprovementPlan } from '#model/decisions.ts';
import { nameOf } from '#model/indicator-system.ts';
import type { ScoreInput } from './score-input.ts';

/** The exemption that covers an indicator today, by itself or by its part; the one that ends last. Null without one. */
export function exemptionOf(
  { indicator, part }: { indicator: string; part: string | null },
  input: ScoreInput,
): Exemption | null {
  return lasting(
    inForce(input.decisions.exemptions, input).filter(
      (one) => one.indicator === indicator || (part !== null && one.part === part),
    ),
  );
}

/** The improvement plan that runs for an indicator today; the one that ends last. Null without one. */
export const planOf = (indicator: string, input: ScoreInput): ImprovementPlan | null =>
  lasting(inForce(input.decisions.plans, input).filter((one) => one.indicator === indicator));

/** Whether a part is left out as a whole today. */
export const isLeftOut = (part: string, input: ScoreInput): boolean =>
  inForce(input.decisions.exemptions, input).some((one) => one.part === part);

/** Decisions for this system, or the national one that it extends, whose days have begun and not ended. */
function inForce<D extends Exemption | ImprovementPlan>(
  decisions: readonly D[],
  { system, base, evidence }: ScoreInput,
): D[] {
  const names = [nameOf(system), ...(base === null ? [] : [nameOf(base.system)])];
  const today = evidence.now.slice(0, 10);
  return decisions.filter((one) => names.includes(one.system) && one.from <= today && today <= one.until);
}

function lasting<D extends { until: string; reason: string }>(decisions: readonly D[]): D | null {
  const key = (one: D): string => `${one.until} ${one.reason}`;
  return decisions.reduce<D | null>((last, one) => (last === null || key(one) > key(last) ? one : last), null);
}
