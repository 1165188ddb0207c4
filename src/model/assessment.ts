import { z } from 'zod';
import { Hash, Slug } from './words.ts';

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('日期 YYYY-MM-DD / a day YYYY-MM-DD');

/** What a person judged: `content/sites/<site>/assessments/*.yaml` holds a list of these. */
export const Assessment = z.strictObject({
  /** `federation@2026.1` */
  system: z.string().describe('指标体系，如 federation@2026.1 / the system, such as federation@2026.1'),
  indicator: Slug.describe('指标的编号 / the indicator’s id'),
  value: z.number().describe('结果，比例写 0 到 1 / the value; a share from 0 to 1'),
  /** The assessor's role, not a name: 省残联信息中心评估员. */
  role: z.string().min(2).describe('评估人的角色，不写姓名 / the assessor’s role, not a name'),
  date: Day,
  evidence: z.string().min(4).describe('依据：看了什么、在哪里 / the evidence: what was looked at, and where'),
  /** `build` of the pages that were judged: when they change, it counts no longer. Left out where it is not about them. */
  build: Hash.exactOptional().describe('被评估内容的编号，内容一改就失效 / the pages that were judged'),
});
export type Assessment = z.infer<typeof Assessment>;

export const AssessmentFile = z.array(Assessment);

/** `out/<site>/assessments.json`: all of a site, each with the place it stands in. */
export const AssessmentsArtifact = z.strictObject({
  schema: z.literal(1),
  assessments: z.array(Assessment.extend({ at: z.string() })),
});
export type AssessmentsArtifact = z.infer<typeof AssessmentsArtifact>;
