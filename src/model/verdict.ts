import { z } from 'zod';
import { Text, Unit } from './words.ts';

/** The answer to a check's question. Unknown is neither zero nor a pass. */
export const Verdict = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measured'), value: z.number(), unit: Unit, because: Text }),
  z.strictObject({ kind: z.literal('inapplicable'), because: Text }),
  z.strictObject({ kind: z.literal('unknown'), because: Text }),
]);
export type Verdict = z.infer<typeof Verdict>;
