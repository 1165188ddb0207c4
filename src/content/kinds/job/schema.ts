import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { DisabilityGroups } from '#model/disability.ts';
import { brokenDayOrder } from '#lib/day-order.ts';
import { Line, Lines, WrittenDay } from '#lib/field-types.ts';
import { known } from '#lib/known.ts';
import { text } from '#lib/text.ts';

const Pay = z.strictObject({
  from: z.number().positive().describe('最低多少元 / the least, in yuan'),
  to: z.number().positive().exactOptional().describe('最高多少元 / the most, in yuan'),
  per: z.enum(['小时', '日', '月', '年']).describe('按什么计算 / per what'),
});
const unitOf = { 小时: 'HOUR', 日: 'DAY', 月: 'MONTH', 年: 'YEAR' } as const;

const fields = z.strictObject({
  employer: Line.describe('用人单位 / the employer'),
  category: z
    .enum([
      '客户服务',
      '行政文员',
      '信息技术',
      '文化创意',
      '教育培训',
      '医疗保健',
      '生产制造',
      '手工制作',
      '仓储物流',
      '餐饮住宿',
      '保洁保安',
      '农业种养',
    ])
    .describe('岗位类别 / the kind of work'),
  form: z
    .enum(['按比例就业', '集中就业', '公益性岗位', '辅助性就业', '灵活就业'])
    .exactOptional()
    .describe('就业形式 / the form of employment'),
  area: Line.describe('所在市、县、区，列表按它分组，如 云州市 / the city or county'),
  place: Line.describe('工作地点，写到门牌号；在家工作的写明 / the place of work'),
  posts: z.int().min(1).describe('招聘人数 / the number of posts'),
  pay: Pay.exactOptional().describe('薪酬：from、to、per / the pay: from, to, per'),
  benefits: Line.exactOptional().describe('保险和福利 / insurance and benefits'),
  hours: Line.describe('工作时间 / the working hours'),
  duties: Lines.describe('岗位职责，一行一条 / the duties, one a line'),
  requirements: Lines.describe('任职要求，一行一条 / what is asked of the applicant, one a line'),
  suits: DisabilityGroups.exactOptional().describe(
    '适合的残疾类别和等级（GB/T 26341），如 - { category: 肢体, grades: [2, 3] } / categories and grades of disability',
  ),
  accommodations: Lines.describe('合理便利：单位能提供什么，一行一条 / the accommodations offered, one a line'),
  applyBy: Lines.describe(
    '不打电话怎样应聘，如短信、邮件、到场、请人代办，一行一种 / ways to apply other than by phone',
  ),
  contact: Line.exactOptional().describe('联系人或部门 / whom to ask for'),
  phone: Line.describe('联系电话，加引号，如 "0000-1234567" / the telephone in quotes'),
  email: z.email().exactOptional().describe('应聘邮箱 / the e-mail address for applications'),
  until: WrittenDay.describe('报名截止日 YYYY-MM-DD，过后标明已截止 / the last day to apply'),
});

/** 招聘岗位：过了截止日仍可查到，但标明已截止。 */
export default {
  name: { ...text('招聘岗位', 'Job'), ug: 'خىزمەت ئورنى', bo: 'ལས་གནས།' },
  fields,
  dated: true,
  inFeed: true,
  form: 'job-application',
  rules(written, date) {
    const { pay } = fields.parse(written);
    const pays =
      pay?.to === undefined || pay.to >= pay.from
        ? []
        : [
            {
              field: 'pay',
              message: text(
                `最高薪酬 ${pay.to} 元低于最低薪酬 ${pay.from} 元。`,
                `The most, ${pay.to} yuan, is less than the least, ${pay.from}.`,
              ),
              fix: text('对调 pay 的 from 和 to。', 'Exchange from and to of pay.'),
            },
          ];
    return [...pays, ...brokenDayOrder({ ...written, date }, [{ first: 'date', last: 'until' }])];
  },
  cardFields: ['employer', 'area', 'posts', 'pay', 'until'],
  facets: {
    category: { 'zh-CN': '岗位类别', en: 'Kind of work', ug: 'خىزمەت تۈرى', bo: 'ལས་ཀའི་རིགས།' },
    'suits.category': {
      'zh-CN': '适合的残疾类别',
      en: 'Category of disability it suits',
      ug: 'ماس كېلىدىغان مېيىپلىق تۈرى',
      bo: 'འཚམ་པའི་དབང་པོ་སྐྱོན་ཅན་གྱི་རིགས།',
    },
    area: { 'zh-CN': '地区', en: 'Area', ug: 'رايون', bo: 'ས་ཁུལ།' },
  },
  expiry: { field: 'until', then: 'mark' },
  structured(entry, { organisation }) {
    const job = fields.parse(entry.fields);
    return known({
      '@type': 'JobPosting',
      title: entry.title,
      description: [entry.summary, ...job.accommodations].join('\n'),
      datePosted: entry.date?.slice(0, 10),
      validThrough: `${job.until}T23:59:59+08:00`,
      hiringOrganization: { '@type': 'Organization', name: job.employer },
      jobLocation: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressCountry: 'CN',
          addressLocality: job.area,
          streetAddress: job.place,
        },
      },
      totalJobOpenings: job.posts,
      occupationalCategory: job.category,
      baseSalary: job.pay === undefined ? undefined : salaryOf(job.pay),
      jobBenefits: job.benefits,
      workHours: job.hours,
      responsibilities: job.duties.join('\n'),
      qualifications: job.requirements.join('\n'),
      applicationContact: known({
        '@type': 'ContactPoint',
        name: job.contact ?? organisation,
        telephone: job.phone,
        email: job.email,
      }),
    });
  },
} satisfies KindDefinition;

const salaryOf = ({ from, to, per }: z.output<typeof Pay>): Readonly<Record<string, unknown>> => ({
  '@type': 'MonetaryAmount',
  currency: 'CNY',
  value: {
    '@type': 'QuantitativeValue',
    ...(to === undefined ? { value: from } : { minValue: from, maxValue: to }),
    unitText: unitOf[per],
  },
});
