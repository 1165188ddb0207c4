import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { packLooks } from './looks.ts';
import { Slug } from './words.ts';

/** Evidence as it was recorded until 0.1.0: every look named its rules. */
const Evidence1 = z.strictObject({
  ...Evidence.shape,
  schema: z.literal(1),
  looked: z.array(
    z.strictObject({
      page: z.string(),
      engine: Slug,
      state: Slug.exactOptional(),
      passed: z.record(z.string(), z.int().nonnegative()),
    }),
  ),
});

/** Evidence of any version, as it would be written today: what a ledger keeps is read for years. */
export const RecordedEvidence = z.union([
  Evidence,
  Evidence1.transform(({ looked, rules, ...rest }): Evidence => ({
    ...rest,
    schema: 2,
    ...packLooks(looked, new Map(Object.entries(rules))),
  })),
]);
