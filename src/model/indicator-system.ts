import { z } from 'zod';
import { Effort } from './effort.ts';
import { Hit, Scoring, Sourced } from './scoring.ts';
import { Level, Means, Origin, Slug, Text, Unit } from './words.ts';

const IndicatorBase = z.strictObject({
  id: Slug,
  title: Text,
  /** Why it is asked, for the person who is scored. */
  why: Text,
  /** How to mend it; where it is left out, the check says so. */
  fix: Text.exactOptional(),
  /** What it takes to mend it; where it is left out, the check says so. */
  effort: Effort.exactOptional(),
  levels: z.array(Level).min(1).default(['national', 'province', 'city', 'county']),
  /** Who or what can see it. */
  measured: Means,
  origin: Origin,
  source: z.string().min(2),
  /** The system that asked it first; the loader fills it in for what an extension inherits. */
  from: z.string().exactOptional(),
});

/** Exactly one of these answers the indicator: a check, or a person's assessment. */
const Answer = z.union([
  z.strictObject({ check: Slug }),
  z.strictObject({
    assessed: Text.describe('The question that a person answers'),
    unit: Unit.default('share'),
    /** Content kinds that the person looks at: the columns of these are what the judgement is bound to. */
    about: z.array(Slug).default([]),
  }),
]);

export const Indicator = IndicatorBase.extend({
  answer: Answer,
  points: Sourced,
  scoring: Scoring,
});
export type Indicator = z.infer<typeof Indicator>;

export const Veto = IndicatorBase.extend({ answer: Answer, hit: Hit });
export type Veto = z.infer<typeof Veto>;

export const Band = z.strictObject({ id: Slug, title: Text, from: z.number() });
export type Band = z.infer<typeof Band>;

/**
 * `points` are won; `deductions` are lost per fault, capped by the indicator's own points, so that both give an earned sum
 * between nothing and all. `bonus` comes on top of the others, and only where they reach over `marks.bonusOver`.
 */
export const PartKind = z.enum(['points', 'deductions', 'bonus']);

export const Part = z.strictObject({
  id: Slug,
  title: Text,
  kind: PartKind.default('points'),
  /** Points of the whole part, whatever applies in it: those of its lines are stretched to it. Else they are as they stand. */
  weight: Sourced.exactOptional(),
  /** Percent of the part that a site must reach, whatever it has elsewhere. */
  pass: Sourced.exactOptional(),
  indicators: z.array(Indicator).min(1),
});
export type Part = z.infer<typeof Part>;

/** What the system is known to ask, and nobody may score: its number or its text was not verified. */
export const NotScored = z.strictObject({
  id: Slug,
  /** One of `groups`. */
  group: Slug.exactOptional(),
  title: Text,
  /** Why it is not scored. */
  because: Text,
  measured: Means,
  origin: Origin,
  source: z.string().min(2),
});
export type NotScored = z.infer<typeof NotScored>;

/** A group of what is not scored, with its total for information where that is known. */
const Group = z.strictObject({ id: Slug, title: Text, points: Sourced.exactOptional() });

/** Percent that a site must reach to pass, and percent over which the bonus counts. */
const Marks = z.strictObject({ pass: Sourced.exactOptional(), bonusOver: Sourced.exactOptional() });

/**
 * A part that an exemption may leave out as a whole, and what the others are then scored out of: without services, 75,
 * times 4/3 (国办秘函〔2019〕19号). What does not apply leaves the denominator, so the factor follows; here it is held to it.
 */
const LeftOut = z.strictObject({ part: Slug, outOf: Sourced, times: Sourced });

/** `indicators/systems/<id>@<version>.yaml`. */
export const IndicatorSystem = z.strictObject({
  id: Slug,
  version: z.string().regex(/^\d{4}(\.\d+)?$/),
  title: Text,
  about: Text,
  /** `none`: vetoes only; a card without points. */
  score: z.enum(['points', 'none']).default('points'),
  marks: Marks.default({}),
  leftOut: z.array(LeftOut).default([]),
  /** The most of its lost points that a running improvement plan gives back, 0 to 1; without it plans count for nothing. */
  planGivesBack: Sourced.exactOptional(),
  vetoes: z.array(Veto).default([]),
  parts: z.array(Part).default([]),
  groups: z.array(Group).default([]),
  notScored: z.array(NotScored).default([]),
  bands: z.array(Band).default([]),
});
export type IndicatorSystem = z.infer<typeof IndicatorSystem>;

/** All that a system asks, vetoes first. */
export const asksOf = (system: Pick<IndicatorSystem, 'vetoes' | 'parts'>): (Indicator | Veto)[] => [
  ...system.vetoes,
  ...system.parts.flatMap((part) => part.indicators),
];

/** How assessments, decisions and sites name a system: `federation@2026.1`. */
export const nameOf = (system: Pick<IndicatorSystem, 'id' | 'version'>): string => `${system.id}@${system.version}`;

const PartAddition = z.strictObject({ id: Slug, title: Text.exactOptional(), indicators: z.array(Indicator).min(1) });

/**
 * `indicators/systems/<id>@<version>.yaml` that names `extends`: what a province asks beyond a national system.
 * It adds and raises; what would lower or leave out is refused.
 */
export const SystemExtension = z.strictObject({
  id: Slug,
  version: z.string().regex(/^\d{4}(\.\d+)?$/),
  title: Text,
  about: Text,
  /** `federation@2026.1` */
  extends: z.string(),
  add: z
    .strictObject({ vetoes: z.array(Veto).default([]), parts: z.array(PartAddition).default([]) })
    .default({ vetoes: [], parts: [] }),
  /** Of what the national system asks: more points, a stricter scale, an earlier veto. */
  raise: z
    .array(
      z.strictObject({
        indicator: Slug,
        why: Text,
        points: Sourced.exactOptional(),
        scoring: Scoring.exactOptional(),
        hit: Hit.exactOptional(),
      }),
    )
    .default([]),
});
export type SystemExtension = z.infer<typeof SystemExtension>;

/** `indicators/systems/released.yaml`: the versions that nobody may edit any more, each with H(its text). */
export const ReleasedSystems = z.record(
  z.string(),
  z.strictObject({ hash: z.string().regex(/^[0-9a-f]{16}$/), on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
);
