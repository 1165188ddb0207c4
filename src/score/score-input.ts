import type { Check } from '#contracts/check.ts';
import type { DecisionsFile } from '#model/decisions.ts';
import type { Evidence } from '#model/evidence.ts';
import type { IndicatorSystem } from '#model/indicator-system.ts';
import type { Site } from '#model/site.ts';
import type { EntryMark } from './judged-content.ts';
import type { PlacedAssessment } from './hear-assessors.ts';

/** All that scoring one site rests on. */
export interface ScoreInput {
  site: Site;
  evidence: Evidence;
  /** With what it inherits, where it is an extension. */
  system: IndicatorSystem;
  /** H(the system's file): a card names the exact text it was scored by. */
  systemHash: string;
  /** The national system that `system` extends; null where it extends none. */
  base: { system: IndicatorSystem; hash: string } | null;
  checks: readonly Check[];
  /** What judgements may be about. */
  entries: readonly EntryMark[];
  assessments: readonly PlacedAssessment[];
  decisions: DecisionsFile;
}
