import { z } from 'zod';
import type { Engine } from '#contracts/engine.ts';
import { byCodeUnit } from '#lib/order.ts';
import type { Judgement } from '#tests/barriers/judge.ts';

const Count = z.int().nonnegative();

const OfCriterion = z.strictObject({ barriers: Count, found: Count, strict: Count, asked: Count, accused: Count });
const OfEngine = z.strictObject({ found: Count, alone: Count, strict: Count, accused: Count });
const OfBarrier = z.strictObject({
  found: z.array(z.string()),
  strict: z.array(z.string()),
  asked: z.array(z.string()),
  accused: z.array(z.string()),
});

/** `tests/bench/barriers.json`: what was found when it was last looked at. */
export const Figures = z.strictObject({
  barriers: Count,
  criteria: Count,
  /** Faults found on the right element: under any criterion, and under their own. */
  found: Count,
  strict: Count,
  /** Faults that no engine reports but one asks a person about. */
  asked: Count,
  /** Twins of which something is said to fail. */
  accused: Count,
  /** Engine → the criteria that it says it may name; rule engines, which know nearly all, say none. */
  declared: z.record(z.string(), z.array(z.string())),
  perCriterion: z.record(z.string(), OfCriterion),
  /** `alone`: faults that no other engine finds. */
  perEngine: z.record(z.string(), OfEngine),
  perBarrier: z.record(z.string(), OfBarrier),
});
export type Figures = z.infer<typeof Figures>;

/** Counts what was judged. */
export function figuresOf(judgements: readonly Judgement[], asked: readonly Engine[]): Figures {
  const byCriterion = Map.groupBy(judgements, ({ barrier }) => barrier.split('/')[0] ?? '');
  const engines = new Set(judgements.flatMap(({ found, accused }) => [...found, ...accused.map(engineOf)]));
  return {
    ...totals(judgements),
    criteria: byCriterion.size,
    declared: Object.fromEntries(
      asked.flatMap(({ id, criteria }) => (criteria === undefined ? [] : [[id, [...criteria]]])),
    ),
    perCriterion: Object.fromEntries([...byCriterion].map(([criterion, own]) => [criterion, totals(own)])),
    perEngine: Object.fromEntries(
      [...engines].toSorted(byCodeUnit).map((engine) => [engine, ofEngine(engine, judgements)]),
    ),
    perBarrier: Object.fromEntries(judgements.map(({ barrier, ...rest }) => [barrier, rest])),
  };
}

function totals(judgements: readonly Judgement[]): z.infer<typeof OfCriterion> {
  const count = (holds: (one: Judgement) => boolean): number => judgements.filter(holds).length;
  return {
    barriers: judgements.length,
    found: count(({ found }) => found.length > 0),
    strict: count(({ strict }) => strict.length > 0),
    asked: count(({ found, asked }) => found.length === 0 && asked.length > 0),
    accused: count(({ accused }) => accused.length > 0),
  };
}

function ofEngine(engine: string, judgements: readonly Judgement[]): z.infer<typeof OfEngine> {
  const count = (holds: (one: Judgement) => boolean): number => judgements.filter(holds).length;
  return {
    found: count(({ found }) => found.includes(engine)),
    alone: count(({ found }) => found.length === 1 && found[0] === engine),
    strict: count(({ strict }) => strict.includes(engine)),
    accused: count(({ accused }) => accused.some((one) => engineOf(one) === engine)),
  };
}

const engineOf = (accusation: string): string => accusation.split(' ')[0] ?? '';
