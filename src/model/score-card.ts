import { z } from 'zod';
import { Level, Hash, Moment, Slug, Text } from './words.ts';
import { Verdict } from './verdict.ts';
import { Finding } from './evidence.ts';

/** Who answered: a check, or a person with role, date and evidence. */
const By = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('check'), check: Slug, fix: Text }),
  z.strictObject({
    kind: z.literal('person'),
    role: z.string(),
    date: z.string(),
    evidence: z.string(),
    at: z.string(),
  }),
  z.strictObject({ kind: z.literal('nobody') }),
]);

/** One indicator: what it can bring, what it brought, and between which bounds. */
export const Line = z.strictObject({
  part: Slug,
  indicator: Slug,
  title: Text,
  why: Text,
  points: z.number(),
  /** Points counted now; null when unknown or inapplicable. */
  earned: z.number().nullable(),
  /** Points with an unknown lost, and won; null when inapplicable. */
  floor: z.number().nullable(),
  ceiling: z.number().nullable(),
  verdict: Verdict,
  by: By,
  /** Ids of the findings that cost points here; see `findings`. */
  findings: z.array(Hash),
});
export type Line = z.infer<typeof Line>;

export const VetoLine = z.strictObject({
  indicator: Slug,
  title: Text,
  why: Text,
  outcome: z.enum(['clear', 'hit', 'unknown', 'inapplicable']),
  verdict: Verdict,
  by: By,
  /** Ids of the findings that a hit rests on. */
  findings: z.array(Hash),
});
export type VetoLine = z.infer<typeof VetoLine>;

/** `out/<site>/score-card.json`. */
export const ScoreCard = z.strictObject({
  schema: z.literal(1),
  site: z.strictObject({ id: Slug, name: z.string(), level: Level, url: z.string(), example: z.boolean() }),
  system: z.strictObject({ id: Slug, version: z.string(), hash: Hash, title: Text }),
  now: Moment,
  /** `build` of the evidence it rests on. */
  build: Hash,
  browser: z.string().nullable(),
  /** 100 × points earned ÷ points whose verdict is known; null when none is. Never rounded here. */
  score: z.number().nullable(),
  /** The same with every unknown lost. */
  floor: z.number().nullable(),
  /** The same with every unknown won. */
  ceiling: z.number().nullable(),
  /** Share of the applicable points whose verdict is known. */
  coverage: z.number(),
  /** Null when there is no score or a veto was hit. */
  band: z.strictObject({ id: Slug, title: Text }).nullable(),
  vetoes: z.array(VetoLine),
  parts: z.array(
    z.strictObject({
      id: Slug,
      title: Text,
      points: z.number(),
      earned: z.number(),
      floor: z.number(),
      ceiling: z.number(),
    }),
  ),
  lines: z.array(Line),
  findings: z.array(Finding),
  gaps: z.array(z.strictObject({ engine: Slug, pages: z.int(), because: Text })),
  pagesLooked: z.int(),
});
export type ScoreCard = z.infer<typeof ScoreCard>;

/** `out/<site>/score-card.json` holds one card a system, in the order that site.yaml names them. */
export const ScoreCards = z.array(ScoreCard);
