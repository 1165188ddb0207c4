import { z } from 'zod';
import { Hash, Moment, SitePath, Slug, Text, Unit } from './words.ts';

/** Outcomes of W3C EARL 1.0 (https://www.w3.org/TR/EARL10-Schema/#outcome), without `untested`: that is a gap. */
const Outcome = z.enum(['passed', 'failed', 'cantTell', 'inapplicable']);
/** The outcomes that stand at a place; passed and inapplicable are counts. */
const PlacedOutcome = Outcome.extract(['failed', 'cantTell']);

/** Who must mend it: the site's editors, with file and line, or the theme, with the component. */
export const Owner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('content'), file: z.string(), line: z.int().positive().exactOptional() }),
  z.strictObject({ kind: z.literal('theme'), theme: Slug, component: Slug }),
]);
export type Owner = z.infer<typeof Owner>;

export const Place = z.strictObject({
  page: SitePath,
  /** CSS selector of the element. */
  selector: z.string().exactOptional(),
  /** The element's own HTML, cut at 200 signs. */
  snippet: z.string().exactOptional(),
  /** The state the page was in: `reflow-320`; absent for the page as loaded. */
  state: Slug.exactOptional(),
});
export type Place = z.infer<typeof Place>;

/** What an engine saw fail, or could not decide, at one place. Passed and inapplicable are counts in `looked`. */
export const Fact = z.strictObject({
  engine: Slug,
  /** The engine's own rule id. */
  rule: z.string(),
  outcome: PlacedOutcome,
  /** WCAG success criteria such as `1.1.1`; empty for rules beyond WCAG. */
  criteria: z.array(z.string().regex(/^\d\.\d\.\d{1,2}$/)),
  impact: z.enum(['minor', 'moderate', 'serious', 'critical']).exactOptional(),
  message: Text,
  at: Place,
  owner: Owner,
});
export type Fact = z.infer<typeof Fact>;

/** A number that an engine measured of the whole site or one part: an age in days, a count. Judging it is a check's work. */
export const Measure = z.strictObject({
  engine: Slug,
  /** What is measured: `column-age`. */
  name: Slug,
  /** What it is measured of: a column id, a page path, an entry id; empty for the site. */
  of: z.string(),
  value: z.number(),
  unit: Unit,
  /** What else a check needs to judge it, as plain text fields: `{ updates: '14d' }`. */
  detail: z.record(z.string(), z.string()),
});
export type Measure = z.infer<typeof Measure>;

/** The engine could not look. A gap makes the checks that need it unknown. */
export const Gap = z.strictObject({
  engine: Slug,
  /** The page, or `*` when the engine could not look at the site at all. */
  page: z.string(),
  because: Text,
});
export type Gap = z.infer<typeof Gap>;

/** The record of having looked at a page: without it, no findings means nothing. Written and read by `looks.ts`. */
const Looked = z.strictObject({
  /** The page, or `*` for what an engine counted of the site as a whole. */
  page: z.string(),
  /**
   * Each engine that looked → how many elements passed, in the order of its `rules`, none after the last that is not 0. A rule
   * that is 0 here, and of which the page has no fact, met nothing to test.
   */
  passed: z.record(Slug, z.array(z.int().nonnegative())),
});

/** One barrier, said once: the facts that share a rule's criteria and an owner. */
export const Finding = z.strictObject({
  /** Stable over runs: H(site, criteria or rule, owner without its line, for content also the snippet). */
  id: Hash,
  rules: z.array(z.string()),
  criteria: z.array(z.string()),
  outcome: PlacedOutcome,
  owner: Owner,
  /** Up to three examples; `places` counts all. */
  at: z.array(Place),
  places: z.int().positive(),
  engines: z.array(Slug),
  message: Text,
  /** Of its first place, where one was asked for; the file is below `out/<site>`. */
  picture: z.strictObject({ file: z.string(), width: z.int().positive(), height: z.int().positive() }).optional(),
});
export type Finding = z.infer<typeof Finding>;

const fields = z.strictObject({
  schema: z.literal(2),
  site: Slug,
  now: Moment,
  /** `build` of the pages.json that was looked at. */
  build: Hash,
  /** Name and version of the browser that looked; null when none did. */
  browser: z.string().nullable(),
  /** Engine id → version. */
  engines: z.record(z.string(), z.string()),
  /** Engine id → the success criteria that it judges; `rules` for a rule engine, which knows nearly all of them. */
  judges: z.record(z.string(), z.union([z.literal('rules'), z.array(z.string())])),
  /** Engine id → the rules that it asked, those that passed on most pages first: what the counts in `looked` are of. */
  rules: z.record(z.string(), z.array(z.string())),
  looked: z.array(Looked),
  facts: z.array(Fact),
  measures: z.array(Measure),
  findings: z.array(Finding),
  gaps: z.array(Gap),
});

/** `out/<site>/evidence.json`. */
export const Evidence = fields.refine(
  ({ rules, looked }) =>
    looked.every(({ passed }) =>
      Object.entries(passed).every(([engine, counts]) => counts.length <= (rules[engine]?.length ?? -1)),
    ),
  'a look counts what no rule of its engine stands for',
);
export type Evidence = z.infer<typeof Evidence>;
