import { z } from 'zod';
import { Lang, Level, Moment, ProblemReport, Slug } from './words.ts';
import { Entry } from './entry.ts';

/** ColumnType of 政府网站网页标签规范 (docs/indicators, domain figure §4.4); the list there is open. */
const ColumnType = z
  .string()
  .min(2)
  .describe(
    '栏目类型：首页、概况信息、机构职能、负责人信息、工作动态、政策文件、信息公开指南、信息公开目录、办事服务、咨询投诉、征集调查等',
  );

/** How fresh a column must stay: `14d`, `6m` (calendar months) or `1y`. */
const Updates = z
  .string()
  .regex(/^[1-9]\d{0,2}[dmy]$/)
  .describe('更新期限：14d 表示 14 天，6m 表示 6 个月，1y 表示 1 年');

/** An identifier of the footer set, or the reason why this site has none. */
const Identifier = (pattern: RegExp, hint: string) =>
  z.union([
    z.string().regex(pattern).describe(hint),
    z.strictObject({ notApplicable: z.string().min(4).describe('写明不适用的原因') }),
  ]);

const Identifiers = z.strictObject({
  icp: Identifier(
    /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP备\d+号(-\d+)?$/,
    'ICP 备案号，如 云ICP备00000000号',
  ),
  siteCode: Identifier(/^(bm\d{8}|\d{10})$/, '网站标识码：bm 加 8 位数字，或 10 位数字'),
  police: Identifier(/公网安备\s?\d{14}号/, '公安备案号，如 云公网安备 00000000000000号'),
});

const Title = z.string().trim().min(1).max(120);

export interface Column {
  /** Folder name and URL segment, unique in the site. */
  id: string;
  title: string;
  /** ColumnDescription of the meta tags: what the column is for. */
  description: string;
  keywords: string[];
  /** Content kind of its entries; absent for a column that only groups others. */
  kind?: string;
  type?: string;
  updates?: string;
  children: Column[];
}
const ColumnBase = z.strictObject({
  id: Slug,
  title: Title.describe('栏目名称'),
  description: z.string().min(4).describe('栏目说明：给谁看、有什么内容'),
  keywords: z.array(z.string().min(1)).default([]),
  kind: Slug.exactOptional().describe('内容类型：news、notice、policy、service、page'),
  type: ColumnType.exactOptional(),
  updates: Updates.exactOptional(),
});
export const Column: z.ZodType<Column> = ColumnBase.extend({
  children: z.lazy(() => z.array(Column)).default([]),
});

const Names = z.strictObject({
  'zh-CN': Title.describe('网站的中文名称'),
  en: Title.exactOptional(),
  ug: Title.exactOptional(),
  bo: Title.exactOptional(),
  mn: Title.exactOptional(),
});

const Contact = z.strictObject({
  organisation: Title.describe('主办单位'),
  address: z.string().exactOptional(),
  phone: z.string().min(5).describe('联系电话'),
  email: z.email().exactOptional(),
  postcode: z
    .string()
    .regex(/^\d{6}$/)
    .exactOptional(),
});

/** A staff number that the office declares itself; the plan asks for 3 to 5 technicians in a province, 1 to 2 in a city. */
const Staff = z.strictObject({
  technicians: z.int().nonnegative().exactOptional().describe('专职技术人员人数'),
  statisticians: z.int().nonnegative().exactOptional().describe('专（兼）职统计人员人数'),
});

/** What stands in `content/sites/<id>/site.yaml`. */
export const SiteFile = z.strictObject({
  name: Names,
  level: Level,
  parent: Slug.exactOptional().describe('上级网站的文件夹名；全国网站不写'),
  url: z.url({ protocol: /^https?$/ }).describe('网站地址，以 / 结尾，可以带路径'),
  languages: z.array(Lang).min(1).default(['zh-CN']),
  description: z.string().min(10).describe('网站简介，一两句话'),
  example: z.boolean().default(false).describe('示例网站写 true，每页都会标明'),
  identifiers: Identifiers,
  contact: Contact,
  staff: Staff.default({}),
  columns: z.array(Column).min(1),
  theme: z
    .strictObject({ id: Slug.default('base'), tokens: z.record(Slug, z.string()).default({}) })
    .default({ id: 'base', tokens: {} }),
  score: z.strictObject({ systems: z.array(z.string()).min(1) }).default({ systems: ['federation@2026.1'] }),
  search: z.boolean().default(true),
  publish: z
    .strictObject({
      target: Slug.default('directory'),
      to: z.string().exactOptional(),
      keep: z.int().min(1).default(5),
    })
    .default({ target: 'directory', keep: 5 }),
});
export type SiteFile = z.infer<typeof SiteFile>;

/** A site with its place in the federation: what every later stage reads. */
export const Site = SiteFile.extend({
  id: Slug,
  /** `content/sites/<id>/site.yaml`, relative to the project. */
  file: z.string(),
  /** Ids of the sites that name this one as their parent, sorted. */
  children: z.array(z.strictObject({ id: Slug, name: Names, url: z.string() })),
  parentSite: z.strictObject({ id: Slug, name: Names, url: z.string() }).nullable(),
});
export type Site = z.infer<typeof Site>;

/** `out/<site>/site.json`: what the content stage found. Bodies stand beside it, in `bodies/`; see `#model/body.ts`. */
export const SiteArtifact = z.strictObject({
  schema: z.literal(1),
  now: Moment,
  site: Site,
  entries: z.array(Entry),
  refusals: z.array(ProblemReport),
});
export type SiteArtifact = z.infer<typeof SiteArtifact>;

/** `content/federation.yaml`: settings that every site inherits. */
export const Federation = z.strictObject({
  name: Title,
  now: Moment.exactOptional().describe('示例数据的时钟；正式网站不写，以当天为准'),
});
export type Federation = z.infer<typeof Federation>;

/** Every column of the tree, parents before children. */
export const allColumns = (columns: readonly Column[]): Column[] =>
  columns.flatMap((column) => [column, ...allColumns(column.children)]);

/** The base path of a site's url: `/` or `/path/`. */
export const basePathOf = (site: Pick<Site, 'url'>): string => new URL(site.url).pathname.replace(/\/?$/, '/');
