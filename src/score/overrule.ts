import type { Check } from '#contracts/check.ts';
import { hashOf } from '#lib/hash.ts';
import { text } from '#lib/text.ts';
import type { By } from '#model/answered-by.ts';
import type { Overrule } from '#model/decisions.ts';
import type { Evidence } from '#model/evidence.ts';
import { nameOf, type Indicator, type Veto } from '#model/indicator-system.ts';
import type { Verdict } from '#model/verdict.ts';
import { isNeededFinding } from './needs.ts';
import type { ScoreInput } from './score-input.ts';

/**
 * The identity of what a machine's verdict rests on: its findings, or the value where it has none. Findings are named
 * without their lines and counts, so that an edit elsewhere leaves it alone.
 */
export function seenOf(check: Check, verdict: Verdict, { findings }: Pick<Evidence, 'findings'>): string {
  const ids = findings.filter((one) => isNeededFinding(one, check.needs)).map(({ id }) => id);
  const { because: _because, ...said } = verdict;
  return hashOf(ids.length > 0 ? [...new Set(ids)].toSorted() : said);
}

/** What a person put in place of a check's verdict; null where nobody did, or the machine sees something else by now. */
export function overruled(
  indicator: Indicator | Veto,
  { check, machine }: { check: Check; machine: Verdict },
  input: ScoreInput,
): { verdict: Verdict; by: By } | null {
  if (machine.kind !== 'measured') return null;
  const { site, system, base, evidence, decisions } = input;
  const names = [nameOf(system), ...(base === null ? [] : [nameOf(base.system)])];
  const today = evidence.now.slice(0, 10);
  const found = decisions.overrules.find(
    (one) => names.includes(one.system) && one.indicator === indicator.id && one.date <= today,
  );
  if (found === undefined || found.unit !== machine.unit || found.seen !== seenOf(check, machine, evidence))
    return null;
  const { by: role, date, evidence: basis, reason } = found;
  const at = `indicators/decisions/${site.id}.yaml`;
  return {
    verdict: { kind: 'measured', value: found.value, unit: found.unit, because: becauseOf(found, machine) },
    by: { kind: 'overruled', check: check.id, role, date, evidence: basis, at, reason, machine },
  };
}

const becauseOf = ({ by, date, value, reason }: Overrule, machine: Verdict & { kind: 'measured' }) =>
  text(
    `机器判为 ${machine.value}（${machine.because['zh-CN']}）；${by}于 ${date} 改判为 ${value}，理由：${reason}`,
    `the machine said ${machine.value} (${machine.because.en}); ${by} overruled it with ${value} on ${date}, because: ${reason}`,
  );
