import type { Effort } from '#model/effort.ts';
import type { Fact, Measure } from '#model/evidence.ts';
import type { Site } from '#model/site.ts';
import type { Verdict } from '#model/verdict.ts';
import type { Text } from '#lib/text.ts';

/** An engine that a check rests on, and which of its rules; all of them when `rules` is absent. */
export interface EngineNeed {
  engine: string;
  /** `meta/*` stands for every rule that starts with `meta/`. */
  rules?: readonly string[];
  /** Only facts that name a WCAG success criterion. */
  wcag?: true;
}

/** Success criteria, whichever engines judge them: an engine that is added later is heard without a change here. */
interface CriteriaNeed {
  criteria: readonly string[];
  /**
   * `rules`: a rule engine that looked, as axe does, is enough to have an answer.
   * `probe`: an engine that names one of these criteria as its own must have looked; rule engines are heard besides.
   */
  asked: 'rules' | 'probe';
}

export type Need = EngineNeed | CriteriaNeed;

/** All that a check may see: only what the engines it needs have seen. A gap in one of them makes it unknown before it is asked. */
export interface Seen {
  now: string;
  site: Pick<
    Site,
    | 'id'
    | 'level'
    | 'columns'
    | 'staff'
    | 'identifiers'
    | 'contact'
    | 'languages'
    | 'name'
    | 'url'
    | 'simple'
    | 'search'
    | 'online'
  >;
  facts: readonly Fact[];
  measures: readonly Measure[];
  /** Rule id → elements that passed, over all pages. */
  passed: Readonly<Record<string, number>>;
  /** Pages that the needed engines looked at. */
  pages: number;
}

/** The default export of `indicators/checks/<id>/check.ts`: one question, answered purely. `cases.yaml` beside it proves it. */
export interface CheckDefinition {
  /** One question, and only one. */
  question: Text;
  /** How to mend it. */
  fix: Text;
  /** What it takes to mend it, and who can. */
  effort: Effort;
  /** Empty when the question is about the site's own settings only. */
  needs: readonly Need[];
  judge(seen: Seen): Verdict;
}

export interface Check extends CheckDefinition {
  /** The folder's name. */
  id: string;
}
