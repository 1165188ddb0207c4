import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { Line, Lines } from '#lib/field-types.ts';
import { timeSpans } from '#lib/opening-hours.ts';
import { text } from '#lib/text.ts';

const closed = '休息';
const Hours = z
  .string()
  .refine((hours) => hours === closed || timeSpans(hours) !== null, {
    error: `写成 9:00-12:00、13:30-17:00，不开放的写“${closed}”。 / Write 9:00-12:00、13:30-17:00, or ${closed} when closed.`,
  })
  .describe(`开放时间，如 9:00-12:00、13:30-17:00，不开放写“${closed}” / the opening hours`);

const fields = z.strictObject({
  type: z.enum(['康复', '托养', '辅助器具', '综合服务']).describe('机构类型 / what it offers'),
  area: Line.describe('所在市、县、区，列表按它分组，如 云州市 / the city or county'),
  address: Line.describe('地址，写到门牌号 / the address'),
  phone: Line.describe('联系电话，加引号，如 "0000-1234567" / the telephone in quotes'),
  reachBy: Line.exactOptional().describe(
    '不打电话怎样联系，如短信号码、窗口写字板 / how to reach it other than by phone',
  ),
  open: z
    .strictObject({ 周一: Hours, 周二: Hours, 周三: Hours, 周四: Hours, 周五: Hours, 周六: Hours, 周日: Hours })
    .describe('开放时间，周一到周日每天一行 / the opening hours, a line a weekday'),
  holidays: Line.exactOptional().describe('节假日怎样安排 / what happens on holidays'),
  services: Lines.describe('服务项目，一行一项 / what it does, one a line'),
  facilities: z
    .array(
      z.enum([
        '无障碍出入口',
        '无障碍电梯',
        '无障碍卫生间',
        '无障碍停车位',
        '盲道',
        '盲文标识',
        '语音提示',
        '字幕显示屏',
        '低位服务台',
        '手语服务',
        '写字板',
        '轮椅借用',
        '安静等候区',
        '导盲犬可进入',
      ]),
    )
    .min(1)
    .describe('无障碍设施，只能从列表里选，没有的不写 / barrier-free facilities, of a fixed list'),
  directions: Lines.describe('怎样到达，用文字说清，一行一步 / how to get there in words'),
});

/** 服务机构：康复、托养、辅助器具的服务点。 */
export default {
  name: { ...text('服务机构', 'Service point'), ug: 'مۇلازىمەت ئورگىنى', bo: 'ཞབས་ཞུ་ལས་ཁུངས།' },
  fields,
  dated: false,
  inFeed: false,
  cardFields: ['type', 'area', 'address', 'phone'],
  facets: {
    type: { 'zh-CN': '机构类型', en: 'Type', ug: 'ئورگان تۈرى', bo: 'ལས་ཁུངས་ཀྱི་རིགས།' },
    area: { 'zh-CN': '地区', en: 'Area', ug: 'رايون', bo: 'ས་ཁུལ།' },
  },
  structured(entry, { address }) {
    const place = fields.parse(entry.fields);
    return {
      '@type': place.type === '康复' ? 'MedicalBusiness' : 'LocalBusiness',
      name: entry.title,
      description: entry.summary,
      url: address,
      telephone: place.phone,
      address: {
        '@type': 'PostalAddress',
        addressCountry: 'CN',
        addressLocality: place.area,
        streetAddress: place.address,
      },
      openingHoursSpecification: Object.entries(dayNames).flatMap(([day, dayOfWeek]) =>
        (timeSpans(place.open[day as keyof typeof dayNames]) ?? []).map((span) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek,
          ...span,
        })),
      ),
      amenityFeature: place.facilities.map((name) => ({
        '@type': 'LocationFeatureSpecification',
        name,
        value: true,
      })),
      makesOffer: place.services.map((name) => ({ '@type': 'Offer', itemOffered: { '@type': 'Service', name } })),
    };
  },
} satisfies KindDefinition;

const dayNames = {
  周一: 'Monday',
  周二: 'Tuesday',
  周三: 'Wednesday',
  周四: 'Thursday',
  周五: 'Friday',
  周六: 'Saturday',
  周日: 'Sunday',
} as const;
