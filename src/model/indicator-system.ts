import { z } from 'zod';
import { Level, Origin, Slug, Text, Unit } from './words.ts';

/** A number of the system and where it comes from. */
const Sourced = z.strictObject({ value: z.number(), origin: Origin, source: z.string().min(2) });

/**
 * How a measured value becomes points.
 * `linear`: from `zero` (no points) to `full` (all), straight between and flat outside; `zero` may lie above `full`.
 * `steps`: the points share of the first step whose `upTo` is not below the value, 0 past the last.
 */
export const Scoring = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear'), zero: Sourced, full: Sourced }),
  z.strictObject({
    kind: z.literal('steps'),
    steps: z.array(z.strictObject({ upTo: z.number(), share: z.number().min(0).max(1) })).min(1),
    origin: Origin,
    source: z.string().min(2),
  }),
]);
export type Scoring = z.infer<typeof Scoring>;

const IndicatorBase = z.strictObject({
  id: Slug,
  title: Text,
  /** Why it is asked, for the person who is scored. */
  why: Text,
  levels: z.array(Level).min(1).default(['national', 'province', 'city', 'county']),
  origin: Origin,
  source: z.string().min(2),
});

/** Exactly one of these answers the indicator: a check, or a person's assessment. */
const Answer = z.union([
  z.strictObject({ check: Slug }),
  z.strictObject({ assessed: Text.describe('The question that a person answers'), unit: Unit.default('share') }),
]);

export const Indicator = IndicatorBase.extend({
  answer: Answer,
  points: Sourced,
  scoring: Scoring,
});
export type Indicator = z.infer<typeof Indicator>;

/** Hit when the check's value is at or over `hitAt` (`over`: strictly over). */
export const Veto = IndicatorBase.extend({
  answer: Answer,
  hit: z.union([z.strictObject({ atLeast: Sourced }), z.strictObject({ over: Sourced })]),
});
export type Veto = z.infer<typeof Veto>;

export const Band = z.strictObject({ id: Slug, title: Text, from: z.number() });
export type Band = z.infer<typeof Band>;

/** `indicators/systems/<id>@<version>.yaml`. */
export const IndicatorSystem = z.strictObject({
  id: Slug,
  version: z.string().regex(/^\d{4}(\.\d+)?$/),
  title: Text,
  about: Text,
  vetoes: z.array(Veto),
  parts: z.array(z.strictObject({ id: Slug, title: Text, indicators: z.array(Indicator).min(1) })).min(1),
  bands: z.array(Band),
});
export type IndicatorSystem = z.infer<typeof IndicatorSystem>;
