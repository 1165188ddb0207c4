import { z } from 'zod';
import { Slug, Text } from './words.ts';
import { Verdict } from './verdict.ts';

const judge = { role: z.string(), date: z.string(), evidence: z.string(), at: z.string() };

/** One assessor's view, beside another that differs. */
const Judgement = z.strictObject({ value: z.number(), ...judge });
export type Judgement = z.infer<typeof Judgement>;

/** Who answered an indicator: a check, people with role, date and evidence, or a person against a check. */
export const By = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('check'), check: Slug, fix: Text }),
  z.strictObject({ kind: z.literal('person'), ...judge }),
  /** Assessors disagreed, and a third person decided. */
  z.strictObject({ kind: z.literal('settled'), ...judge, reason: z.string(), judgements: z.array(Judgement) }),
  /** Assessors disagree: neither value is taken, both are shown. */
  z.strictObject({ kind: z.literal('disputed'), judgements: z.array(Judgement) }),
  /** A person put another verdict in place of the machine's, and says why. */
  z.strictObject({
    kind: z.literal('overruled'),
    check: Slug,
    ...judge,
    reason: z.string(),
    machine: Verdict,
  }),
  z.strictObject({ kind: z.literal('nobody') }),
]);
export type By = z.infer<typeof By>;

/** The person whose verdict counts; null where a check's does, or nobody's. */
export const personOf = (by: By): Pick<Judgement, 'role' | 'date' | 'evidence' | 'at'> | null =>
  by.kind === 'person' || by.kind === 'settled' || by.kind === 'overruled' ? by : null;

/** The check that was asked, whether or not a person overruled it. */
export const checkOf = (by: By): string | null => (by.kind === 'check' || by.kind === 'overruled' ? by.check : null);

/** Whether a person has yet to answer or to settle it. */
export const isAwaited = (by: By): boolean => by.kind === 'nobody' || by.kind === 'disputed';
