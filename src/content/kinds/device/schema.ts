import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { Line, Lines } from '#lib/field-types.ts';
import { known } from '#lib/known.ts';
import { text } from '#lib/text.ts';

const fields = z.strictObject({
  category: z
    .enum(['行走移动', '看和读', '听和说', '日常起居', '居家安全', '矫形和假肢', '学习和工作'])
    .describe('用途类别 / what it helps with'),
  suitsWhom: Lines.describe('适合谁，一行一条 / whom it suits, one a line'),
  choose: Lines.describe('怎样选，一行一条 / how to choose, one a line'),
  use: Lines.describe('怎样用，一行一步 / how to use it, one step a line'),
  care: Lines.exactOptional().describe('怎样保养，一行一条 / how to care for it, one a line'),
  subsidy: z.boolean().describe('能不能申请补贴：true 或 false / whether there is a subsidy'),
  loan: z.boolean().describe('能不能借用：true 或 false / whether it can be borrowed'),
  loanAt: Line.exactOptional().describe('到哪里借、能借多久 / where to borrow it, and for how long'),
  service: Line.exactOptional().describe(
    '补贴怎样申请：办事指南的位置，不带 .md，如 services/assistive-devices / the guide that tells how to apply',
  ),
});

/** 辅助器具：适合谁、怎样选、怎样用、能不能补贴或者借用。 */
export default {
  name: { ...text('辅助器具', 'Assistive device'), ug: 'ياردەمچى ئۈسكۈنە', bo: 'རོགས་སྐྱོར་ཡོ་ཆས།' },
  fields,
  dated: false,
  inFeed: false,
  rules: ({ loan, loanAt }) =>
    loan === false && loanAt !== undefined
      ? [
          {
            field: 'loanAt',
            message: text(
              '写明不能借用，却又写了到哪里借。',
              'It cannot be borrowed, yet a place to borrow it is named.',
            ),
            fix: text('把 loan 改成 true，或者删去 loanAt。', 'Set loan to true, or delete loanAt.'),
          },
        ]
      : [],
  cardFields: ['category', 'subsidy', 'loan'],
  facets: {
    category: { 'zh-CN': '用途', en: 'Use', ug: 'ئىشلىتىلىشى', bo: 'བེད་སྤྱོད།' },
  },
  relations: {
    service: {
      forward: {
        'zh-CN': '补贴怎样申请',
        en: 'How to apply for the subsidy',
        ug: 'ياردەم پۇلىنى ئىلتىماس قىلىش',
        bo: 'ཁ་གསབ་ཇི་ལྟར་ཞུ་བ།',
      },
      back: {
        'zh-CN': '可以补贴的辅助器具',
        en: 'Devices it pays for',
        ug: 'ياردەم پۇلى بېرىلىدىغان ياردەمچى سايمانلار',
        bo: 'ཁ་གསབ་ཐོབ་རུང་བའི་རོགས་ཆས།',
      },
    },
  },
  structured(entry, about) {
    const device = fields.parse(entry.fields);
    return known({
      '@type': 'Product',
      name: entry.title,
      description: entry.summary,
      url: about.address,
      category: device.category,
      audience: { '@type': 'PeopleAudience', audienceType: device.suitsWhom.join('；') },
      image: entry.image === null ? undefined : about.addressOf(`/${entry.image.file}`),
    });
  },
} satisfies KindDefinition;
