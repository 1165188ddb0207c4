import { z } from 'zod';
import { AssessmentsArtifact } from './assessment.ts';
import { DecisionsFile } from './decisions.ts';
import { Entry } from './entry.ts';
import { RecordedEvidence } from './evidence-before.ts';
import { ScoreCards } from './score-card.ts';
import { Site } from './site.ts';
import { Hash, Level, Moment, Slug } from './words.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What the ledger itself says of one card; all of it lies in the site's record. */
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
  /** Ids of the vetoes that were hit. */
  vetoes: z.array(Slug),
  /** SHA-256 of the site's record, unpacked. */
  record: Sha256,
});

/** The name of a period, such as `2026-11`: names sort as the periods follow each other. */
export const PeriodName = z.string().regex(/^[0-9][0-9A-Za-z.-]{0,31}$/);

/** One line of `ledger.jsonl`. Nobody rewrites one: each is hashed over the one before it. */
export const Period = z.strictObject({
  schema: z.literal(1),
  period: PeriodName,
  now: Moment,
  cards: z.array(PeriodCard),
  /** `hash` of the line before; 64 zeros for the first. */
  before: Sha256,
  /** SHA-256 of this line without this field, its keys sorted. */
  hash: Sha256,
});
export type Period = z.infer<typeof Period>;

/** `<period>/<site>.json.gz`: all that a score rests on, so that it can be made anew, also by other rules. */
export const SiteRecord = z.strictObject({
  schema: z.literal(1),
  site: Site,
  evidence: RecordedEvidence,
  /** What judgements are about, as it was. */
  entries: z.array(Entry.pick({ id: true, column: true, hash: true })),
  assessments: AssessmentsArtifact.shape.assessments,
  decisions: DecisionsFile,
  cards: ScoreCards,
});
export type SiteRecord = z.infer<typeof SiteRecord>;

/** One line of `exceptions.yaml`: a finding that the gate lets pass for a while. */
export const GateException = z.strictObject({
  site: Slug.describe('网站的文件夹名 / the site’s folder'),
  finding: Hash.describe('问题的编号，见 report.csv / the finding’s id'),
  reason: z.string().min(8).describe('理由 / the reason'),
  owner: z.string().min(2).describe('由谁负责改好（角色） / who mends it: a role'),
  until: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe('到哪一天止 YYYY-MM-DD / the last day'),
});
export type GateException = z.infer<typeof GateException>;
