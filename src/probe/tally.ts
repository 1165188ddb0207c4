import type { Seen, Told } from '#probe/rules.ts';

type At = Told['seen'][number]['at'];

/** Gathers what a probe that acts from outside finds, rule by rule, in the shape of rules that run in the page. */
export interface Tally {
  pass(rule: string, times?: number): void;
  see(rule: string, outcome: 'failed' | 'cantTell', at: At, says?: Seen['says']): void;
  /** Every rule of the probe is answered: one that met nothing is inapplicable. */
  told(rules: readonly string[]): Told;
}

export function tally(): Tally {
  const passed: Record<string, number> = {};
  const seen: Told['seen'] = [];
  return {
    pass(rule, times = 1) {
      if (times > 0) passed[rule] = (passed[rule] ?? 0) + times;
    },
    see(rule, outcome, at, says = {}) {
      if (seen.some((one) => one.rule === rule && one.at.selector === at.selector)) return;
      seen.push({ rule, outcome, at, says });
    },
    told: (rules) => ({
      passed: Object.fromEntries(rules.flatMap((rule) => (rule in passed ? [[rule, passed[rule] ?? 0]] : []))),
      inapplicable: rules.filter((rule) => !(rule in passed) && !seen.some((one) => one.rule === rule)),
      seen: rules.flatMap((rule) => seen.filter((one) => one.rule === rule)),
    }),
  };
}
