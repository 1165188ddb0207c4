import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { brokenDayOrder } from '#lib/day-order.ts';
import { Line, WrittenDay } from '#lib/field-types.ts';
import { known } from '#lib/known.ts';
import { text } from '#lib/text.ts';

const Row = z.strictObject({
  rank: z.int().min(1).exactOptional().describe('名次，没有名次的不写 / the rank; left out where there is none'),
  athlete: Line.describe('运动员或队伍 / the athlete or team'),
  team: Line.describe('代表队 / whom they stand for'),
  mark: Line.describe('成绩，加引号，如 "14.60"；没有成绩的写明原因，如 未完赛 / the mark in quotes'),
  note: Line.exactOptional().describe('备注，如 赛会纪录 / a note'),
});

const fields = z.strictObject({
  event: Line.describe('赛事名称 / the event'),
  sport: Line.describe('项目，列表按它分组，如 田径 / the sport'),
  starts: WrittenDay.describe('开赛日 YYYY-MM-DD / the first day'),
  ends: WrittenDay.describe('闭幕日 YYYY-MM-DD / the last day'),
  place: Line.describe('比赛地点 / the place'),
  organiser: Line.exactOptional().describe('主办单位 / who organises it'),
  results: z
    .array(
      z.strictObject({
        discipline: Line.describe('小项，如 男子100米 / the discipline'),
        class: Line.describe('分级，如 T54 / the class'),
        rows: z.array(Row).min(1).describe('成绩，按名次排列 / the results by rank'),
      }),
    )
    .min(1)
    .describe('各小项的成绩 / the results of each discipline'),
});

/** 体育赛事成绩：每个小项和分级一张表。 */
export default {
  name: {
    ...text('体育赛事成绩', 'Sports results'),
    ug: 'تەنتەربىيە مۇسابىقىسى نەتىجىسى',
    bo: 'ལུས་རྩལ་འགྲན་བསྡུར་གྲུབ་འབྲས།',
  },
  fields,
  dated: true,
  inFeed: true,
  rules: (written, date) =>
    brokenDayOrder({ ...written, date }, [
      { first: 'starts', last: 'ends' },
      { first: 'starts', last: 'date' },
    ]),
  cardFields: ['sport', 'starts', 'ends', 'place'],
  facets: { sport: { 'zh-CN': '项目', en: 'Sport', ug: 'تۈر', bo: 'རྩལ་རིགས།' } },
  structured(entry) {
    const games = fields.parse(entry.fields);
    const when = { startDate: games.starts, endDate: games.ends };
    const where = { location: { '@type': 'Place', name: games.place, address: games.place } };
    return known({
      '@type': 'SportsEvent',
      name: games.event,
      description: entry.summary,
      sport: games.sport,
      ...when,
      ...where,
      organizer: games.organiser === undefined ? undefined : { '@type': 'Organization', name: games.organiser },
      subEvent: games.results.map(({ discipline, class: sportClass, rows }) => ({
        '@type': 'SportsEvent',
        name: `${discipline} ${sportClass}`,
        ...when,
        ...where,
        competitor: rows.map(({ athlete }) => ({ '@type': 'Person', name: athlete })),
      })),
    });
  },
} satisfies KindDefinition;
