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
  /** The third decision where two assessors disagree: why it is decided so. */
  settles: z
    .string()
    .min(8)
    .exactOptional()
    .describe('两人意见不一时由第三人裁定：裁定的理由 / settles a disagreement of two others: the reason'),
  /** Columns and entries that were looked at; left out where it is not about pages. */
  about: z
    .array(z.string().min(1))
    .min(1)
    .exactOptional()
    .describe('看了哪些栏目和稿件，如 services、services/disability-certificate / the columns and entries looked at'),
  /** Of what `about` names, as it was: when that changes, the judgement counts no longer. */
  content: Hash.exactOptional().describe('所看内容的编号，内容一改评估就失效 / of what was looked at, as it was'),
});
export type Assessment = z.infer<typeof Assessment>;

export const AssessmentFile = z.array(Assessment);

/** `out/<site>/assessments.json`: all of a site, each with the place it stands in. */
export const AssessmentsArtifact = z.strictObject({
  schema: z.literal(1),
  assessments: z.array(Assessment.extend({ at: z.string() })),
});
export type AssessmentsArtifact = z.infer<typeof AssessmentsArtifact>;
