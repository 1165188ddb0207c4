import { z } from 'zod';
import { Moment, ProblemReport, Slug, Text } from './words.ts';

/** What a run did with one site. Null where the stage did not run, or could not. */
export const SiteOutcome = z.strictObject({
  site: Slug,
  name: z.string(),
  entries: z.int().nullable(),
  refusals: z.array(ProblemReport),
  pages: z.int().nullable(),
  rendered: z.int().nullable(),
  audited: z.int().nullable(),
  gaps: z.int().nullable(),
  findings: z.int().nullable(),
  score: z.number().nullable(),
  floor: z.number().nullable(),
  ceiling: z.number().nullable(),
  coverage: z.number().nullable(),
  /** Vetoes that were hit. */
  vetoes: z.array(z.strictObject({ id: Slug, title: Text })),
  published: z.enum(['published', 'unchanged', 'refused', 'rolled-back']).nullable(),
  /** Files below the output folder. */
  report: z.string().nullable(),
  www: z.string().nullable(),
});
export type SiteOutcome = z.infer<typeof SiteOutcome>;

/** What `mangdao run --json` prints: the whole run as one document. */
export const RunReport = z.strictObject({
  schema: z.literal(1),
  now: Moment,
  /** 0 good, 1 a site does not pass, 2 a mistake in input or use. */
  exit: z.int().min(0).max(2),
  stages: z.array(z.string()),
  sites: z.array(SiteOutcome),
  /** Mistakes that belong to no single site. */
  problems: z.array(ProblemReport),
});
export type RunReport = z.infer<typeof RunReport>;
