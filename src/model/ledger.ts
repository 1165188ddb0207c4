import { z } from 'zod';
import { Hash, Level, Moment, Slug } from './words.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a period keeps of one card; the whole card lies beside it, by its hash. */
const PeriodCard = z.strictObject({
  site: Slug,
  level: Level,
  /** `federation@2026.1` */
  system: z.string(),
  /** H(the system's file). */
  rules: Hash,
  score: z.number().nullable(),
  floor: z.number().nullable(),
  ceiling: z.number().nullable(),
  coverage: z.number(),
  vetoes: z.array(Slug),
  /** SHA-256 of `cards/<site>.json` of the period. */
  cards: Sha256,
  /** SHA-256 of `evidence/<site>.json.gz`, of the evidence and what people judged, so that it can be scored anew. */
  evidence: Sha256,
});

/** One line of `ledger.jsonl`. Nobody rewrites one: each is hashed over the one before it. */
export const Period = z.strictObject({
  schema: z.literal(1),
  /** `2026-11` or any name that sorts. */
  period: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$/),
  now: Moment,
  cards: z.array(PeriodCard),
  /** `hash` of the entry before; 64 zeros for the first. */
  before: Sha256,
  /** SHA-256 of this entry without this field, keys sorted. */
  hash: Sha256,
});
export type Period = z.infer<typeof Period>;
