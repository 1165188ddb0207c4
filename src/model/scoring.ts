import { z } from 'zod';
import { Origin } from './words.ts';

/** A number of a system and where it comes from. */
export const Sourced = z.strictObject({ value: z.number(), origin: Origin, source: z.string().min(2) });
export type Sourced = z.infer<typeof Sourced>;

const Share = z.number().min(0).max(1);

/**
 * How a measured value becomes points.
 * `linear`: from `zero` (no points) to `full` (all), straight between and flat outside; `zero` may lie above `full`.
 * `steps`: less is better: the share of the first step whose `upTo` is not below the value, 0 past the last.
 * `rising-steps`: more is better: the share of the first step whose `from` is not above the value, 0 below the last.
 * `per-violation`: each one counted loses `each` points, and never more than the indicator is worth.
 */
export const Scoring = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear'), zero: Sourced, full: Sourced }),
  z.strictObject({
    kind: z.literal('steps'),
    steps: z.array(z.strictObject({ upTo: z.number(), share: Share })).min(1),
    origin: Origin,
    source: z.string().min(2),
  }),
  z.strictObject({
    kind: z.literal('rising-steps'),
    steps: z.array(z.strictObject({ from: z.number(), share: Share })).min(1),
    origin: Origin,
    source: z.string().min(2),
  }),
  z.strictObject({ kind: z.literal('per-violation'), each: Sourced }),
]);
export type Scoring = z.infer<typeof Scoring>;

/** A veto is hit when the value is at or over `atLeast`, strictly over `over`, or strictly under `under`. */
export const Hit = z.union([
  z.strictObject({ atLeast: Sourced }),
  z.strictObject({ over: Sourced }),
  z.strictObject({ under: Sourced }),
]);
export type Hit = z.infer<typeof Hit>;
