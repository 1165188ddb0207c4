import { z } from 'zod';
import { Level, Hash, Means, Moment, Origin, Slug, Text } from './words.ts';
import { Hit, Scoring, Sourced } from './scoring.ts';
import { Effort } from './effort.ts';
import { By } from './answered-by.ts';
import { Verdict } from './verdict.ts';
import { Finding } from './evidence.ts';
import { NotScored, PartKind } from './indicator-system.ts';

/** A decision that is in force: who made it, why, and its last day. */
const Decision = z.strictObject({ reason: z.string(), by: z.string(), until: z.string() });

const asked = {
  indicator: Slug,
  title: Text,
  why: Text,
  /** How to mend it. */
  fix: Text,
  effort: Effort,
  measured: Means,
  origin: Origin,
  source: z.string(),
  /** The system that asks it; in an extension, the national one for what is inherited. */
  from: z.string(),
  verdict: Verdict,
  by: By,
  /** The exemption that makes it inapplicable; null without one. */
  exemption: Decision.nullable(),
  /** Ids of the findings that cost points here, or that a hit rests on; see `findings`. */
  findings: z.array(Hash),
};

/** One indicator: what it can bring, what it brought, and between which bounds. */
export const Line = z.strictObject({
  part: Slug,
  ...asked,
  /** What it is worth on this card; the system's own number where its part has no weight. */
  points: z.number(),
  /** What the system's file says it is worth, and where that comes from. */
  worth: Sourced,
  scoring: Scoring,
  /** Points counted now; null when unknown or inapplicable. */
  earned: z.number().nullable(),
  /** Points with an unknown lost, and won; of assessors who disagree, the least and the most. Null when inapplicable. */
  floor: z.number().nullable(),
  ceiling: z.number().nullable(),
  /** 1 when its verdict is known, 0 when not; null when inapplicable. */
  coverage: z.number().nullable(),
  /** The improvement plan that runs: `earned` = `before` + `givesBack` × (points − `before`). Null without one. */
  plan: Decision.extend({ plan: z.string(), givesBack: z.number(), before: z.number() }).nullable(),
});
export type Line = z.infer<typeof Line>;

export const VetoLine = z.strictObject({
  ...asked,
  outcome: z.enum(['clear', 'hit', 'unknown', 'inapplicable']),
  hit: Hit,
});
export type VetoLine = z.infer<typeof VetoLine>;

/** In percent; null where there is nothing to divide by. */
const Percent = z.number().nullable();

/** `open`: what is not known yet can still decide it. */
export const Standing = z.enum(['pass', 'fail', 'open']);
export type Standing = z.infer<typeof Standing>;

const PartSum = z.strictObject({
  id: Slug,
  title: Text,
  kind: PartKind,
  /** Sums over the lines that apply. */
  points: z.number(),
  earned: z.number(),
  floor: z.number(),
  ceiling: z.number(),
  /** Share of its applicable points whose verdict is known. */
  coverage: z.number(),
  /** The same in percent: earned of the known points, and floor and ceiling of all that apply. */
  percent: z.strictObject({ score: Percent, floor: Percent, ceiling: Percent }),
  /** Whether it reaches the percentage that is asked of it by itself; null where none is. */
  pass: z.strictObject({ mark: Sourced, standing: Standing }).nullable(),
});

const SystemName = z.strictObject({ id: Slug, version: z.string(), hash: Hash, title: Text });
const scores = {
  /**
   * 100 × points earned ÷ points whose verdict is known, bonus parts aside; then the bonus where it is open.
   * Null when no verdict is known, and where the system gives no points. Never rounded here.
   */
  score: Percent,
  /** The same with every unknown lost. */
  floor: Percent,
  /** The same with every unknown won. */
  ceiling: Percent,
  /** Share of the applicable points whose verdict is known; of the vetoes, where the system gives no points. */
  coverage: z.number(),
  /** Null when there is no score or a veto was hit. */
  band: z.strictObject({ id: Slug, title: Text }).nullable(),
  /** By the vetoes, the pass mark and the marks of parts together. */
  standing: Standing,
};

/** `out/<site>/score-card.json`. */
export const ScoreCard = z.strictObject({
  schema: z.literal(2),
  site: z.strictObject({
    id: Slug,
    name: z.string(),
    level: Level,
    url: z.string(),
    example: z.boolean(),
    /** The site above it; left out at the top. */
    parent: Slug.exactOptional(),
  }),
  system: SystemName,
  now: Moment,
  /** `build` of the evidence it rests on. */
  build: Hash,
  browser: z.string().nullable(),
  ...scores,
  /** Percent that a site must reach; null where the system names none. */
  passMark: Sourced.nullable(),
  /** What the bonus parts bring on top of `base`; null where the system has none. */
  bonus: z
    .strictObject({
      /** It counts where `base` is strictly over this; null: always. */
      over: Sourced.nullable(),
      base: z.strictObject({ score: Percent, floor: Percent, ceiling: Percent }),
      earned: z.number(),
      floor: z.number(),
      ceiling: z.number(),
    })
    .nullable(),
  /** A part that is left out by an exemption, and the factor that the others are scored by: 75 points × 4/3. */
  leftOut: z.array(z.strictObject({ part: Slug, outOf: Sourced, times: Sourced })),
  /** The national system that this one extends, and how the site stands by it alone; null where it extends none. */
  extends: z.strictObject({ system: SystemName, ...scores }).nullable(),
  vetoes: z.array(VetoLine),
  parts: z.array(PartSum),
  lines: z.array(Line),
  /** Groups of what is not scored, with their totals for information. */
  groups: z.array(z.strictObject({ id: Slug, title: Text, points: Sourced.nullable() })),
  notScored: z.array(NotScored),
  findings: z.array(Finding),
  gaps: z.array(z.strictObject({ engine: Slug, pages: z.int(), because: Text })),
  pagesLooked: z.int(),
});
export type ScoreCard = z.infer<typeof ScoreCard>;

/** `out/<site>/score-card.json` holds one card a system, in the order that site.yaml names them. */
export const ScoreCards = z.array(ScoreCard);
