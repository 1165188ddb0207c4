import { z } from 'zod';
import { AllowedSources } from './server-policy.ts';
import { Lang, Level, Moment, ProblemReport, Slug } from './words.ts';
import { Entry, Media } from './entry.ts';

/** ColumnType of 政府网站网页标签规范 (docs/indicators, domain figure §4.4); the list there is open. */
const ColumnType = z
  .string()
  .min(2)
  .describe(
    '栏目类型：首页、概况信息、机构职能、负责人信息、工作动态、政策文件、信息公开指南、信息公开目录、办事服务、咨询投诉、征集调查等 / the ColumnType of 政府网站网页标签规范, in Chinese',
  );

/** How fresh a column must stay: `14d`, `6m` (calendar months) or `1y`. */
const Updates = z
  .string()
  .regex(/^[1-9]\d{0,2}[dmy]$/)
  .describe('更新期限：14d 表示 14 天，6m 表示 6 个月，1y 表示 1 年 / how fresh it must stay: 14d, 6m (months) or 1y');

/** An identifier of the footer set, or the reason why this site has none. */
const Identifier = (pattern: RegExp, hint: string) =>
  z.union([
    z.string().regex(pattern).describe(hint),
    z.strictObject({ notApplicable: z.string().min(4).describe('写明不适用的原因 / why the site has none') }),
  ]);

const Identifiers = z.strictObject({
  icp: Identifier(
    // Which sign stands for a province is the registry's business: 川 and 蜀, 云 and 滇 are both in use.
    // Written without a flag, which a JSON Schema cannot carry.
    /^[\u4E00-\u9FFF]ICP备\d+号(-\d+)?$/,
    'ICP 备案号，如 云ICP备00000000号 / the ICP number, such as 云ICP备00000000号',
  ),
  siteCode: Identifier(
    /^(bm\d{8}|\d{10})$/,
    '网站标识码：bm 加 8 位数字，或 10 位数字 / the site code: bm and 8 digits, or 10 digits',
  ),
  police: Identifier(
    /公网安备\s?\d{14}号/,
    '公安备案号，如 云公网安备 00000000000000号 / the police number, such as 云公网安备 00000000000000号',
  ),
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
  title: Title.describe('栏目名称 / the column’s title'),
  description: z.string().min(4).describe('栏目说明：给谁看、有什么内容 / what the column is for'),
  keywords: z.array(z.string().min(1)).default([]),
  kind: Slug.exactOptional().describe(
    '内容类型，如 news、notice、policy、service、page；全部见编辑手册 / a content kind such as news, notice, policy, service or page',
  ),
  type: ColumnType.exactOptional(),
  updates: Updates.exactOptional(),
});
export const Column: z.ZodType<Column> = ColumnBase.extend({
  children: z.lazy(() => z.array(Column)).default([]),
});

const Names = z.strictObject({
  'zh-CN': Title.describe('网站的中文名称 / the site’s name in Chinese'),
  en: Title.exactOptional(),
  ug: Title.exactOptional(),
  bo: Title.exactOptional(),
  mn: Title.exactOptional(),
});

const Contact = z.strictObject({
  organisation: Title.describe('主办单位 / who runs the site'),
  address: z.string().exactOptional(),
  phone: z.string().min(5).describe('联系电话 / the telephone'),
  email: z.email().exactOptional().describe('电子邮箱 / the e-mail address'),
  postcode: z
    .string()
    .regex(/^\d{6}$/)
    .exactOptional()
    .describe('邮政编码，六位数字，加引号 / the postcode: six digits in quotes'),
});

/** A staff number that the office declares itself; the plan asks for 3 to 5 technicians in a province, 1 to 2 in a city. */
const Staff = z.strictObject({
  technicians: z.int().nonnegative().exactOptional().describe('专职技术人员人数 / the number of technicians'),
  statisticians: z.int().nonnegative().exactOptional().describe('专（兼）职统计人员人数 / the number of statisticians'),
});

/** A colour; nothing that could end a declaration of CSS or load anything. The theme judges which colours it can use. */
const Token = z
  .string()
  .regex(/^(?!.*(?:url|expression|var))[#a-zA-Z0-9.%(), /-]+$/i)
  .describe('颜色，如 #0b5d8f，加引号 / a colour such as #0b5d8f, in quotes');

/** What a site may set of its looks. */
const SiteTheme = z.strictObject({
  id: Slug.default('base').describe('主题：themes/ 下的文件夹名 / the theme: a folder of themes/'),
  tokens: z
    .record(Slug, Token)
    .default({})
    .describe('主题的颜色，如 main: "#0b5d8f" / colours of the theme such as main'),
  emblem: z
    .string()
    .min(1)
    .exactOptional()
    .describe('网站标志：方形 PNG 图片，如 media/emblem.png / the emblem: a square PNG such as media/emblem.png'),
  hero: z
    .strictObject({
      file: z.string().min(1).describe('首页横幅图片，如 media/hero.jpg / the picture, such as media/hero.jpg'),
      alt: z.string().trim().min(1).describe('替代文字：图里有什么 / what the picture shows'),
    })
    .exactOptional()
    .describe('首页横幅图片：file 和 alt / the picture of the home page: file and alt'),
  density: z
    .enum(['comfortable', 'compact'])
    .default('comfortable')
    .describe('疏密：comfortable 宽松、compact 紧凑 / how dense the pages are: comfortable or compact'),
});

const Elsewhere = z.url({ protocol: /^https$/ });

/** Systems elsewhere that take in what this site, without a server, cannot. */
const Online = z.strictObject({
  feedback: Elsewhere.exactOptional().describe('意见反馈系统的网址 / the address of the feedback system'),
  disclosureRequest: Elsewhere.exactOptional().describe('依申请公开系统的网址 / where to request information'),
  jobApplication: Elsewhere.exactOptional().describe('求职申请系统的网址 / where to apply for jobs'),
});

/** What stands in `content/sites/<id>/site.yaml`. */
export const SiteFile = z.strictObject({
  name: Names,
  level: Level.describe('级别：全国 national、省 province、市 city、县 county / the level'),
  parent: Slug.exactOptional().describe(
    '上级网站的文件夹名；全国网站不写 / the folder of the site above; the national site has none',
  ),
  url: z
    .url({ protocol: /^https?$/, abort: true })
    .refine((url) => url === plainUrl(url), {
      error: ({ input }) => `改成 ${plainUrl(String(input))} / Write ${plainUrl(String(input))}`,
    })
    .describe('网站地址，以 / 结尾，可以带路径 / the site’s address; it ends with / and may have a path'),
  languages: z
    .array(Lang)
    .min(1)
    .refine((languages) => new Set(languages).size === languages.length, {
      error: '每种语言只写一次。 / Write each language once.',
    })
    .default(['zh-CN'])
    .describe('语言列表，主要语言在前，如 [zh-CN, ug] / the languages, the main one first'),
  description: z.string().min(10).describe('网站简介，一两句话 / the site in a sentence or two'),
  example: z.boolean().default(false).describe('示例网站写 true，每页都会标明 / true for an example'),
  identifiers: Identifiers.describe('备案号：icp、siteCode、police / the registered numbers: icp, siteCode, police'),
  contact: Contact.describe('主办单位和联系方式：organisation、phone / who runs the site: organisation, phone'),
  staff: Staff.default({}),
  online: Online.default({}).describe(
    '别处的网上系统：feedback、disclosureRequest、jobApplication；不写则用本站的打印表格 / systems elsewhere; without them the site offers forms to print',
  ),
  columns: z.array(Column).min(1).describe('栏目列表 / the list of columns'),
  wanted: z
    .array(z.string().min(1))
    .max(6)
    .default([])
    .describe(
      '首页最先列出的办事指南，如 services/disability-certificate，最多六项 / the guides that the home page names first, six at most',
    ),
  theme: SiteTheme.default({ id: 'base', tokens: {}, density: 'comfortable' }),
  score: z.strictObject({ systems: z.array(z.string()).min(1) }).default({ systems: ['federation@2026.1'] }),
  search: z.boolean().default(true),
  simple: z
    .boolean()
    .default(true)
    .describe('简洁版（长者版）：每一页在 /simple/ 下再有一页 / the simple version: every page again below /simple/'),
  publish: z
    .strictObject({
      target: Slug.default('directory'),
      to: z.string().exactOptional(),
      keep: z.int().min(1).default(5),
      allow: AllowedSources.exactOptional().describe(
        '内容安全策略另外允许的来源，如 frame-ancestors: ["https://portal.example"]；一般不写 / what the content security policy allows besides; most sites need none',
      ),
    })
    .default({ target: 'directory', keep: 5 }),
});
export type SiteFile = z.infer<typeof SiteFile>;

/** A site with its place in the federation: what every later stage reads. */
export const Site = SiteFile.extend({
  id: Slug,
  /** `content/sites/<id>/site.yaml`, relative to the project. */
  file: z.string(),
  /** The pictures that `theme` names, as the content stage found them. */
  pictures: z.array(Media),
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
  name: Title.describe('网站群名称 / the name of the federation'),
  now: Moment.exactOptional().describe(
    '示例数据的时钟，如 2026-11-23 09:00，加引号；正式网站不写，以当天为准 / the clock of the example, such as 2026-11-23 09:00, in quotes; left out otherwise',
  ),
});
export type Federation = z.infer<typeof Federation>;

/** Every column of the tree, parents before children. */
export const allColumns = (columns: readonly Column[]): Column[] =>
  columns.flatMap((column) => [column, ...allColumns(column.children)]);

/** The language of everything that stands around a site's entries; files without a language in their name are in it. */
export const mainLangOf = ({ languages }: Pick<Site, 'languages'>): Lang => languages[0] ?? 'zh-CN';

/** An address without what cannot be a site's: ends with `/`, has no query, anchor or password. */
function plainUrl(url: string): string {
  const start = /^[^?#]*/.exec(url)?.[0].replace(/^(https?:\/\/)[^/]*@/i, '$1') ?? url;
  return start.endsWith('/') ? start : `${start}/`;
}

/** The base path of a site's url: `/` or `/path/`. */
export const basePathOf = (site: Pick<Site, 'url'>): string => new URL(site.url).pathname.replace(/\/?$/, '/');
