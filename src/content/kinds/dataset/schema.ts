import { z } from 'zod';
import type { BrokenRule, KindDefinition } from '#contracts/kind.ts';
import type { Entry } from '#model/entry.ts';
import { ChartChoice, DataFile } from '#model/dataset.ts';
import { text } from '#lib/text.ts';

const Line = z.string().trim().min(1);

/** 统计数据：一张 CSV 表、它的数据字典，和读者先看到的一句话、一张图。 */
const fields = z.strictObject({
  data: DataFile,
  period: z
    .union([z.int(), z.string()])
    .transform(String)
    .pipe(z.string().regex(/^\d{4}(?:-\d{2})?(?:\/\d{4}(?:-\d{2})?)?$/))
    .describe(
      '数据时期：一年写 2022，几年写 2020/2022，到月写 2022-01/2022-06 / the period: 2022, 2020/2022 or 2022-01/2022-06',
    ),
  region: Line.describe('统计范围，如 全国、云岭省 / the region'),
  citation: Line.describe('数据出处：哪个机构的哪份公报或报表 / where the figures were published'),
  invented: z
    .boolean()
    .exactOptional()
    .describe('虚构的示例数据写 true，页面会标明 / true for figures that are invented as an example'),
  sentence: Line.max(200)
    .exactOptional()
    .describe(
      '用一句话说出最新的数；不写则由数据生成 / the latest figure in a sentence; made from the data where it is left out',
    ),
  chart: ChartChoice.exactOptional().describe('图：type、x、y，可加 series / the chart: type, x, y and perhaps series'),
});

export default {
  name: { ...text('统计数据', 'Statistics'), ug: 'ستاتىستىكىلىق سانلىق مەلۇمات', bo: 'བསྡོམས་རྩིས་གཞི་གྲངས།' },
  fields,
  dated: true,
  inFeed: true,
  cardFields: ['sentence', 'period', 'region', 'invented'],
  rules: ({ sentence, chart, period }): BrokenRule[] => [
    ...(sentence === undefined && chart === undefined ? [noSentence] : []),
    ...(isBackwards(period) ? [backwards] : []),
  ],
  structured: (entry, { address, addressOf, organisation }) => {
    const own = fields.safeParse(entry.fields).data;
    if (own === undefined) return {};
    return {
      '@type': 'Dataset',
      name: entry.title,
      description: own.sentence ?? entry.summary,
      url: address,
      inLanguage: entry.lang,
      ...(entry.date === null ? {} : { datePublished: entry.date.slice(0, 10) }),
      ...(entry.keywords.length > 0 ? { keywords: entry.keywords } : {}),
      temporalCoverage: own.period,
      spatialCoverage: { '@type': 'Place', name: own.region },
      isBasedOn: own.citation,
      creator: { '@type': 'Organization', name: organisation },
      isAccessibleForFree: true,
      variableMeasured: own.data.columns.map(variableOf),
      distribution: [distributionOf(entry, own.data.file, addressOf)],
    };
  },
} satisfies KindDefinition;

const variableOf = ({ title, unit, describe }: z.infer<typeof DataFile>['columns'][number]) => ({
  '@type': 'PropertyValue',
  name: title,
  ...(unit === undefined ? {} : { unitText: unit }),
  ...(describe === undefined ? {} : { description: describe }),
});

function distributionOf({ media }: Entry, file: string, addressOf: (path: string) => string) {
  const bytes = media.find((item) => item.file === file)?.bytes;
  return {
    '@type': 'DataDownload',
    encodingFormat: 'text/csv',
    contentUrl: addressOf(`/${file}`),
    ...(bytes === undefined ? {} : { contentSize: `${bytes} B` }),
  };
}

function isBackwards(period: unknown): boolean {
  const [from = '', to] = typeof period === 'string' ? period.split('/') : [];
  return to !== undefined && to < from;
}

const noSentence: BrokenRule = {
  field: 'sentence',
  message: text('没有一句话，也没有可以生成它的图。', 'There is neither a sentence nor a chart to make one from.'),
  fix: text('写 sentence: 最新的数，或写 chart。', 'Write sentence: the latest figure, or a chart.'),
};

const backwards: BrokenRule = {
  field: 'period',
  message: text('时期的结束早于开始。', 'The period ends before it begins.'),
  fix: text('写成 开始/结束，如 2020/2022。', 'Write start/end, such as 2020/2022.'),
};
