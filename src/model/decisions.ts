import { z } from 'zod';
import { Hash, Slug, Unit } from './words.ts';

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('日期 YYYY-MM-DD / a day YYYY-MM-DD');

const decision = {
  /** `federation@2026.1` */
  system: z.string().describe('指标体系，如 federation@2026.1 / the system, such as federation@2026.1'),
  reason: z.string().min(8).describe('理由 / the reason'),
  /** The office that decided, not a name. */
  by: z.string().min(2).describe('作出决定的单位或角色，不写姓名 / the office that decided, not a name'),
  from: Day.describe('从哪一天起 / the first day'),
  until: Day.describe('到哪一天止 / the last day'),
};

/** An indicator, or a whole part, that is not asked of a site for a while. */
export const Exemption = z
  .strictObject({
    ...decision,
    indicator: Slug.exactOptional().describe('指标的编号 / the indicator’s id'),
    part: Slug.exactOptional().describe('部分的编号 / the part’s id'),
  })
  .refine(({ indicator, part }) => (indicator === undefined) !== (part === undefined), {
    error: 'indicator 和 part 写一个，也只写一个。 / Write indicator or part, and only one of them.',
  });
export type Exemption = z.infer<typeof Exemption>;

/** A dated plan to mend an indicator: while it runs, a share of the points that are lost is given back. */
export const ImprovementPlan = z.strictObject({
  ...decision,
  indicator: Slug.describe('指标的编号 / the indicator’s id'),
  plan: z.string().min(8).describe('整改措施 / what will be done'),
  givesBack: z.number().gt(0).max(1).describe('补回失分的比例，0 到 1 / the share of the lost points given back'),
});
export type ImprovementPlan = z.infer<typeof ImprovementPlan>;

/** A person's verdict in place of a machine's. It holds as long as the machine sees what it saw then. */
export const Overrule = z.strictObject({
  system: decision.system,
  indicator: Slug.describe('指标的编号，由检查回答的 / the id of an indicator that a check answers'),
  value: z.number().describe('改判的结果，比例写 0 到 1 / the value instead; a share from 0 to 1'),
  unit: Unit.default('share').describe('单位，与机器的一致 / the unit, the same as the machine’s'),
  reason: decision.reason,
  by: decision.by,
  date: Day,
  evidence: z.string().min(4).describe('依据：看了什么、在哪里 / the evidence: what was looked at, and where'),
  seen: Hash.describe('机器当时所见的编号，见 mangdao explain / what the machine saw: mangdao explain prints it'),
});
export type Overrule = z.infer<typeof Overrule>;

/**
 * `indicators/decisions/<site>.yaml`: what the national office decided about one site. It stands outside the site's own
 * folder, so that nobody exempts himself or overrules his own findings.
 */
export const DecisionsFile = z.strictObject({
  exemptions: z.array(Exemption).default([]),
  plans: z.array(ImprovementPlan).default([]),
  overrules: z.array(Overrule).default([]),
});
export type DecisionsFile = z.infer<typeof DecisionsFile>;

export const noDecisions: DecisionsFile = { exemptions: [], plans: [], overrules: [] };
