import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * Redoes every number of a score card from the card alone, as a statistician with a pencil would: nothing of `src/score`
 * is used, and of the card's fields only what it was given, never what it gives. By hand: `node tests/recompute.ts out`.
 */

const Sourced = z.looseObject({ value: z.number() });
const Scoring = z.union([
  z.looseObject({ kind: z.literal('linear'), zero: Sourced, full: Sourced }),
  z.looseObject({ kind: z.literal('steps'), steps: z.array(z.object({ upTo: z.number(), share: z.number() })) }),
  z.looseObject({ kind: z.literal('rising-steps'), steps: z.array(z.object({ from: z.number(), share: z.number() })) }),
  z.looseObject({ kind: z.literal('per-violation'), each: Sourced }),
]);
const Verdict = z.looseObject({ kind: z.string(), value: z.number().optional() });
const Nullable = z.number().nullable();
const Bounds = { score: Nullable, floor: Nullable, ceiling: Nullable };
const Card = z.looseObject({
  ...Bounds,
  coverage: z.number(),
  standing: z.string(),
  passMark: Sourced.nullable(),
  bonus: z.looseObject({ over: Sourced.nullable(), base: z.object(Bounds) }).nullable(),
  lines: z.array(
    z.looseObject({
      part: z.string(),
      indicator: z.string(),
      points: z.number(),
      worth: Sourced,
      scoring: Scoring,
      verdict: Verdict,
      by: z.looseObject({ judgements: z.array(z.looseObject({ value: z.number() })).optional() }),
      earned: Nullable,
      plan: z.looseObject({ givesBack: z.number() }).nullable(),
    }),
  ),
  parts: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      earned: z.number(),
      points: z.number(),
      pass: z.looseObject({ mark: Sourced }).nullable(),
    }),
  ),
  vetoes: z.array(
    z.looseObject({
      indicator: z.string(),
      outcome: z.string(),
      verdict: Verdict,
      hit: z.record(z.string(), Sourced),
    }),
  ),
});
type Card = z.infer<typeof Card>;

/** Where a card says another number than its own lines come to; empty when it agrees to the last digit. */
export function disagreements(json: unknown): string[] {
  const card = Card.parse(json);
  const wrong: string[] = [];
  const hold = (what: string, said: unknown, found: unknown): void => {
    if (said !== found) wrong.push(`${what}: the card says ${String(said)}, its lines give ${String(found)}`);
  };
  const rows = card.lines.map((line) => ({ ...line, ...rowOf(line) }));
  for (const row of rows) hold(`line ${row.indicator}`, row.earned, row.now);
  for (const veto of card.vetoes) hold(`veto ${veto.indicator}`, veto.outcome, outcomeOf(veto));
  const bonusIds = card.parts.filter((part) => part.kind === 'bonus').map((part) => part.id);
  const base = boundsOf(rows.filter((row) => !bonusIds.includes(row.part)));
  const extra = sumsOf(rows.filter((row) => bonusIds.includes(row.part)));
  for (const part of card.parts) {
    const sums = sumsOf(rows.filter((row) => row.part === part.id));
    hold(`part ${part.id}, earned`, part.earned, sums.earned);
    hold(`part ${part.id}, points`, part.points, sums.points);
  }
  const over = card.bonus?.over?.value ?? null;
  const open = (value: number | null): boolean =>
    card.bonus !== null && value !== null && (over === null || value > over);
  const total = {
    score: open(base.score) ? base.score! + extra.earned : base.score,
    floor: open(base.floor) ? base.floor! + extra.floor : base.floor,
    ceiling: open(base.ceiling) ? base.ceiling! + extra.ceiling : base.ceiling,
  };
  hold('score', card.score, total.score);
  hold('floor', card.floor, total.floor);
  hold('ceiling', card.ceiling, total.ceiling);
  if (card.lines.length > 0) hold('coverage', card.coverage, base.coverage);
  hold('standing', card.standing, standingOf(card, rows, total));
  return wrong;
}

interface Row {
  part: string;
  points: number;
  /** Null: not asked. */
  now: number | null;
  isAsked: boolean;
  /** What an unknown can still bring: all or nothing, or what lies between those who disagree. */
  least: number;
  most: number;
}

function rowOf(line: Card['lines'][number]): Pick<Row, 'now' | 'isAsked' | 'least' | 'most'> {
  const { verdict, scoring, worth, points, plan, by } = line;
  const said = (by.judgements ?? [])
    .map(({ value }) => points * share(scoring, value, worth.value))
    .toSorted((a, b) => a - b);
  const open = { least: said[0] ?? 0, most: said.at(-1) ?? points };
  if (verdict.kind !== 'measured') return { ...open, now: null, isAsked: verdict.kind === 'unknown' };
  const before = points * share(scoring, verdict.value ?? NaN, worth.value);
  return { ...open, now: plan === null ? before : before + plan.givesBack * (points - before), isAsked: true };
}

function share(scoring: z.infer<typeof Scoring>, value: number, worth: number): number {
  if (scoring.kind === 'linear') {
    return between((value - scoring.zero.value) / (scoring.full.value - scoring.zero.value));
  }
  if (scoring.kind === 'per-violation') return between((worth - value * scoring.each.value) / worth);
  if (scoring.kind === 'steps') {
    for (const step of scoring.steps) if (value <= step.upTo) return step.share;
    return 0;
  }
  for (const step of scoring.steps) if (value >= step.from) return step.share;
  return 0;
}

function sumsOf(rows: readonly Row[]): {
  points: number;
  earned: number;
  floor: number;
  ceiling: number;
  known: number;
} {
  let [points, earned, floor, ceiling, known] = [0, 0, 0, 0, 0];
  for (const row of rows.filter((one) => one.isAsked)) {
    points += row.points;
    earned += row.now ?? 0;
    floor += row.now ?? row.least;
    ceiling += row.now ?? row.most;
    if (row.now !== null) known += row.points;
  }
  return { points, earned, floor, ceiling, known };
}

function boundsOf(rows: readonly Row[]): {
  score: number | null;
  floor: number | null;
  ceiling: number | null;
  coverage: number;
} {
  const { points, earned, floor, ceiling, known } = sumsOf(rows);
  return {
    score: percent(earned, known),
    floor: percent(floor, points),
    ceiling: percent(ceiling, points),
    coverage: points === 0 ? 0 : known / points,
  };
}

function outcomeOf({ verdict, hit }: Card['vetoes'][number]): string {
  if (verdict.kind !== 'measured') return verdict.kind;
  const value = verdict.value ?? NaN;
  const falls =
    (hit['atLeast'] !== undefined && value >= hit['atLeast'].value) ||
    (hit['over'] !== undefined && value > hit['over'].value) ||
    (hit['under'] !== undefined && value < hit['under'].value);
  return falls ? 'hit' : 'clear';
}

function standingOf(card: Card, rows: readonly Row[], total: { floor: number | null; ceiling: number | null }): string {
  const all = [
    ...card.vetoes.map((veto) => ({ hit: 'fail', unknown: 'open' })[outcomeOf(veto)] ?? 'pass'),
    ...card.parts.flatMap(({ id, pass }) =>
      pass === null ? [] : [standingAt(pass.mark.value, boundsOf(rows.filter((row) => row.part === id)))],
    ),
    ...(card.passMark === null ? [] : [standingAt(card.passMark.value, total)]),
  ];
  return all.includes('fail') ? 'fail' : all.includes('open') ? 'open' : 'pass';
}

const between = (part: number): number => (part < 0 ? 0 : part > 1 ? 1 : part);
const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

function standingAt(mark: number, { floor, ceiling }: { floor: number | null; ceiling: number | null }): string {
  if (floor !== null && floor >= mark - 1e-9) return 'pass';
  return ceiling !== null && ceiling < mark - 1e-9 ? 'fail' : 'open';
}

if (import.meta.main) {
  const out = process.argv[2] ?? 'out';
  for (const site of readdirSync(out).toSorted()) {
    const files = readdirSync(path.join(out, site)).filter((file) => /^score-card.*\.json$/.test(file));
    for (const file of files) {
      const cards = z.array(z.unknown()).parse(JSON.parse(readFileSync(path.join(out, site, file), 'utf8')));
      const wrong = cards.flatMap(disagreements);
      console.log(`${site}/${file}: ${wrong.length === 0 ? `${cards.length} agree` : wrong.join('; ')}`);
      if (wrong.length > 0) process.exitCode = 1;
    }
  }
}
