import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { brokenDayOrder } from '#lib/day-order.ts';
import { Line, Lines, WrittenDay } from '#lib/field-types.ts';
import { text } from '#lib/text.ts';

const free = '不收费';

const fields = z.strictObject({
  organiser: Line.describe('主办单位 / who organises it'),
  category: z
    .enum(['职业技能', '创业', '实用技术', '康复技能', '文化体育', '无障碍服务'])
    .describe('培训类别 / the kind of training'),
  form: z.enum(['面授', '线上', '线上线下结合']).describe('培训方式 / in person, online or both'),
  area: Line.describe('所在市、县、区，列表按它分组；只有线上的写“线上” / the city or county'),
  place: Line.describe('培训地点，写到门牌号；线上的写平台 / the place'),
  starts: WrittenDay.describe('开班日 YYYY-MM-DD / the first day'),
  ends: WrittenDay.describe('结业日 YYYY-MM-DD / the last day'),
  times: Line.exactOptional().describe('每天什么时候上课 / the hours of a day'),
  places: z.int().min(1).describe('名额 / the places available'),
  fee: Line.describe(`收费，不收费写“${free}” / the fee`),
  who: Lines.describe('招收对象，一行一条 / who may take part, one a line'),
  learn: Lines.describe('学什么，一行一条 / what is taught, one a line'),
  accommodations: Lines.describe('合理便利，一行一条 / the accommodations, one a line'),
  applyBy: Lines.describe('不打电话怎样报名，一行一种 / ways to sign up other than by phone'),
  phone: Line.describe('联系电话，加引号，如 "0000-1234567" / the telephone in quotes'),
  until: WrittenDay.describe('报名截止日 YYYY-MM-DD，过后标明已截止 / the last day to sign up'),
});

/** 培训：过了报名截止日仍可查到，但标明已截止。 */
export default {
  name: { ...text('培训', 'Training'), ug: 'تەربىيەلەش', bo: 'སྦྱོང་བརྡར།' },
  fields,
  dated: true,
  inFeed: true,
  rules: (written, date) =>
    brokenDayOrder({ ...written, date }, [
      { first: 'date', last: 'until' },
      { first: 'starts', last: 'ends' },
      { first: 'until', last: 'ends' },
    ]),
  cardFields: ['area', 'starts', 'ends', 'places', 'fee', 'until'],
  facets: {
    category: { 'zh-CN': '培训类别', en: 'Kind of training', ug: 'تەربىيەلەش تۈرى', bo: 'སྦྱོང་བརྡར་གྱི་རིགས།' },
    area: { 'zh-CN': '地区', en: 'Area', ug: 'رايون', bo: 'ས་ཁུལ།' },
  },
  expiry: { field: 'until', then: 'mark' },
  structured(entry) {
    const course = fields.parse(entry.fields);
    return {
      '@type': 'Course',
      name: entry.title,
      description: entry.summary,
      provider: { '@type': 'Organization', name: course.organiser },
      about: course.learn,
      isAccessibleForFree: course.fee === free,
      hasCourseInstance: {
        '@type': 'CourseInstance',
        courseMode: modes[course.form],
        startDate: course.starts,
        endDate: course.ends,
        maximumAttendeeCapacity: course.places,
        location:
          course.form === '线上'
            ? { '@type': 'VirtualLocation', name: course.place }
            : {
                '@type': 'Place',
                name: course.place,
                address: {
                  '@type': 'PostalAddress',
                  addressCountry: 'CN',
                  addressLocality: course.area,
                  streetAddress: course.place,
                },
              },
      },
    };
  },
} satisfies KindDefinition;

const modes = { 面授: 'onsite', 线上: 'online', 线上线下结合: 'blended' } as const;
