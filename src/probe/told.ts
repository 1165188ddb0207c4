import type { Told } from '#probe/rules.ts';

/** What several rounds of rules told, as one; each rule is asked in one of them. */
export const joined = (rounds: readonly Told[]): Told => ({
  passed: Object.fromEntries(rounds.flatMap(({ passed }) => Object.entries(passed))),
  inapplicable: rounds.flatMap(({ inapplicable }) => inapplicable),
  seen: rounds.flatMap(({ seen }) => seen),
});
