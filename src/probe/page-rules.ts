import type { Look, Sighting } from '#contracts/engine.ts';
import type { Text } from '#lib/text.ts';
import type { Told } from '#probe/rules.ts';

/** What is said of a rule that runs in the page: which criteria it decides, how much it hurts, and its sentence. */
export interface RuleWords {
  criteria: readonly string[];
  impact: NonNullable<Sighting['impact']>;
  /** For a failure what a person experiences; with `cantTell` the question that a person must answer. */
  says(told: Readonly<Record<string, string | number>>, outcome: 'failed' | 'cantTell'): Text;
}

/** A page's answers as an engine reports them. */
export const lookOf = (told: Told, words: Readonly<Record<string, RuleWords>>): Look => ({
  passed: told.passed,
  inapplicable: told.inapplicable,
  sightings: told.seen.map(({ rule, outcome, at, says }) => {
    const of = words[rule];
    if (of === undefined) throw new Error(`the rule ${rule} has no words`);
    return { rule, outcome, criteria: of.criteria, impact: of.impact, message: of.says(says ?? {}, outcome), at };
  }),
});

/** All criteria that the rules decide, for an engine's `criteria`. */
export const criteriaOf = (words: Readonly<Record<string, RuleWords>>): string[] =>
  [...new Set(Object.values(words).flatMap(({ criteria }) => criteria))].toSorted();
