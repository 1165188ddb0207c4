import { z } from 'zod';

/** What it takes to mend something, and who can. An estimate of our own, for the order of repairs; no score rests on it. */
export const Effort = z.strictObject({
  /** `small`: within an hour; `medium`: within a day; `large`: longer, or with others. */
  size: z.enum(['small', 'medium', 'large']),
  /** Who mends it where no finding tells: content is an editor's, a theme a technician's, the shared theme the national office's. */
  by: z.enum(['editor', 'technician', 'national']),
});
export type Effort = z.infer<typeof Effort>;

/** Who mends: the three for whom a report says what to do first. */
export type Mender = Effort['by'];
export const menders: readonly Mender[] = Effort.shape.by.options;

/** How much more than a small one, roughly. */
export const unitsOf: Readonly<Record<Effort['size'], number>> = { small: 1, medium: 4, large: 16 };
