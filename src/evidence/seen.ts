import { z } from 'zod';
import { Fact, Measure, Place } from '#model/evidence.ts';
import type { Text } from '#model/words.ts';

/** A sighting whose owner is known: a fact without its engine and page. */
const OwnedSighting = Fact.omit({ engine: true, at: true }).extend({ at: Place.omit({ page: true, state: true }) });
export type OwnedSighting = z.infer<typeof OwnedSighting>;

/** What one engine saw of one page: what the cache keeps. */
export const PageLook = z.strictObject({
  /** Rule id → elements that passed. */
  passed: z.record(z.string(), z.int().nonnegative()),
  inapplicable: z.array(z.string()),
  sightings: z.array(OwnedSighting),
  measures: z.array(Measure.omit({ engine: true })),
});
export type PageLook = z.infer<typeof PageLook>;

/** What came of asking one engine about one page. */
export type Answer = { engine: string; page: string } & ({ look: PageLook } | { because: Text });
