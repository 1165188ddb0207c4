import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { text } from '#lib/text.ts';
import { Line, Lines } from '#lib/field-types.ts';

/** 领导信息：标题写姓名。简历和分管工作都可以不写：缺了的照样发布，但会被扣分。 */
export default {
  name: { ...text('领导信息', 'Leader'), ug: 'رەھبەرلەر ئۇچۇرى', bo: 'འགོ་ཁྲིད་ཀྱི་ཆ་འཕྲིན།' },
  fields: z.strictObject({
    position: Line.describe('职务，如 党组书记、理事长 / the position'),
    order: z.int().positive().exactOptional().describe('排列的次序，1 在最前 / the place in the list, 1 first'),
    duties: Lines.exactOptional().describe('分管工作，一行一项 / what the person is in charge of, one a line'),
    resume: Lines.exactOptional().describe('简历，一行一段经历 / the career, one stage a line'),
  }),
  dated: false,
  inFeed: false,
  cardFields: ['position', 'order', 'duties'],
  structured: (entry, { address, addressOf, organisation }) => ({
    '@type': 'Person',
    name: entry.title,
    url: address,
    description: entry.summary,
    jobTitle: entry.fields['position'],
    worksFor: { '@type': 'Organization', name: organisation, url: addressOf('/') },
  }),
} satisfies KindDefinition;
