import { z } from 'zod';

/** The categories of GB/T 26341-2010 in the order of their codes 1 to 7 (domain figure §6.4). */
const DisabilityCategory = z.enum(['视力', '听力', '言语', '肢体', '智力', '精神', '多重']);

/** Grades of GB/T 26341-2010: 1 is the most severe. */
const Grade = z.int().min(1).max(4);

/** People of one category, of some grades or of all. */
const DisabilityGroup = z.strictObject({
  category: DisabilityCategory.describe('残疾类别 / the category of disability'),
  grades: z
    .array(Grade)
    .min(1)
    .refine((grades) => new Set(grades).size === grades.length, {
      error: '每个等级只写一次。 / Write each grade once.',
    })
    .exactOptional()
    .describe('残疾等级 1 至 4，不写表示各级都适合 / grades 1 to 4; all of them where it is left out'),
});

/** Whom something suits, each category once. */
export const DisabilityGroups = z
  .array(DisabilityGroup)
  .min(1)
  .refine((groups) => new Set(groups.map(({ category }) => category)).size === groups.length, {
    error: '每种残疾类别只写一次。 / Write each category once.',
  });
